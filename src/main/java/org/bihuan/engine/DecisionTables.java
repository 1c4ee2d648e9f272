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
}
