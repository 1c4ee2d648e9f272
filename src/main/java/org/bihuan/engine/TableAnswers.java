package org.bihuan.engine;

import java.util.Map;

/** What the rows of a table may answer, whatever their conditions: for the names of rules that people read. */
public interface TableAnswers {

    /** What the rows of the newest deployed version answer in one column, by id of the row; without those that compute it. */
    Map<String, String> answers(String table, String output);
}
