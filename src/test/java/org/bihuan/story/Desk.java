package org.bihuan.story;

import java.time.LocalDate;

/** A task that lies before somebody: its form is read and filled in by the labels that a person sees. */
interface Desk {

    /** What the form shows before anything is filled in. */
    Desk reads(String text);

    Desk fills(String label, String text);

    /** A day, and the time beside it where there is one. */
    Desk dates(String label, LocalDate day, String... time);

    Desk chooses(String label, String option);

    /** One of several that were ticked is not meant. */
    Desk leavesOut(String label, String option);

    Desk ticks(String label);

    Desk unticks(String label);

    /** Takes a picture of the task from its first fact to its last field, where there is a screen. */
    Desk wholePicture(String what);

    /** Looks beside the form; that needs a screen. */
    Officer opensTab(String name);

    /** Presses 完成 and insists that it was accepted. */
    Desk completes() throws Exception;
}
