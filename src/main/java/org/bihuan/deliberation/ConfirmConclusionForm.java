package org.bihuan.deliberation;

import java.util.Map;
import org.bihuan.deliberation.Deliberations.Conclusion;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.springframework.stereotype.Component;

/** 确认结论: the chair says in words what the votes say in figures. */
@Component
class ConfirmConclusionForm extends DeliberationForm {

    ConfirmConclusionForm(DeliberationDesk desk, DeliberationSheet sheet) {
        super("confirm-conclusion", desk, sheet);
    }

    @Override
    public Map<String, Object> facts(TaskContext task) {
        Map<String, Object> facts = sheet.factsOfSitting(id(task));
        facts.put("fact_votes", sheet.opinions(id(task), task.userId()));
        facts.put("conclusion", sheet.computed(id(task)).name());
        return facts;
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        Conclusion conclusion = values.choice("conclusion", Conclusion.class);
        take(values, "conclusion", () -> desk.confirm(id(task), task.userId(), conclusion, values.text("resolution")));
        return Map.of(CollectiveDeliberationVariables.DELIBERATION_CONCLUSION, conclusion.name());
    }
}
