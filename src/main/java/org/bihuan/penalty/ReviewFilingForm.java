package org.bihuan.penalty;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.springframework.stereotype.Component;

/** 立案审核: another person than those who investigated agrees with the proposal or returns it. */
@Component
class ReviewFilingForm extends FilingForm {

    private final CaseReviews reviews;

    ReviewFilingForm(Cases cases, CaseSheet sheet, CaseReviews reviews) {
        super("review-filing", cases, sheet);
        this.reviews = reviews;
    }

    @Override
    void addFacts(PenaltyCase one, Map<String, Object> facts) {
        facts.put("fact_facts", one.facts());
        facts.put("fact_conditions", sheet.conditions(one));
        facts.put("fact_consequence", "审核同意的，报局负责人审批；退回的，由承办人补充后重新提出。调查人员和建议人不得审核本案（"
                + one.filingLaw().separationCitation() + "）。");
        List<String> broken = reviews.broken(one);
        facts.put("fact_gates", broken.isEmpty() ? "没有发现问题" : broken.stream().map(line -> "- ⚠ " + line).collect(Collectors.joining("\n")));
        facts.put("opinion", AGREED);
    }

    private FilingChoice proposed(PenaltyCase one) {
        return cases.last(one.id(), FilingOpinion.Step.PROPOSAL).orElseThrow().choice();
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
        if (choice == FilingChoice.AGREE && proposed(one) == FilingChoice.FILE) {
            reviews.broken(one).forEach(refusal -> values.reject("review", refusal));
        }
        values.check();
        cases.review(one.id(), task.userId(), choice == FilingChoice.AGREE, opinion);
        return Map.of(PenaltyCaseVariables.FILING_REVIEW, choice.name());
    }
}
