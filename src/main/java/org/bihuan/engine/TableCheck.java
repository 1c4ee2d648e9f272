package org.bihuan.engine;

/** Refuses a decision table that its room could not work with, when a designer deploys it. */
public interface TableCheck {

    /** Id of the table. */
    String table();

    /** @throws IllegalArgumentException with a Chinese message that names the row */
    void check(DecisionTables.Sheet sheet);
}
