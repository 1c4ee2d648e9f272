package org.bihuan.inspection;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.bihuan.engine.TaskForm;
import org.springframework.stereotype.Component;

/** 回避告知与确认: each officer answers for himself whether a ground for recusal applies. */
@Component
class AnswerRecusalForm implements TaskForm {

    private static final String NONE = "NONE";

    private final InspectionDesk desk;
    private final InspectionFacts facts;
    private final OfficerNames names;

    AnswerRecusalForm(InspectionDesk desk, InspectionFacts facts, OfficerNames names) {
        this.desk = desk;
        this.facts = facts;
        this.names = names;
    }

    @Override
    public String formId() {
        return "answer-recusal";
    }

    @Override
    public Map<String, Object> facts(TaskContext task) {
        Map<String, Object> shown = facts.ofInspection(task.requireLong(InspectionVariables.INSPECTION_ID));
        shown.put("fact_officer", names.of(task.require(InspectionVariables.OFFICER)));
        shown.put("ground", NONE);
        return shown;
    }

    @Override
    public Optional<Instant> due(TaskContext task) {
        return facts.due(task);
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        String officer = task.require(InspectionVariables.OFFICER);
        if (!officer.equals(task.userId())) {
            values.reject("ground", "只能由" + names.of(officer) + "本人确认");
        }
        RecusalGround ground = NONE.equals(values.text("ground")) ? null : values.choice("ground", RecusalGround.class);
        String explanation = ground == null ? null : values.requireText("explanation");
        values.check();
        return Map.of(InspectionVariables.RECUSAL_NEEDED,
                desk.answerRecusal(task.requireLong(InspectionVariables.INSPECTION_ID), officer, ground, explanation));
    }
}
