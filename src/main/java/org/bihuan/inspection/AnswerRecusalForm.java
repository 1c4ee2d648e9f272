package org.bihuan.inspection;

import java.util.Map;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.bihuan.law.RecusalGround;
import org.springframework.stereotype.Component;

/** 回避告知与确认: each officer answers for himself whether a ground for recusal applies. */
@Component
class AnswerRecusalForm extends InspectionForm {

    private static final String NONE = "NONE";

    private final OfficerNames names;

    AnswerRecusalForm(InspectionDesk desk, InspectionFacts facts, OfficerNames names) {
        super("answer-recusal", desk, facts);
        this.names = names;
    }

    @Override
    public Map<String, Object> facts(TaskContext task) {
        Map<String, Object> shown = facts.ofInspection(inspectionId(task));
        shown.put("fact_officer", names.of(task.require(InspectionVariables.OFFICER)));
        return shown;
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
        return Map.of(InspectionVariables.RECUSAL_NEEDED, desk.answerRecusal(inspectionId(task), officer, ground, explanation));
    }
}
