package org.bihuan.deadline;

/** The working-day calendar in force: the seed and what was loaded since. */
public interface WorkCalendar {

    /** Asks the database whether rows were loaded since, so it is right on every node; take it once for a whole list. */
    WorkingDays current();
}
