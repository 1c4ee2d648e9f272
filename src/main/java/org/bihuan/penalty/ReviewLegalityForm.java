package org.bihuan.penalty;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.springframework.stereotype.Component;

/** 法制审核: somebody who did not investigate looks at authority, procedure, facts, law and documents. */
@Component
class ReviewLegalityForm extends DecisionForm {

    private final DecisionDesk desk;
    private final DecisionPapers papers;
    private final CaseReviews reviews;

    ReviewLegalityForm(DecisionTools tools, DecisionDesk desk, CaseReviews reviews) {
        super("review-legality", tools);
        this.reviews = reviews;
        this.desk = desk;
        this.papers = tools.papers();
    }

    @Override
    void addFacts(long decisionId, TaskContext task, Map<String, Object> facts) {
        facts.put("fact_due", files.reviewDue(decisionId).reason());
        facts.put("points", DecisionSheet.options(LegalReviewPoint.values(), LegalReviewPoint::label));
        facts.put("conclusions", DecisionSheet.options(LegalReviewConclusion.values(), LegalReviewConclusion::label));
        facts.put("fact_consequence", "同意的，提请集体讨论；补正的，由承办人补正后重新送审；不同意的，退回补充调查，不得作出决定。出具法制审核意见书，归入副卷。"
                + "调查人员不得审核本案。");
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        long decision = decisionId(task);
        DecisionRules.reviewer(book.get(decision).matter(), task.userId(), papers.name(task.userId()))
                .ifPresent(said -> values.reject("conclusion", said));
        LegalReviewConclusion conclusion = values.choice("conclusion", LegalReviewConclusion.class);
        Set<LegalReviewPoint> inOrder = EnumSet.noneOf(LegalReviewPoint.class);
        List<String> ticked = values.list("inOrder");
        Arrays.stream(LegalReviewPoint.values()).filter(point -> ticked.contains(point.name())).forEach(inOrder::add);
        if (conclusion == LegalReviewConclusion.AGREE) {
            Arrays.stream(LegalReviewPoint.values()).filter(point -> !inOrder.contains(point)).forEach(point -> values.reject("inOrder",
                    point.gate() == null ? "“" + point.label() + "”未核对属实，不能同意" : point.gate().refusal("法制审核未确认“" + point.label() + "”")));
            reviews.broken(book.get(decision).matter().owner()).forEach(result -> values.reject("conclusion", result.refusal()));
            files.of(decision).inversion().ifPresent(said -> values.reject("conclusion", said));
        }
        values.check();
        desk.review(decision, task.userId(), conclusion, inOrder, values.flag("complex"), values.text("opinion"));
        return Map.of(PenaltyDecisionVariables.LEGAL_REVIEW, conclusion.name());
    }
}
