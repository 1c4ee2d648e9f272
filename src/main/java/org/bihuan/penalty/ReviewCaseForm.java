package org.bihuan.penalty;

import java.util.Map;
import java.util.stream.Collectors;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.bihuan.law.Money;
import org.bihuan.law.PenaltyKind;
import org.springframework.stereotype.Component;

/** 案件审查: somebody who did not investigate agrees with the report or returns it (Order 30 art. 38; gate G20). */
@Component
class ReviewCaseForm extends HandlingForm {

    private final CaseReviews reviews;

    ReviewCaseForm(Cases cases, CaseSheet sheet, Investigations investigations, CaseFollowUps followUps, CaseReviews reviews) {
        super("review-case", cases, sheet, investigations, followUps);
        this.reviews = reviews;
    }

    @Override
    void addFacts(PenaltyCase one, Map<String, Object> facts) {
        CaseReport report = investigations.lastReport(one.id()).orElseThrow();
        facts.put("fact_report", report.facts());
        facts.put("fact_evidence", evidence(one));
        facts.put("fact_proposal", proposal(report));
        facts.put("fact_gates", reviews.of(one).stream().filter(result -> result.state() != ReviewResult.State.OPEN).map(ReviewResult::inWords)
                .map(line -> "- " + line).collect(Collectors.joining("\n")));
        facts.put("opinion", AGREED);
        facts.put("fact_consequence", "同意的，由承办人发出事先告知书，当事人有陈述、申辩和要求听证的权利。参与调查的人员不能审查本案。");
    }

    private static String proposal(CaseReport report) {
        String law = "违反：" + report.breached() + "  \n依据：" + report.applied() + "  \n";
        if (report.intended() != DecisionOutcome.PENALTY) {
            return law + report.intended().label() + "：" + report.ground();
        }
        return law + PenaltyKind.inWords(report.kinds(), report.fine(), report.confiscation(), yuan -> " " + Money.inWords(yuan)) + "  \n裁量：" + report.discretion();
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        PenaltyCase one = caseOf(task);
        requireNoInvestigator(one, task.userId());
        boolean agreed = "AGREE".equals(values.text("review"));
        if (!agreed && AGREED.equals(values.text("opinion"))) {
            values.reject("opinion", "退回时请写明理由和需要补充的内容");
        }
        if (agreed) {
            reviews.broken(one).forEach(refusal -> values.reject("review", refusal));
        }
        values.check();
        investigations.review(one.id(), agreed, values.text("opinion"), task.userId());
        return Map.of(CaseInvestigationVariables.REVIEW, agreed ? "AGREE" : "RETURN");
    }
}
