package org.bihuan.deliberation;

import java.util.Map;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.springframework.stereotype.Component;

/** 汇报案情: what the officer reports at the meeting goes into the minutes, and why a proposal departs from how the like was treated. */
@Component
class ReportMatterForm extends DeliberationForm {

    private final DeliberationBook book;

    ReportMatterForm(DeliberationDesk desk, DeliberationSheet sheet, DeliberationBook book) {
        super("report-matter", desk, sheet);
        this.book = book;
    }

    @Override
    public Map<String, Object> facts(TaskContext task) {
        String departure = book.get(id(task)).departure();
        Map<String, Object> facts = sheet.factsOfSitting(id(task));
        facts.put("fact_departs", departure != null);
        facts.put("fact_departure", departure == null ? "" : departure);
        return facts;
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        String reason = book.get(id(task)).departure() == null ? null : values.requireText("departureReason");
        take(values, "report", () -> desk.report(id(task), task.userId(), values.text("report"), reason));
        return Map.of();
    }
}
