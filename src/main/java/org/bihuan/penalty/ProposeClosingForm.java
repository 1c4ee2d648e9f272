package org.bihuan.penalty;

import java.util.Map;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.springframework.stereotype.Component;

/** 提出结案建议. */
@Component
class ProposeClosingForm extends ClosingForm {

    ProposeClosingForm(Cases cases, CaseSheet sheet, Investigations investigations, CaseFollowUps followUps, CaseReviews reviews) {
        super("propose-closing", cases, sheet, investigations, followUps, reviews);
    }

    @Override
    void addFacts(PenaltyCase one, Map<String, Object> facts) {
        super.addFacts(one, facts);
        facts.put("opinion", one.ending() == null ? "案件已经办结，建议结案。" : "案件已" + one.ending().label() + "，建议结案。");
        facts.put("fact_consequence", "提交后由局负责人审批；准予结案后生成《行政处罚案件结案审批表》并归档，卷宗不能再改。");
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        PenaltyCase one = caseOf(task);
        requireNothingOpen(one, values, "opinion");
        values.check();
        followUps.proposeClosing(one.id(), values.text("opinion"), task.userId());
        return Map.of();
    }
}
