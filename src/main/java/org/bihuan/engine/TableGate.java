package org.bihuan.engine;

import java.util.List;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRequirementsGraph;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableInputImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableOutputImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;
import org.camunda.bpm.dmn.engine.impl.spi.transform.DmnTransformListener;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Definitions;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;

/** Asks a table's room whether it can work with it, whenever the engine parses one: a designer's deployment fails with the answer. */
class TableGate implements DmnTransformListener {

    private final List<TableCheck> checks;

    TableGate(List<TableCheck> checks) {
        this.checks = checks;
    }

    @Override
    public void transformDecisionRequirementsGraph(Definitions definitions, DmnDecisionRequirementsGraph graph) {
        for (DmnDecision decision : graph.getDecisions()) {
            for (TableCheck check : checks) {
                if (check.table().equals(decision.getKey())) {
                    check(check, decision);
                }
            }
        }
    }

    private static void check(TableCheck check, DmnDecision decision) {
        try {
            check.check(TableReader.read(decision, 0));
        } catch (IllegalArgumentException e) {
            throw new ProcessEngineException(e.getMessage(), e);
        }
    }

    @Override
    public void transformDecision(Decision model, DmnDecision decision) {
        // Looked at as a whole.
    }

    @Override
    public void transformDecisionTableInput(Input model, DmnDecisionTableInputImpl input) {
        // Looked at as a whole.
    }

    @Override
    public void transformDecisionTableOutput(Output model, DmnDecisionTableOutputImpl output) {
        // Looked at as a whole.
    }

    @Override
    public void transformDecisionTableRule(Rule model, DmnDecisionTableRuleImpl rule) {
        // Looked at as a whole.
    }
}
