package org.bihuan.penalty;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.bihuan.deliberation.Deliberations;
import org.bihuan.law.ApplicableLaw;
import org.bihuan.law.LegalBases;
import org.bihuan.law.LegalBasis;
import org.bihuan.law.ProcedureThresholds.Due;
import org.bihuan.law.ProcedureThresholds.Intended;
import org.bihuan.law.ProcedureThresholds;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what a decision would rest on, and says which steps are due. */
@Component
@Transactional(readOnly = true)
class DecisionFiles {

    private final DecisionBook book;
    private final ProcedureThresholds thresholds;
    private final LegalBases bases;
    private final Deliberations deliberations;
    private final CaseReportRepository reports;
    private final Comparables comparables;
    private final Clock clock;

    DecisionFiles(DecisionBook book, ProcedureThresholds thresholds, LegalBases bases, Deliberations deliberations, CaseReportRepository reports,
                  Comparables comparables, Clock clock) {
        this.book = book;
        this.thresholds = thresholds;
        this.bases = bases;
        this.deliberations = deliberations;
        this.reports = reports;
        this.comparables = comparables;
        this.clock = clock;
    }

    /** As of today; once it is decided, as of the day of the decision. */
    DecisionFile of(long decisionId) {
        DecisionProcedure one = book.get(decisionId);
        LocalDate day = dayOf(one);
        Matter matter = one.matter();
        DecisionProposal proposal = book.proposal(decisionId);
        Optional<AdvanceNotice> notice = book.notice(decisionId);
        Optional<Deliberations.Brief> deliberation = Optional.ofNullable(one.deliberationId()).flatMap(deliberations::find);
        ApplicableLaw law = law(matter, day);
        Instant lastHeardAt = lastHeardAt(decisionId);
        return new DecisionFile(matter, proposal.proposal(), book.servedNotice(decisionId).map(book::proposalOf).map(DecisionProposal::proposal)
                .orElse(null), book.draft(decisionId).map(draft -> draft.text().facts()).orElse(null),
                notice.map(told -> new DecisionFile.Notice(told.text().facts(), told.issuedOn(), told.servedOn(), told.windowEndsOn(),
                        told.waivedOn())).orElse(null),
                lastHeardAt, book.rechecks(decisionId).stream().map(StatementRecheck::at).max(Comparator.naturalOrder()).orElse(null),
                notice.map(told -> hearing(decisionId, told)).orElse(null), reviewDue(decisionId).due(),
                book.review(decisionId).map(review -> new DecisionFile.Review(review.conclusion(), review.at(), day(review.at()), review.who(),
                        review.proposalId() == proposal.id())).orElse(null),
                newEvidenceAt(decisionId), deliberationDue(decisionId).due(),
                deliberation.filter(held -> held.openedAt() == null || !held.openedAt().isBefore(proposal.at()))
                        .map(Deliberations.Brief::conclusion).orElse(null),
                deliberations.breaches(matter.owner(), lastHeardAt == null ? null : day(lastHeardAt)),
                deliberation.map(Deliberations.Brief::concludedOn).orElse(null), law, basis(law, proposal.proposal()), amount(matter), day);
    }

    /** The law that applies were it decided today. */
    ApplicableLaw law(Matter matter) {
        return law(matter, today());
    }

    private ApplicableLaw law(Matter matter, LocalDate day) {
        return bases.applicable(matter.violation(), matter.actStartedOn(), matter.actEndedOn(), day);
    }

    /** What the provision measures the fine by, as the report on the investigation has it, or null. */
    BigDecimal amount(Matter matter) {
        return report(matter).map(CaseReport::baseAmount).orElse(null);
    }

    private Optional<CaseReport> report(Matter matter) {
        return PenaltyCase.idIn(matter.owner()).flatMap(id -> reports.findFirstByCaseIdOrderByAtDescIdDesc(Long.parseLong(id)));
    }

    LegalBasis basis(ApplicableLaw law, Proposal proposal) {
        return law.bases().stream().filter(basis -> basis.row().equals(proposal.basis())).findFirst().orElse(null);
    }

    /** Whether the party must be told beforehand: before every penalty. */
    boolean noticeDue(long decisionId) {
        return book.proposal(decisionId).proposal().outcome() == DecisionOutcome.PENALTY;
    }

    Due hearingDue(Matter matter, Proposal proposal) {
        return thresholds.hearing(intended(matter, proposal), today());
    }

    /** Whether legal review is due: where it has to say which law applies, whatever the thresholds are. */
    Due reviewDue(long decisionId) {
        DecisionProcedure one = book.get(decisionId);
        ApplicableLaw law = law(one.matter());
        if (law.needsLegalReview()) {
            return new Due(true, law.reason());
        }
        boolean heard = book.hearings(decisionId).stream().anyMatch(hearing -> hearing.result() == HearingResult.HELD);
        return thresholds.legalReview(intended(one), heard, one.complex(), dayOf(one));
    }

    /** Whether a review is due that has not been passed, on what is intended now and all the evidence there is. */
    boolean reviewNeeded(long decisionId) {
        long proposal = book.proposal(decisionId).id();
        Instant evidence = newEvidenceAt(decisionId);
        return reviewDue(decisionId).due() && book.review(decisionId).filter(review -> review.conclusion() == LegalReviewConclusion.AGREE
                && review.proposalId() == proposal && (evidence == null || !review.at().isBefore(evidence))).isEmpty();
    }

    Due deliberationDue(long decisionId) {
        DecisionProcedure one = book.get(decisionId);
        Due due = thresholds.deliberation(intended(one), one.complex(), dayOf(one));
        if (due.due() || one.matter().purpose() == Matter.Purpose.DAILY_FINE) {
            return due;
        }
        return report(one.matter()).flatMap(report -> leavesBenchmark(report, book.proposal(decisionId).proposal().fine())).map(why -> new Due(true, why))
                .or(() -> departs(one)).orElse(due);
    }

    private Optional<Due> departs(DecisionProcedure one) {
        return DecisionRules.departure(one.decidedOn() != null, one.deliberationId() != null,
                () -> comparables.of(one.matter(), book.proposal(one.id()).proposal(), dayOf(one)).departure());
    }

    /** A fine outside the benchmark, and one that is no longer the benchmark's, are for the heads to deliberate on. */
    private static Optional<String> leavesBenchmark(CaseReport report, BigDecimal fine) {
        boolean changed = fine != null && report.fine() != null && fine.compareTo(report.fine()) != 0;
        return report.deviation() != null ? Optional.of("罚款偏离裁量基准：" + report.deviation())
                : changed ? Optional.of("拟罚款与调查报告按裁量基准计算的不同") : Optional.empty();
    }

    /** Whether a hearing was requested that has not been opened. */
    boolean hearingToBeHeld(long decisionId) {
        return book.notice(decisionId).filter(notice -> mayRequestHearing(notice) && requested(decisionId, notice).isPresent()).isPresent();
    }

    /** Whether the party has neither waived a hearing nor had one. */
    boolean mayRequestHearing(AdvanceNotice notice) {
        return notice.waivedOn() == null && book.hearingOf(notice).isEmpty();
    }

    /** The party's first request for a hearing. */
    Optional<PartyStatement> requested(long decisionId, AdvanceNotice notice) {
        return book.statements(decisionId).stream().filter(said -> said.noticeId() == notice.id() && said.said().kind().requestsHearing())
                .min(Comparator.comparing(said -> said.said().receivedOn()));
    }

    /** Whether the party said something that has not been re-checked. */
    boolean recheckNeeded(long decisionId) {
        Instant heard = lastHeardAt(decisionId);
        return heard != null && book.rechecks(decisionId).stream().noneMatch(recheck -> !recheck.at().isBefore(heard));
    }

    /** When the party last stated, defended itself or was heard, or null. */
    Instant lastHeardAt(long decisionId) {
        Stream<Instant> statements = book.statements(decisionId).stream().filter(said -> said.said().kind().states()).map(PartyStatement::at);
        Stream<Instant> hearings = book.hearings(decisionId).stream().filter(hearing -> hearing.result() == HearingResult.HELD)
                .map(Hearing::reportedAt).filter(Objects::nonNull);
        return Stream.concat(statements, hearings).max(Comparator.naturalOrder()).orElse(null);
    }

    /** When evidence last came: with a statement, in a hearing, or with a change of what is intended. Null when none did. */
    private Instant newEvidenceAt(long decisionId) {
        Stream<Instant> statements = book.statements(decisionId).stream().filter(said -> said.said().evidence() != null).map(PartyStatement::at);
        Stream<Instant> hearings = book.hearings(decisionId).stream().filter(hearing -> hearing.newEvidence() != null).map(Hearing::reportedAt);
        Stream<Instant> proposals = book.proposals(decisionId).stream().filter(DecisionProposal::newEvidence).map(DecisionProposal::at);
        return Stream.of(statements, hearings, proposals).flatMap(all -> all).max(Comparator.naturalOrder()).orElse(null);
    }

    private DecisionFile.HearingState hearing(long decisionId, AdvanceNotice notice) {
        Optional<LocalDate> requested = notice.waivedOn() == null ? requested(decisionId, notice).map(said -> said.said().receivedOn()) : Optional.empty();
        return requested.map(on -> new DecisionFile.HearingState(on, book.hearingOf(notice).map(Hearing::endedOn).orElse(null))).orElse(null);
    }

    private Intended intended(DecisionProcedure one) {
        return intended(one.matter(), book.proposal(one.id()).proposal());
    }

    /** The law measures by fine and confiscation (行政处罚法 art. 63; Order 30 art. 52); taken together, which is never to the party's disadvantage. */
    private static Intended intended(Matter matter, Proposal proposal) {
        return new Intended(proposal.kinds(), proposal.amount(), matter.organisation());
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }

    private LocalDate dayOf(DecisionProcedure one) {
        return one.decidedOn() == null ? today() : one.decidedOn();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
