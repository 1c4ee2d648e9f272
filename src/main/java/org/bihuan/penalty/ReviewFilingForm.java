package org.bihuan.penalty;

import java.util.Map;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.springframework.stereotype.Component;

/** 立案审核: another person than those who investigated agrees with the proposal or returns it. */
@Component
class ReviewFilingForm extends FilingForm {

    ReviewFilingForm(Cases cases, CaseSheet sheet) {
        super("review-filing", cases, sheet);
    }

    @Override
    void addFacts(PenaltyCase one, Map<String, Object> facts) {
        facts.put("fact_facts", one.facts());
        facts.put("fact_conditions", sheet.conditions(one));
        facts.put("fact_consequence", "审核同意的，报局负责人审批；退回的，由承办人补充后重新提出。调查人员和建议人不得审核本案（"
                + one.filingLaw().separationCitation() + "）。");
        facts.put("opinion", AGREED);
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        PenaltyCase one = caseOf(task);
        requireSeparation(one, task.userId());
        FilingChoice choice = values.choice("review", FilingChoice.class);
        String opinion = values.text("opinion");
        if (choice == FilingChoice.RETURN && AGREED.equals(opinion)) {
            values.reject("opinion", "退回时请写明理由和需要补充的内容");
        }
        values.check();
        cases.review(one.id(), task.userId(), choice == FilingChoice.AGREE, opinion);
        return Map.of(PenaltyCaseVariables.FILING_REVIEW, choice.name());
    }
}
