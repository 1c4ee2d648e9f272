package org.bihuan.deliberation;

import java.util.Map;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.springframework.stereotype.Component;

/** 决定回避: the principal head decides on another head's recusal, the others together on the principal's. */
@Component
class DecideHeadRecusalForm extends DeliberationForm {

    DecideHeadRecusalForm(DeliberationDesk desk, DeliberationSheet sheet) {
        super("decide-head-recusal", desk, sheet);
    }

    @Override
    public Map<String, Object> facts(TaskContext task) {
        Map<String, Object> facts = sheet.factsOfSitting(id(task));
        facts.put("fact_request", sheet.request(id(task), question(task)[0], task.userId()));
        return facts;
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        String[] question = question(task);
        requireSelf(task, question[1], values, "recused");
        take(values, "recused", () -> desk.rule(id(task), question[0], question[1], "YES".equals(values.text("recused")), values.text("reason")));
        return Map.of();
    }

    /** Who asked, and who decides. */
    private static String[] question(TaskContext task) {
        return task.<String>require(CollectiveDeliberationVariables.QUESTION).split(":");
    }
}
