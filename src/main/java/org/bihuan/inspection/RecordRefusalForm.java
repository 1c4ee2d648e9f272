package org.bihuan.inspection;

import java.time.Instant;
import java.util.Map;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.springframework.stereotype.Component;

/** 记录拒绝检查: how the party refused. */
@Component
class RecordRefusalForm extends InspectionForm {

    private final InspectionBook book;

    RecordRefusalForm(InspectionDesk desk, InspectionBook book, InspectionFacts facts) {
        super("record-refusal", desk, facts);
        this.book = book;
    }

    @Override
    public Map<String, Object> facts(TaskContext task) {
        Map<String, Object> shown = facts.ofInspection(inspectionId(task));
        shown.put("endedAt", facts.nowForField());
        shown.put("manner", RefusalManner.NOT_LET_IN.name());
        shown.put("filmed", true);
        return shown;
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        long inspection = inspectionId(task);
        Instant endedAt = endedAt(values, book.arrival(inspection).orElseThrow());
        values.check();
        desk.refuse(inspection, new Refusal(values.choice("manner", RefusalManner.class), values.text("course"), values.flag("filmed"),
                endedAt), task.userId());
        return Map.of(InspectionVariables.INSPECTION_RESULT, InspectionResult.REFUSED.name());
    }
}
