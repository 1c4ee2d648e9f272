package org.bihuan.enterprise;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.bihuan.engine.Flow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The positive list of supervision (监督执法正面清单): entry, removal, and what they rest on. */
@Service
@Transactional
class PositiveList {

    private final PositiveListEntryRepository entries;
    private final PositiveListReviewRepository reviews;
    private final EnterpriseConductRepository conducts;
    private final ListConditions conditions;
    private final Standings standings;
    private final Permits permits;
    private final Enterprises enterprises;
    private final EnterpriseWords words;
    private final DifferentiationTerms terms;
    private final Flow flow;
    private final Clock clock;

    PositiveList(PositiveListEntryRepository entries, PositiveListReviewRepository reviews, EnterpriseConductRepository conducts, ListConditions conditions,
                 Standings standings, Permits permits, Enterprises enterprises, EnterpriseWords words, DifferentiationTerms terms, Flow flow, Clock clock) {
        this.entries = entries;
        this.reviews = reviews;
        this.conducts = conducts;
        this.conditions = conditions;
        this.standings = standings;
        this.permits = permits;
        this.enterprises = enterprises;
        this.words = words;
        this.terms = terms;
        this.flow = flow;
        this.clock = clock;
    }

    /** @throws NoSuchElementException for an unknown id */
    @Transactional(readOnly = true)
    PositiveListReview get(long id) {
        return reviews.findById(id).orElseThrow(() -> new NoSuchElementException("没有这项正面清单的办理"));
    }

    @Transactional(readOnly = true)
    Optional<PositiveListEntry> current(String uscc) {
        return entries.findByLiveUscc(uscc);
    }

    /** All entries the enterprise has or had, the newest first. */
    @Transactional(readOnly = true)
    List<PositiveListEntry> history(String uscc) {
        return entries.findByUsccOrderByIdDesc(uscc);
    }

    @Transactional(readOnly = true)
    List<PositiveListReview> of(String uscc) {
        return reviews.findByUsccOrderByIdDesc(uscc);
    }

    /** Why nothing can be proposed now, in Chinese. */
    @Transactional(readOnly = true)
    Optional<String> inTheWay(String uscc, boolean removal) {
        if (reviews.findByLiveUscc(uscc).isPresent()) {
            return Optional.of("该企业列入或者移出正面清单正在办理，不能重复提出");
        }
        boolean listed = current(uscc).isPresent();
        return removal == listed ? Optional.empty() : Optional.of(listed ? "该企业已在正面清单" : "该企业不在正面清单，不用移出");
    }

    /** @throws org.springframework.dao.DataIntegrityViolationException where somebody was faster */
    PositiveListReview open(Enterprises.Enterprise enterprise, PositiveListReview.Proposal said, String who) {
        return reviews.saveAndFlush(new PositiveListReview(enterprise.uscc(), enterprise.region(), said, who, clock.instant()));
    }

    /** Something happened for which an enterprise leaves the list: a person is asked to confirm it. Of who is not listed nothing is proposed. */
    void proposeRemoval(String uscc, String reason) {
        if (inTheWay(uscc, true).isPresent()) {
            return;
        }
        Enterprises.Enterprise enterprise = enterprises.get(uscc);
        PositiveListReview review = open(enterprise, new PositiveListReview.Proposal(true, current(uscc).orElseThrow().kind(), null, reason), null);
        flow.start(new Flow.Start(PositiveListReviewVariables.PROCESS, uscc, enterprise.region(),
                Map.of(PositiveListReviewVariables.REVIEW_ID, review.id(), PositiveListReviewVariables.REMOVAL, true)));
    }

    /** What stands in the way of an entry today, each with its source. */
    @Transactional(readOnly = true)
    List<String> barriers(PositiveListReview review) {
        return conditions.barriers(facts(review));
    }

    private ListConditions.Facts facts(PositiveListReview review) {
        Enterprises.Enterprise enterprise = enterprises.get(review.uscc());
        Standing standing = standings.of(review.uscc(), today());
        LocalDate since = today().minusYears(terms.cleanYears());
        List<EnterpriseConduct> counted = conducts.findByUsccOrderByHappenedOnAscIdAsc(review.uscc()).stream()
                .filter(one -> one.withdrawnOn() == null && one.on().isAfter(since)).toList();
        return new ListConditions.Facts(review.proposal().kind(), enterprise.trade(), enterprise.keyPolluter(),
                enterprise.devices().stream().anyMatch(device -> device.kind().equals(DeviceKind.MONITOR.name())),
                (int) counted.stream().filter(one -> one.kind().offence()).map(EnterpriseConduct::reference).distinct().count(),
                (int) counted.stream().filter(one -> one.kind() == ConductKind.FALSIFICATION).count(), standing.grade(), standing.level(),
                review.proposal().annualKilograms(), permits.lapsed(review.uscc(), today()));
    }

    /** What was found on site: whoever does not meet the conditions is told at once. */
    void verify(PositiveListReview review, boolean eligible, List<String> inTheWay, String found, String who) {
        review.verify(eligible, inTheWay, found, who);
        tellUnless(eligible, review, found);
    }

    void approve(PositiveListReview review, boolean approved, String why, String who) {
        review.approve(approved, why, who);
        tellUnless(approved, review, why);
    }

    /** The enterprise is told until when its entry is published, and how one objects. */
    void publish(PositiveListReview review, String place, LocalDate to) {
        review.publish(place, today(), to);
        words.inform(review.uscc(), "LIST_PUBLISHED", today(), "拟列入监督执法正面清单，正在公示", "拟列入监督执法正面清单（" + review.proposal().kind().label() + "），"
                + EnterpriseWords.published(today(), to, place));
    }

    void conclude(PositiveListReview review, boolean granted, String objection, String why, String who) {
        review.conclude(granted, objection, why, who, today());
        tellUnless(granted, review, why);
    }

    private void tellUnless(boolean goesOn, PositiveListReview review, String why) {
        if (!goesOn) {
            words.inform(review.uscc(), "LIST_REFUSED", today(), "不予列入监督执法正面清单", "不予列入监督执法正面清单（" + review.proposal().kind().label() + "）。理由：" + why
                    + "。条件具备后可以重新提出。");
        }
    }

    void enter(long id) {
        PositiveListReview review = get(id);
        entries.save(new PositiveListEntry(review.uscc(), review.proposal().kind(), today(), review.decision(), review.id()));
        review.end(PositiveListReview.Outcome.LISTED);
        words.inform(review.uscc(), "LIST_ENTERED", today(), "已列入监督执法正面清单", "自 " + today() + " 起列入监督执法正面清单（" + review.proposal().kind().label() + "）。"
                + String.join("；", conditions.gains(review.proposal().kind(), today())) + "。");
    }

    /** Takes the enterprise off the list today and tells it. */
    void remove(long id) {
        PositiveListReview review = get(id);
        current(review.uscc()).orElseThrow().remove(today(), EnterpriseWords.shortened(review.proposal().reason() + "；" + review.decision()));
        review.end(PositiveListReview.Outcome.REMOVED);
        words.inform(review.uscc(), "LIST_REMOVED", today(), "已移出监督执法正面清单", "自 " + today() + " 起移出监督执法正面清单。事由：" + review.proposal().reason());
    }

    List<String> gains(ListKind kind) {
        return conditions.gains(kind, today());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
