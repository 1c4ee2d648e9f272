package org.bihuan.enterprise;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bihuan.engine.TaskContext;
import org.bihuan.engine.TaskForm;

/** What the forms of the positive list have in common: the enterprise, and what is proposed. */
abstract class ListForm implements TaskForm {

    final PositiveList list;
    final EnterpriseWords words;
    private final String formId;

    ListForm(String formId, PositiveList list, EnterpriseWords words) {
        this.formId = formId;
        this.list = list;
        this.words = words;
    }

    @Override
    public final String formId() {
        return formId;
    }

    @Override
    public final Map<String, Object> facts(TaskContext task) {
        PositiveListReview review = reviewOf(task);
        PositiveListReview.Proposal said = review.proposal();
        Map<String, Object> facts = new TreeMap<>();
        facts.put("fact_enterprise", words.named(review.uscc()));
        facts.put("fact_proposal", (said.removal() ? "移出（" : "列入（") + said.kind().label() + "）：" + said.reason()
                + (said.annualKilograms() == null ? "" : "；年排放 " + said.annualKilograms().toPlainString() + " 千克") + "（" + words.person(review.openedBy()) + "）");
        addFacts(review, facts);
        return facts;
    }

    abstract void addFacts(PositiveListReview review, Map<String, Object> facts);

    final PositiveListReview reviewOf(TaskContext task) {
        return list.get(task.requireLong(PositiveListReviewVariables.REVIEW_ID));
    }

    /** What the table says today, line by line. */
    final String conditions(PositiveListReview review) {
        List<String> barriers = list.barriers(review);
        return barriers.isEmpty() ? "没有发现不符合的条件" : "- " + String.join("\n- ", barriers);
    }

    final String verified(PositiveListReview review) {
        return words.person(review.verifiedBy()) + "：" + review.verification();
    }

    final String approved(PositiveListReview review) {
        return words.person(review.approvedBy()) + "：" + review.opinion();
    }
}
