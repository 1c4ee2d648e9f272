package org.bihuan.deliberation;

import java.util.Map;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.springframework.stereotype.Component;

/** 汇报案情: what the officer reports at the meeting goes into the minutes. */
@Component
class ReportMatterForm extends DeliberationForm {

    ReportMatterForm(DeliberationDesk desk, DeliberationSheet sheet) {
        super("report-matter", desk, sheet);
    }

    @Override
    public Map<String, Object> facts(TaskContext task) {
        return sheet.factsOfSitting(id(task));
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        take(values, "report", () -> desk.report(id(task), task.userId(), values.text("report")));
        return Map.of();
    }
}
