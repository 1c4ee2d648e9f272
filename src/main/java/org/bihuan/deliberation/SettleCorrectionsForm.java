package org.bihuan.deliberation;

import java.util.Map;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.springframework.stereotype.Component;

/** 处理更正意见: the chair says what becomes of the corrections; request and answer both go into the minutes. */
@Component
class SettleCorrectionsForm extends DeliberationForm {

    SettleCorrectionsForm(DeliberationDesk desk, DeliberationSheet sheet) {
        super("settle-corrections", desk, sheet);
    }

    @Override
    public Map<String, Object> facts(TaskContext task) {
        Map<String, Object> facts = sheet.factsOfSitting(id(task));
        facts.put("fact_minutes", sheet.minutes(id(task), task.userId()));
        facts.put("fact_corrections", sheet.corrections(id(task)));
        return facts;
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        take(values, "answer", () -> desk.settle(id(task), values.text("answer")));
        return Map.of();
    }
}
