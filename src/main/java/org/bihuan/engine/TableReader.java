package org.bihuan.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableOutputImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;
import org.camunda.bpm.dmn.engine.impl.DmnExpressionImpl;

/** Reads a parsed decision table as data: every cell is a text in quotes, a number, or empty. */
final class TableReader {

    private static final Pattern TEXT = Pattern.compile("\"[^\"\\\\]*\"");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private TableReader() {
    }

    /** @throws IllegalArgumentException for a cell that has to be computed */
    static DecisionTables.Sheet read(DmnDecision decision, int version) {
        if (!(decision.getDecisionLogic() instanceof DmnDecisionTableImpl table)) {
            throw new IllegalArgumentException("“" + decision.getName() + "”应当是决策表");
        }
        List<DecisionTables.Row> rows = new ArrayList<>();
        for (DmnDecisionTableRuleImpl rule : table.getRules()) {
            Map<String, String> cells = new HashMap<>();
            String where = "表“" + decision.getName() + "”第 " + (rows.size() + 1) + " 行（" + rule.getId() + "）";
            for (int i = 0; i < table.getInputs().size(); i++) {
                put(cells, table.getInputs().get(i).getExpression().getExpression().strip(), rule.getConditions().get(i), where);
            }
            for (int i = 0; i < table.getOutputs().size(); i++) {
                put(cells, table.getOutputs().get(i).getOutputName(), rule.getConclusions().get(i), where);
            }
            rows.add(new DecisionTables.Row(rows.size() + 1, rule.getId(), Map.copyOf(cells)));
        }
        return new DecisionTables.Sheet(decision.getKey(), decision.getName(), version, List.copyOf(rows));
    }

    /** The texts of one column by id of the row, whatever the conditions of the table are. */
    static Map<String, String> answers(DmnDecision decision, String output) {
        DmnDecisionTableImpl table = (DmnDecisionTableImpl) decision.getDecisionLogic();
        int column = table.getOutputs().stream().map(DmnDecisionTableOutputImpl::getOutputName).toList().indexOf(output);
        Map<String, String> answers = new HashMap<>();
        for (DmnDecisionTableRuleImpl rule : column < 0 ? List.<DmnDecisionTableRuleImpl>of() : table.getRules()) {
            String text = Objects.toString(rule.getConclusions().get(column).getExpression(), "").strip();
            if (TEXT.matcher(text).matches()) {
                answers.put(rule.getId(), text.substring(1, text.length() - 1).strip());
            }
        }
        return answers;
    }

    private static void put(Map<String, String> cells, String column, DmnExpressionImpl cell, String where) {
        String text = cell.getExpression() == null ? "" : cell.getExpression().strip();
        if (TEXT.matcher(text).matches()) {
            cells.put(column, text.substring(1, text.length() - 1).strip());
        } else if (NUMBER.matcher(text).matches()) {
            cells.put(column, text);
        } else if (!text.isEmpty() && !text.equals("-")) {
            throw new IllegalArgumentException(where + "：" + column + " 一格应当是加英文引号的文字、数字或者空白，现在是 " + text);
        }
        if ("".equals(cells.get(column))) {
            cells.remove(column);
        }
    }
}
