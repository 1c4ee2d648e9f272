package org.bihuan.control;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bihuan.access.Branches;
import org.bihuan.control.ResponseStore.ResponseOrder;
import org.bihuan.engine.TaskContext;
import org.bihuan.engine.TaskForm;

/** What the forms of a response have in common: the order. */
abstract class ResponseForm implements TaskForm {

    final Responses responses;
    final Moments moments;
    final Branches branches;
    private final String formId;

    ResponseForm(String formId, Responses responses, Moments moments, Branches branches) {
        this.formId = formId;
        this.responses = responses;
        this.moments = moments;
        this.branches = branches;
    }

    @Override
    public final String formId() {
        return formId;
    }

    @Override
    public final Map<String, Object> facts(TaskContext task) {
        ResponseOrder order = order(task);
        Map<String, Object> facts = new TreeMap<>();
        facts.put("fact_order", "**" + order.level().label() + "应急响应 " + order.number() + "**：自 " + moments.said(order.startsAt()) + " 起，" + (order.area().isEmpty()
                ? "全市" : order.area().stream().map(region -> branches.get(region).name()).collect(Collectors.joining("、"))) + "。  \n启动依据　" + order.reason()
                + (order.exceptions() == null ? "" : "  \n豁免事项　" + order.exceptions()));
        addFacts(task, order, facts);
        return facts;
    }

    abstract void addFacts(TaskContext task, ResponseOrder order, Map<String, Object> facts);

    final ResponseOrder order(TaskContext task) {
        return responses.get(task.requireLong(EmergencyResponseVariables.ORDER_ID));
    }
}
