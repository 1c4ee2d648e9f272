package org.bihuan.enterprise;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the page of an enterprise: its grades, the newest first, how they came about, and the help towards a better one. */
@Component
@Order(1)
class GradesOfEnterprise implements EnterprisePageSection {

    /** @param current the grade that holds, or null */
    record Section(Line current, List<Line> history, List<Review> reviews, List<Promotion> promotions) {
    }

    /** @param to last day, or null as long as it holds */
    record Line(String scheme, String category, String grade, String gradeName, LocalDate from, LocalDate to, String reason) {
    }

    /**
     * @param computed    the grade that follows from the sheet, or null
     * @param steps       how it was computed
     * @param decision    why it was granted or refused, or null
     * @param publication null until it is published, and again when somebody has objected
     * @param outcome     null while it goes on
     */
    record Review(boolean finding, String scheme, String wanted, String wantedName, String computed, List<String> steps, String reason, String decision, Publication publication,
                  String outcome) {
    }

    /** @param proposed the grade that is published, in Chinese @param to last day @param howToObject in Chinese */
    record Publication(String proposed, LocalDate from, LocalDate to, String place, String howToObject) {
    }

    /** @param outcome null while it goes on */
    record Promotion(String target, String helpers, LocalDate dueOn, LocalDate nextOn, List<Measure> measures, String outcome) {
    }

    /** @param doneOn null as long as it is open */
    record Measure(String text, LocalDate doneOn) {
    }

    private final GradeReviews reviews;
    private final GradePromotions promotions;
    private final GradeSchemes schemes;

    GradesOfEnterprise(GradeReviews reviews, GradePromotions promotions, GradeSchemes schemes) {
        this.reviews = reviews;
        this.promotions = promotions;
        this.schemes = schemes;
    }

    @Override
    public String name() {
        return "grades";
    }

    @Override
    public Section section(String uscc) {
        return section(uscc, review -> true);
    }

    /** A finding is shown to the enterprise once it is decided on: before, it may be the cause of a visit. */
    @Override
    public Optional<Object> ownSection(String uscc) {
        return Optional.of(section(uscc, review -> !review.application().finding() || review.outcome() != null));
    }

    private Section section(String uscc, Predicate<GradeReview> shown) {
        return new Section(reviews.current(uscc).map(this::line).orElse(null), reviews.history(uscc).stream().map(this::line).toList(),
                reviews.of(uscc).stream().filter(shown).map(this::review).toList(), promotions.of(uscc).stream().map(one -> new Promotion(one.plan().target(), one.plan().helpers(),
                        one.plan().dueOn(), one.plan().nextOn(), promotions.measures(one).stream().map(measure -> new Measure(measure.text(), measure.doneOn())).toList(),
                        one.outcome() == null ? null : one.outcome().label())).toList());
    }

    private Line line(PerformanceGrade held) {
        return new Line(held.scheme(), held.category().label(), held.grade(), schemes.label(held.scheme(), held.category(), held.grade()), held.validFrom(),
                held.validTo(), held.reason());
    }

    private Review review(GradeReview one) {
        GradeReview.Application said = one.application();
        return new Review(said.finding(), said.scheme(), said.wanted(), reviews.wanted(one), one.computed(), one.steps(), said.reason(),
                one.outcome() == GradeReview.Outcome.REFUSED && one.decision() == null ? one.opinion() : one.decision(), publication(one),
                one.outcome() == null ? null : one.outcome().label());
    }

    private Publication publication(GradeReview one) {
        return one.publishedTo() == null || one.objection() != null ? null
                : new Publication(reviews.proposed(one).label(), one.publishedFrom(), one.publishedTo(), one.place(), EnterpriseWords.howToObject(one.publishedTo()));
    }
}
