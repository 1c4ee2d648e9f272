package org.bihuan.deliberation;

import java.util.Map;
import java.util.Set;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.springframework.stereotype.Component;

/** 主持人表决并结束表决: the chair votes last; or breaks the meeting off, because too few are left. */
@Component
class CloseVoteForm extends DeliberationForm {

    CloseVoteForm(DeliberationDesk desk, DeliberationSheet sheet) {
        super("close-vote", desk, sheet);
    }

    @Override
    public Map<String, Object> facts(TaskContext task) {
        Map<String, Object> facts = sheet.factsOfSitting(id(task));
        facts.put("fact_report", sheet.report(id(task)));
        facts.put("fact_progress", sheet.progress(id(task)));
        facts.put("fact_complete", sheet.unheard(id(task)).isEmpty());
        facts.put("unheard", sheet.unheard(id(task)));
        facts.put("action", "CLOSE");
        return facts;
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        if ("ADJOURN".equals(values.text("action"))) {
            String reason = values.requireText("adjournReason");
            take(values, "action", () -> desk.adjourn(id(task), task.userId(), reason));
            return Map.of();
        }
        Choice choice = values.choice("choice", Choice.class);
        if (choice == null && !values.rejected()) {
            values.reject("choice", "主持人最后表决，请选择");
        }
        String opinion = values.requireText("opinion");
        take(values, "action", () -> desk.close(id(task), task.userId(), choice, opinion, Set.copyOf(values.list("left"))));
        return Map.of();
    }
}
