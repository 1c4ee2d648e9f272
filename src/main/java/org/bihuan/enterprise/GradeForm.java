package org.bihuan.enterprise;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bihuan.engine.FormRejected;
import org.bihuan.engine.PlainText;
import org.bihuan.engine.TaskContext;
import org.bihuan.engine.TaskForm;

/** What the forms of a grade review have in common: the enterprise and what is asked for. */
abstract class GradeForm implements TaskForm {

    static final String GRADE_OPTIONS = "gradeOptions";

    final GradeReviews reviews;
    final GradeSchemes schemes;
    final EnterpriseWords words;
    private final String formId;

    GradeForm(String formId, GradeReviews reviews, GradeSchemes schemes, EnterpriseWords words) {
        this.formId = formId;
        this.reviews = reviews;
        this.schemes = schemes;
        this.words = words;
    }

    @Override
    public final String formId() {
        return formId;
    }

    @Override
    public final Map<String, Object> facts(TaskContext task) {
        GradeReview review = reviewOf(task);
        GradeReview.Application said = review.application();
        String wanted = wanted(review);
        Map<String, Object> facts = new TreeMap<>();
        facts.put("fact_enterprise", words.named(review.uscc()) + "　现有等级：" + current(review));
        facts.put("fact_application", (said.finding() ? "提出降至" + wanted : "申请评定为" + wanted + "（" + scheme(said.scheme()) + "）") + "："
                + PlainText.of(said.reason()) + "（" + words.person(review.openedBy()) + "）");
        addFacts(task, review, facts);
        return facts;
    }

    abstract void addFacts(TaskContext task, GradeReview review, Map<String, Object> facts);

    final GradeReview reviewOf(TaskContext task) {
        return reviews.get(task.requireLong(GradeReviewVariables.REVIEW_ID));
    }

    final String current(GradeReview review) {
        return reviews.current(review.uscc()).map(held -> reviews.step(held).label() + "（" + scheme(held.scheme()) + "，自 " + held.validFrom() + " 起）").orElse("没有评定");
    }

    final String wanted(GradeReview review) {
        return reviews.wanted(review);
    }

    static String scheme(String code) {
        return code.substring(1) + "年方案";
    }

    /** The sheet, a line for each trade. */
    final String sheet(GradeReview review) {
        Map<Trade, List<GradeCell>> trades = reviews.sheet(review).stream().collect(Collectors.groupingBy(GradeCell::trade, TreeMap::new, Collectors.toList()));
        return trades.isEmpty() ? "还没有填报" : trades.entrySet().stream().map(trade -> "- " + trade.getKey().label() + "（" + trade.getValue().get(0).category().label() + "）　"
                + trade.getValue().stream().map(cell -> cell.indicator().label() + " " + name(review, cell.category(), cell.claimed())
                        + (cell.found() == null ? "" : "→现场 " + name(review, cell.category(), cell.found()))).collect(Collectors.joining("，"))).collect(Collectors.joining("\n"));
    }

    final String name(GradeReview review, GradeCategory category, String grade) {
        return schemes.label(review.application().scheme(), category, grade);
    }

    final String published(GradeReview review) {
        return review.publishedFrom() + " 至 " + review.publishedTo() + "，" + review.place();
    }

    /** Whoever decides has not prepared it. */
    static void requireOther(String who, String... others) {
        for (String other : others) {
            if (who.equals(other)) {
                throw new FormRejected("您办理过这件事的前一环节，请由其他人员办理");
            }
        }
    }
}
