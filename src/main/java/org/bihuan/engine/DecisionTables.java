package org.bihuan.engine;

import java.util.List;
import java.util.Map;

/**
 * Evaluates the DMN tables that process designers edit, in memory: the newest deployed version of a table, without the
 * engine's history rows, because the caller stores outcome and version with its own record.
 */
public interface DecisionTables {

    /**
     * One matching rule's outputs.
     *
     * @param version version of the deployed table
     * @param ruleId  id of the rule that matched
     */
    record Outcome(String table, int version, String ruleId, Map<String, Object> values) {

        public String text(String name) {
            Object value = values.get(name);
            return value == null ? null : value.toString();
        }

        public Number number(String name) {
            return (Number) values.get(name);
        }
    }

    /** The rule that matches under the table's hit policy; an error when none does. */
    Outcome decide(String table, Map<String, Object> inputs);

    /** All rules that match, for tables with a collecting hit policy. */
    List<Outcome> decideAll(String table, Map<String, Object> inputs);

    /**
     * A table read as data.
     *
     * @param version version of the deployed table, 0 while it is being deployed
     */
    record Sheet(String table, String name, int version, List<Row> rows) {
    }

    /**
     * One rule as its designer wrote it.
     *
     * @param number counted from 1, as the modeler shows it
     * @param cells  by name of column: text of a text, digits of a number, nothing for an empty cell
     */
    record Row(int number, String id, Map<String, String> cells) {
    }

    /** The newest deployed version as data; the same object as long as the version is the same. */
    Sheet read(String table);
}
