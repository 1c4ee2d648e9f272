package org.bihuan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Fails a test class that has not walked through every flow node of a process, and names the nodes it left out.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final AllFlowNodesCovered COVERED = AllFlowNodesCovered.of("alert-dispatch");
 * }</pre>
 *
 * <p>It counts what the engine's history says was visited while the class ran, so it does not matter where the clock stood.
 * Running a single method of such a class therefore fails after the method.
 */
public final class AllFlowNodesCovered implements BeforeAllCallback, AfterAllCallback {

    private final String processKey;
    private Map<String, Long> before = Map.of();

    private AllFlowNodesCovered(String processKey) {
        this.processKey = processKey;
    }

    public static AllFlowNodesCovered of(String processKey) {
        return new AllFlowNodesCovered(processKey);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        before = visits(engine(context));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        Map<String, Long> after = visits(engine(context));
        TreeSet<String> leftOut = new TreeSet<>(after.keySet());
        leftOut.removeIf(node -> after.get(node) > before.getOrDefault(node, 0L));
        assertThat(leftOut).as("flow nodes of %s that no test of this class walked through", processKey).isEmpty();
    }

    /** How often each flow node of the newest version was visited so far. */
    private Map<String, Long> visits(ProcessEngine engine) {
        String definition = engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey(processKey)
                .latestVersion().singleResult().getId();
        BpmnModelInstance model = engine.getRepositoryService().getBpmnModelInstance(definition);
        HistoryService history = engine.getHistoryService();
        Map<String, Long> visits = new TreeMap<>();
        for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
            visits.put(node.getId(), history.createHistoricActivityInstanceQuery().processDefinitionId(definition)
                    .activityId(node.getId()).count());
        }
        return visits;
    }

    private static ProcessEngine engine(ExtensionContext context) {
        return SpringExtension.getApplicationContext(context).getBean(ProcessEngine.class);
    }
}
