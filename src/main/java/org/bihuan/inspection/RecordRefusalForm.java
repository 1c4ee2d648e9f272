package org.bihuan.inspection;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.bihuan.engine.TaskForm;
import org.springframework.stereotype.Component;

/** 记录拒绝检查: how the party refused. */
@Component
class RecordRefusalForm implements TaskForm {

    private final InspectionDesk desk;
    private final InspectionBook book;
    private final InspectionFacts facts;

    RecordRefusalForm(InspectionDesk desk, InspectionBook book, InspectionFacts facts) {
        this.desk = desk;
        this.book = book;
        this.facts = facts;
    }

    @Override
    public String formId() {
        return "record-refusal";
    }

    @Override
    public Map<String, Object> facts(TaskContext task) {
        Map<String, Object> shown = facts.ofInspection(task.requireLong(InspectionVariables.INSPECTION_ID));
        shown.put("endedAt", facts.nowForField());
        shown.put("manner", RefusalManner.NOT_LET_IN.name());
        shown.put("filmed", true);
        return shown;
    }

    @Override
    public Optional<Instant> due(TaskContext task) {
        return facts.due(task);
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        long inspection = task.requireLong(InspectionVariables.INSPECTION_ID);
        Instant endedAt = values.pastMoment("endedAt");
        if (endedAt != null) {
            InspectionRules.endComplaint(endedAt, book.arrival(inspection).orElseThrow().arrivedAt())
                    .ifPresent(complaint -> values.reject("endedAt", complaint));
        }
        values.check();
        desk.refuse(inspection, new Refusal(values.choice("manner", RefusalManner.class), values.text("course"), values.flag("filmed"),
                endedAt), task.userId());
        return Map.of(InspectionVariables.INSPECTION_RESULT, InspectionResult.REFUSED.name());
    }
}
