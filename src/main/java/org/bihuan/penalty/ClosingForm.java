package org.bihuan.penalty;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.deadline.Standing;
import org.bihuan.engine.FormValues;

/** What the two forms of closing have in common: the result and what is still open. */
abstract class ClosingForm extends HandlingForm {

    private final CaseReviews reviews;

    ClosingForm(String formId, Cases cases, CaseSheet sheet, Investigations investigations, CaseFollowUps followUps, CaseReviews reviews) {
        super(formId, cases, sheet, investigations, followUps);
        this.reviews = reviews;
    }

    @Override
    Optional<Standing> term(PenaltyCase one) {
        return Optional.empty();
    }

    @Override
    void addFacts(PenaltyCase one, Map<String, Object> facts) {
        List<String> open = open(one);
        facts.put("fact_result", followUps.result(one));
        facts.put("fact_execution", followUps.execution(one));
        facts.put("fact_published", WithdrawPublicationForm.published(followUps.publication(one)));
        facts.put("fact_open", open.isEmpty() ? "没有" : open.stream().map(line -> "- " + line).collect(Collectors.joining("\n")));
        facts.put("fact_opinions", opinions(one));
    }

    final List<String> open(PenaltyCase one) {
        // The file review is about decisions; where none was taken its defects keep nothing open.
        return Stream.concat(followUps.openBeforeClosing(one.id()).stream(), one.ending() == null ? reviews.broken(one).stream() : Stream.empty())
                .toList();
    }

    final void requireNothingOpen(PenaltyCase one, FormValues values, String key) {
        open(one).forEach(complaint -> values.reject(key, complaint));
    }
}
