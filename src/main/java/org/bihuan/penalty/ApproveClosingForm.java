package org.bihuan.penalty;

import java.util.Map;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.springframework.stereotype.Component;

/** 结案审批: the head agrees, and the file is closed for good, or returns it. */
@Component
class ApproveClosingForm extends ClosingForm {

    ApproveClosingForm(Cases cases, CaseSheet sheet, Investigations investigations, CaseFollowUps followUps, CaseReviews reviews) {
        super("approve-closing", cases, sheet, investigations, followUps, reviews);
    }

    @Override
    void addFacts(PenaltyCase one, Map<String, Object> facts) {
        super.addFacts(one, facts);
        facts.put("opinion", AGREED);
        facts.put("fact_consequence", "准予结案的，案件随即归档：任何人不能再增加、更正或者删去卷宗里的材料。");
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        PenaltyCase one = caseOf(task);
        requireNoInvestigator(one, task.userId());
        boolean approved = "APPROVE".equals(values.text("closing"));
        if (approved) {
            requireNothingOpen(one, values, "closing");
        } else if (AGREED.equals(values.text("opinion"))) {
            values.reject("opinion", "退回时请写明理由");
        }
        values.check();
        followUps.answerClosing(one.id(), approved, values.text("opinion"), task.userId());
        return Map.of(CaseClosingVariables.CLOSING, approved ? "APPROVE" : "RETURN");
    }
}
