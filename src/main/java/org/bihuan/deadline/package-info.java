/**
 * Time limits: the working-day calendar, the statutory limits as data, and those that run. Ground floor: what a limit is for
 * is the business of the rooms above, which start, pause, extend and meet it under a reference of their own.
 */
package org.bihuan.deadline;
