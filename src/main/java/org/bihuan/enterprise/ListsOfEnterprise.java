package org.bihuan.enterprise;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the page of an enterprise: whether it is on the positive list, what it gains by it, and what was proposed. */
@Component
@Order(2)
class ListsOfEnterprise implements EnterprisePageSection {

    /** @param current its entry, or null @param gains what it gains, each with its source */
    record Section(Line current, List<String> gains, List<Line> history, List<Review> reviews) {
    }

    /** @param removedOn first day on which it is not listed any more, or null */
    record Line(String kind, String kindName, LocalDate listedOn, String reason, LocalDate removedOn, String removedFor) {
    }

    /**
     * @param barriers    what stood in the way when it was verified, each with its source
     * @param objection   what others objected, or null; shown to the bureau's people only, as it may say who objected
     * @param decision    why it was granted or refused, or null
     * @param publication null until it is published
     * @param outcome     null while it goes on
     */
    record Review(boolean removal, String kindName, String reason, List<String> barriers, String objection, String decision, Publication publication, String outcome) {
    }

    /** @param to last day @param howToObject in Chinese */
    record Publication(LocalDate from, LocalDate to, String place, String howToObject) {
    }

    private final PositiveList list;

    ListsOfEnterprise(PositiveList list) {
        this.list = list;
    }

    @Override
    public String name() {
        return "lists";
    }

    @Override
    public Section section(String uscc) {
        return section(uscc, review -> true, true);
    }

    /** A proposal to remove it is shown to the enterprise once it is decided on: before, it may be the cause of a visit. */
    @Override
    public Optional<Object> ownSection(String uscc) {
        return Optional.of(section(uscc, review -> !review.proposal().removal() || review.outcome() != null, false));
    }

    private Section section(String uscc, Predicate<PositiveListReview> shown, boolean objections) {
        return new Section(list.current(uscc).map(ListsOfEnterprise::line).orElse(null), list.current(uscc).map(one -> list.gains(one.kind())).orElse(List.of()),
                list.history(uscc).stream().map(ListsOfEnterprise::line).toList(), list.of(uscc).stream().filter(shown).map(one -> review(one, objections)).toList());
    }

    private static Review review(PositiveListReview one, boolean objections) {
        Publication publication = one.publishedTo() == null ? null
                : new Publication(one.publishedFrom(), one.publishedTo(), one.place(), EnterpriseWords.howToObject(one.publishedTo()));
        return new Review(one.proposal().removal(), one.proposal().kind().label(), one.proposal().reason(), one.barriers(), objections ? one.objection() : null, reason(one), publication,
                one.outcome() == null ? null : one.outcome().label());
    }

    /** Where an entry was refused before anybody decided on it: what stood in its way. */
    private static String reason(PositiveListReview one) {
        if (one.decision() != null || one.outcome() != PositiveListReview.Outcome.NOT_LISTED) {
            return one.decision();
        }
        return one.opinion() == null ? one.verification() : one.opinion();
    }

    private static Line line(PositiveListEntry one) {
        return new Line(one.kind().name(), one.kind().label(), one.listedOn(), one.reason(), one.removedOn(), one.removedFor());
    }
}
