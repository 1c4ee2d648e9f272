package org.bihuan.deliberation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.bihuan.law.RecusalGround;
import org.springframework.stereotype.Component;

/** 确认是否回避: each member says for himself whether a ground for recusal applies. */
@Component
class AnswerHeadRecusalForm extends DeliberationForm {

    private static final String NONE = "NONE";

    AnswerHeadRecusalForm(DeliberationDesk desk, DeliberationSheet sheet) {
        super("answer-head-recusal", desk, sheet);
    }

    @Override
    public Map<String, Object> facts(TaskContext task) {
        Map<String, Object> facts = sheet.factsOfSitting(id(task));
        facts.put("fact_member", sheet.names(List.of(task.<String>require(CollectiveDeliberationVariables.MEMBER))));
        return facts;
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        String member = task.require(CollectiveDeliberationVariables.MEMBER);
        requireSelf(task, member, values, "ground");
        RecusalGround ground = NONE.equals(values.text("ground")) ? null : values.choice("ground", RecusalGround.class);
        String explanation = ground == null ? null : values.requireText("explanation");
        take(values, "ground", () -> desk.answerRecusal(id(task), member, ground, explanation));
        return Map.of();
    }

    /** Before the meeting begins. */
    @Override
    public Optional<Instant> due(TaskContext task) {
        return Optional.of(sheet.heldAt(id(task)));
    }
}
