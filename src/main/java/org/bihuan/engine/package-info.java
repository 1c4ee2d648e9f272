/** The set-up of the Camunda engine, and the small port through which rooms use it. Ground floor. */
package org.bihuan.engine;
