/** Time limits and the working-day calendar. Ground floor. */
package org.bihuan.deadline;
