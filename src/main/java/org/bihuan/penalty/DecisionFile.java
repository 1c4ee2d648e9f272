package org.bihuan.penalty;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bihuan.deliberation.Deliberations;
import org.bihuan.law.ApplicableLaw;
import org.bihuan.law.FineGate;
import org.bihuan.law.LegalBasis;
import org.bihuan.law.Money;
import org.bihuan.law.PenaltyKind;
import org.bihuan.law.ReviewGate;

/**
 * What a decision taken on a day would rest on, and the fatal defects of the file that it would then have.
 *
 * @param proposal        what is intended now
 * @param told            what the last notice said; null without notice
 * @param facts           as the decision states them; null before it is drafted
 * @param notice          the last one; null without
 * @param lastHeardAt     when the party last stated, defended itself or was heard; null when it did not
 * @param recheckedAt     when that was last re-checked, or null
 * @param hearing         as far as one was requested; null without
 * @param reviewDue       whether the law or the bureau demands a legal review
 * @param reviewed        the last legal review; null without
 * @param newEvidenceAt   when evidence last came, or null
 * @param deliberationDue whether the law or the bureau demands a deliberation
 * @param concluded       what the last one of this procedure concluded about what is intended now; null without
 * @param deliberation    what would be wrong with it
 * @param deliberatedOn   day of the vote; null without
 * @param law             that applies to the act on the day
 * @param basis           the chosen provision; null where none was
 * @param amount          what the provision measures the fine by, as the report has it; null for a range of yuan
 */
record DecisionFile(Matter matter, Proposal proposal, Proposal told, String facts, Notice notice, Instant lastHeardAt, Instant recheckedAt,
                    HearingState hearing, boolean reviewDue, Review reviewed, Instant newEvidenceAt, boolean deliberationDue,
                    Deliberations.Conclusion concluded, List<Deliberations.Breach> deliberation, LocalDate deliberatedOn, ApplicableLaw law,
                    LegalBasis basis, BigDecimal amount, LocalDate today) {

    /** @param facts as the party was told them */
    record Notice(String facts, LocalDate issuedOn, LocalDate servedOn, LocalDate windowEndsOn, LocalDate waivedOn) {

        boolean overOn(LocalDate day) {
            return waivedOn != null || windowEndsOn != null && day.isAfter(windowEndsOn);
        }
    }

    /** @param endedOn null while it was not held or waived */
    record HearingState(LocalDate requestedOn, LocalDate endedOn) {
    }

    /** @param ofThis whether it was about what is intended now */
    record Review(LegalReviewConclusion conclusion, Instant at, LocalDate on, String who, boolean ofThis) {
    }

    /** A defect, as it is put beside a field; the list of the file's review tells the fact alone. */
    record Breach(ReviewGate gate, String sentence) {

        /** The sentence without defect and provision, which the list names itself. */
        String fact() {
            return gate.fact(sentence);
        }
    }

    /** Every defect that has a gate. */
    List<Breach> breaches() {
        List<Breach> found = new ArrayList<>();
        boolean penalty = proposal.outcome() == DecisionOutcome.PENALTY;
        if (facts != null && !facts.equals(heldFacts())) {
            add(found, ReviewGate.G05, notice == null ? "决定书认定的事实与调查报告的事实不一致" : "决定书认定的事实与告知的事实不一致，改变事实的应当重新告知");
        }
        if (penalty) {
            // What a daily fine comes to, and under which law, the room that counted the days says.
            if (matter.purpose() == Matter.Purpose.ORDINARY) {
                lawBreaches(found);
            }
            DecisionRules.limitation(matter.actEndedOn(), matter.discoveredOn(), "告知时已写明理由")
                    .ifPresent(said -> found.add(new Breach(ReviewGate.G19, said)));
            FineGate.Penalty before = told == null ? null : told.penalty();
            Stream.of(FineGate.heavier(before, proposal.penalty(), null), FineGate.confiscatesMore(before, proposal.penalty(), null)).flatMap(Optional::stream)
                    .forEach(said -> found.add(new Breach(ReviewGate.G09, said)));
            noticeBreaches(found);
        }
        if (hearing != null && hearing.endedOn == null) {
            add(found, ReviewGate.G12, "当事人 " + hearing.requestedOn + " 要求听证，尚未举行");
        }
        if (lastHeardAt != null && (recheckedAt == null || recheckedAt.isBefore(lastHeardAt))) {
            add(found, ReviewGate.G12, "当事人的陈述、申辩或者听证意见尚未复核");
        }
        if (deliberationDue) {
            if (concluded != Deliberations.Conclusion.PASSED) {
                add(found, ReviewGate.G14, concluded == null ? "本次处理意见尚未经集体讨论" : "集体讨论没有通过拟作出的处理");
            }
            deliberation.forEach(breach -> found.add(new Breach(breach.gate(), breach.sentence())));
        }
        reviewBreaches(found);
        return found;
    }

    /** The facts as the party was told them, without a notice as they were investigated. */
    String heldFacts() {
        return notice == null ? matter.facts() : notice.facts;
    }

    private void lawBreaches(List<Breach> found) {
        Optional<String> wrong = DecisionRules.basis(law, basis);
        wrong.ifPresent(said -> found.add(new Breach(ReviewGate.G08, said)));
        if (wrong.isEmpty()) {
            DecisionRules.kinds(basis, proposal.kinds()).ifPresent(said -> found.add(new Breach(ReviewGate.G08, said)));
            FineGate.range(basis.on(matter.organisation()), amount, proposal.fine(), proposal.mitigation()).ifPresent(said -> found.add(new Breach(ReviewGate.G09, said)));
        }
    }

    private void noticeBreaches(List<Breach> found) {
        if (notice == null || notice.servedOn == null) {
            add(found, ReviewGate.G11, "没有告知书已送达的证明");
        } else if (!notice.overOn(today)) {
            add(found, ReviewGate.G11, "陈述申辩期限至 " + notice.windowEndsOn + " 届满，当事人没有书面放弃");
        }
    }

    private void reviewBreaches(List<Breach> found) {
        if (reviewDue && (reviewed == null || reviewed.conclusion != LegalReviewConclusion.AGREE || !reviewed.ofThis)) {
            add(found, ReviewGate.G17, reviewed == null ? "尚未法制审核" : reviewed.conclusion != LegalReviewConclusion.AGREE
                    ? "最近一次法制审核结论为“" + reviewed.conclusion.label() + "”" : "审核后拟作出的处理有变化，没有再次审核");
        }
        if (reviewed != null && newEvidenceAt != null && reviewed.at.isBefore(newEvidenceAt)) {
            add(found, ReviewGate.G18, reviewed.on + " 法制审核后又取得新证据");
        }
        if (reviewed != null && matter.investigators().contains(reviewed.who)) {
            add(found, ReviewGate.G20, "法制审核由调查人员作出");
        }
    }

    /**
     * The dates that are not in order, in Chinese. A review or deliberation about what was intended before has had its
     * place in an earlier round.
     */
    Optional<String> inversion() {
        return new DecisionDates().then("立案", matter.filedOn()).then("案件审查", matter.reviewedOn())
                .then("告知书", notice == null ? null : notice.issuedOn).then("告知书送达", notice == null ? null : notice.servedOn)
                .then("告知期满", notice == null ? null : notice.waivedOn != null ? notice.waivedOn : notice.windowEndsOn)
                .then("听证", hearing == null ? null : hearing.endedOn).then("法制审核", reviewed == null || !reviewed.ofThis ? null : reviewed.on)
                .then("集体讨论", concluded == null ? null : deliberatedOn).then("处罚决定", today).inversion();
    }

    /**
     * That a confiscation has no amount, as in what was told before the amount was asked: the decision would not say what the party has to pay
     * (行政处罚法 art. 59), and what it was not told it is told anew.
     */
    Optional<String> incomplete() {
        return proposal.outcome() == DecisionOutcome.PENALTY ? DecisionRules.confiscation(proposal.kinds(), proposal.confiscation())
                .map(said -> "没收违法所得没有金额，请退回补正，写明金额重新告知") : Optional.empty();
    }

    /** What is intended, in a line for people. */
    String intended() {
        return proposal.outcome() == DecisionOutcome.PENALTY
                ? PenaltyKind.inWords(proposal.kinds(), proposal.fine(), proposal.confiscation(), amount -> " " + Money.inWords(amount)) : proposal.outcome().label();
    }

    private static void add(List<Breach> found, ReviewGate gate, String fact) {
        found.add(new Breach(gate, gate.refusal(fact)));
    }
}
