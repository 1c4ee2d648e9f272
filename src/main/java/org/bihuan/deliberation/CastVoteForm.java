package org.bihuan.deliberation;

import java.util.Map;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.springframework.stereotype.Component;

/** 表决: each member for himself, without seeing how others vote. */
@Component
class CastVoteForm extends DeliberationForm {

    CastVoteForm(DeliberationDesk desk, DeliberationSheet sheet) {
        super("cast-vote", desk, sheet);
    }

    @Override
    public Map<String, Object> facts(TaskContext task) {
        Map<String, Object> facts = sheet.factsOfSitting(id(task));
        facts.put("fact_report", sheet.report(id(task)));
        return facts;
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        String member = task.require(CollectiveDeliberationVariables.MEMBER);
        requireSelf(task, member, values, "choice");
        take(values, "choice", () -> desk.vote(id(task), member, values.choice("choice", Choice.class), values.text("opinion")));
        return Map.of();
    }
}
