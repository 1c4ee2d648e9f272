package org.bihuan.penalty;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bihuan.access.Notices;
import org.bihuan.deadline.Deadlines;
import org.bihuan.deadline.Extender;
import org.bihuan.deadline.PauseGround;
import org.bihuan.deadline.Standing;
import org.bihuan.deadline.WorkCalendar;
import org.bihuan.dossier.DocumentNumbers;
import org.bihuan.dossier.DocumentType;
import org.bihuan.dossier.Documents;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sealing and seizing what pollutes, for as long as the law allows, and deciding on its fate in time (查封、扣押, 行政强制法 arts 18-28). */
@Service
@Transactional
class Seizures {

    private final SeizureRepository seizures;
    private final SeizurePapers papers;
    private final Cases cases;
    private final Deadlines deadlines;
    private final Documents documents;
    private final DocumentNumbers numbers;
    private final Notices notices;
    private final WorkCalendar calendar;
    private final Clock clock;

    Seizures(SeizureRepository seizures, SeizurePapers papers, Cases cases, Deadlines deadlines, Documents documents, DocumentNumbers numbers,
             Notices notices, WorkCalendar calendar, Clock clock) {
        this.seizures = seizures;
        this.papers = papers;
        this.cases = cases;
        this.deadlines = deadlines;
        this.documents = documents;
        this.numbers = numbers;
        this.notices = notices;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Why nothing can be sealed or seized in this case now, in Chinese. */
    Optional<String> inTheWay(PenaltyCase one) {
        return one.status().onTheWay() ? Optional.empty()
                : Optional.of("案件现在是“" + one.statusInWords() + "”，只有正在办理、尚未作出决定的案件可以查封、扣押");
    }

    Seizure open(PenaltyCase one, boolean urgent, String who) {
        return seizures.save(new Seizure(one.id(), urgent, who, now()));
    }

    void drop(Seizure seizure, String who) {
        seizure.end(Seizure.Outcome.DROPPED, today());
        happened(seizure, who, "DROPPED", "不采取查封、扣押" + (seizure.plan() == null ? "" : "：" + line(seizure)));
    }

    void propose(Seizure seizure, Seizure.Plan plan, List<SeizedItem> items, String who) {
        seizure.propose(plan, items, who, now());
        happened(seizure, who, "PROPOSED", (seizure.urgent() ? "情况紧急，当场" : "申请") + plan.measure().label() + "（" + plan.ground().label() + "，期限 "
                + plan.days() + " 日）：" + line(seizure) + "。" + plan.reason());
    }

    /** It has been carried out on the spot: from this day its time runs. */
    void take(Seizure seizure, Seizure.Taking taking) {
        seizure.take(taking);
        deadlines.start(seizure.deadlineOwner(), SeizureRules.TERM, day(taking.takenAt()));
    }

    /** Issues the record, the decision with its list, and the receipt for it. */
    void issue(long seizureId) {
        Seizure seizure = get(seizureId);
        PenaltyCase one = cases.get(seizure.caseId());
        String by = seizure.proposedBy();
        SeizureTerm term = term(seizure);
        Documents.Issued record = documents.issue(papers.record(one, seizure), by);
        Documents.Issued decision = documents.issue(papers.decision(one, seizure, term,
                numbers.next(DocumentType.SEALING_OR_SEIZURE, one.region(), day(seizure.taking().takenAt()))), by);
        seizure.issued(decision.id(), record.id(), documents.issue(papers.receipt(one, seizure, decision.id()), by).id());
        happened(seizure, null, "CARRIED_OUT", papers.minute(seizure.taking().takenAt()) + " " + seizure.plan().measure().label() + "：" + line(seizure)
                + "，" + decision.number() + "，" + seizure.taking().delivery().label() + "；期限至 " + term.inWords());
    }

    /** The head's approval: beforehand, or made good after what was done in urgency. */
    void approve(Seizure seizure, boolean approved, String opinion, String who) {
        seizure.approve(opinion, who, now());
        happened(seizure, who, approved ? "APPROVED" : "REFUSED", (approved ? "批准" : "不予批准") + seizure.plan().measure().label()
                + (late(seizure) ? "（超过二十四小时补办）" : "") + "：" + opinion);
        if (!approved && seizure.taking() == null) {
            seizure.end(Seizure.Outcome.REFUSED, today());
        }
    }

    /** Whether the approval of what was done in urgency comes too late. */
    @Transactional(readOnly = true)
    boolean late(Seizure seizure) {
        return seizure.urgent() && now().isAfter(SeizureRules.approvalDue(seizure.taking().takenAt()));
    }

    /** The head did not approve what had been done in urgency: it is undone at once. */
    void returnUnapproved(long seizureId) {
        Seizure seizure = get(seizureId);
        stopTesting(seizure, today());
        seizure.end(Seizure.Outcome.REFUSED, today());
        deadlines.cancel(seizure.deadlineOwner(), SeizureRules.TERM, today());
        close(seizure, DocumentType.SEIZURE_RELEASE, "没有获得批准，立即解除", "《行政强制法》第十九条");
    }

    void askExtension(Seizure seizure, int days, String reason, String who) {
        seizure.askExtension(days, reason, who);
        happened(seizure, who, "EXTENSION_ASKED", "申请延长" + seizure.plan().measure().label() + "期限 " + days + " 日：" + reason);
    }

    void answerExtension(Seizure seizure, boolean approved, String opinion, String who) {
        seizure.answerExtension(opinion);
        if (approved) {
            deadlines.extend(seizure.deadlineOwner(), SeizureRules.TERM, Extender.HEAD, seizure.extensionDays(), seizure.extensionReason(), who);
            seizure.extend(who, today());
        }
        happened(seizure, who, approved ? "EXTENDED" : "EXTENSION_REFUSED", (approved ? "批准" : "不予批准") + "延长" + seizure.plan().measure().label()
                + "期限 " + seizure.extensionDays() + " 日" + (approved ? "，至 " + term(seizure).inWords() : "") + "：" + opinion);
    }

    /** From today on its time does not run. */
    void test(Seizure seizure, String what, PauseGround ground, LocalDate until, String who) {
        deadlines.pause(seizure.deadlineOwner(), SeizureRules.TERM, today(), ground, who);
        seizure.test(what, ground, today(), until);
        happened(seizure, who, "TESTING", ground.label() + "：" + what + "，自 " + today() + " 至 " + until + " 不计入期限");
    }

    void testingOver(Seizure seizure, LocalDate lastDay, String who) {
        deadlines.resume(seizure.deadlineOwner(), SeizureRules.TERM, lastDay, who);
        seizure.testingOver(lastDay);
        happened(seizure, who, "TESTED", seizure.testing().testingGround().label() + "于 " + lastDay + " 结束，期限继续计算，至 " + term(seizure).inWords());
    }

    /** Tells the party in writing that the last day has moved. */
    void tellTermChange(long seizureId, boolean extended) {
        Seizure seizure = get(seizureId);
        PenaltyCase one = cases.get(seizure.caseId());
        Documents.Issued notice = documents.issue(extended ? papers.extension(one, seizure, term(seizure)) : papers.testing(one, seizure, term(seizure)),
                extended ? seizure.extensionAskedBy() : null);
        happened(seizure, null, "TERM_TOLD", "书面告知当事人：" + notice.title());
    }

    void proposeHandling(Seizure seizure, Seizure.Handling handling) {
        seizure.handle(handling);
        happened(seizure, handling.handledBy(), "HANDLING_PROPOSED", "提出处理意见：" + handling.proposedFate().label() + "。" + handling.fateReason());
    }

    void returnHandling(Seizure seizure, String opinion, String who) {
        happened(seizure, who, "HANDLING_RETURNED", "处理意见退回：" + opinion);
    }

    /** Decides as was proposed. */
    void decide(Seizure seizure, String opinion, String who) {
        SeizureFate decided = seizure.handling().proposedFate();
        stopTesting(seizure, today());
        seizure.decide(decided, opinion, who, today());
        deadlines.meet(seizure.deadlineOwner(), SeizureRules.TERM, today());
        happened(seizure, who, "DECIDED", "对" + seizure.plan().measure().label() + "的物品作出处理决定：" + decided.label() + "。" + opinion);
        close(seizure, decided.released() ? DocumentType.SEIZURE_RELEASE : DocumentType.SEIZURE_HANDLING, decided.label()
                + (seizure.handling().receiver() == null ? "" : "（" + seizure.handling().receiver() + "）"), seizure.handling().fateReason());
    }

    /** The time is over and nothing was decided: from the day after its last nothing is sealed or seized any more. */
    void release(long seizureId) {
        Seizure seizure = get(seizureId);
        LocalDate lastDay = term(seizure).lastDay();
        stopTesting(seizure, lastDay);
        seizure.end(Seizure.Outcome.RELEASED, lastDay.plusDays(1));
        deadlines.cancel(seizure.deadlineOwner(), SeizureRules.TERM, today());
        close(seizure, DocumentType.SEIZURE_RELEASE, "至 " + lastDay + " 期限届满，予以解除", "《行政强制法》第二十八条第一款第四项");
        PenaltyCase one = cases.get(seizure.caseId());
        Seizure.Taking taking = seizure.taking();
        notices.send(new Notices.Notice(one.number(), "SEIZURE_RELEASED", now(), seizure.plan().measure().label() + "期满解除：" + one.number(), one.partyName()
                + "的" + line(seizure) + "，期限至 " + lastDay + " 届满，已出具解除决定书。请立即送达，拆除封条、退还物品。"),
                new LinkedHashSet<>(List.of(seizure.proposedBy(), taking.firstOfficer(), taking.secondOfficer())));
    }

    /** A test that nobody ended was over on the day that was told. */
    private void stopTesting(Seizure seizure, LocalDate last) {
        if (seizure.beingTested()) {
            LocalDate told = seizure.testing().testingUntil();
            LocalDate end = told.isBefore(last) ? told : last;
            deadlines.resume(seizure.deadlineOwner(), SeizureRules.TERM, end, null);
            seizure.testingOver(end);
        }
    }

    private void close(Seizure seizure, DocumentType type, String how, String why) {
        PenaltyCase one = cases.get(seizure.caseId());
        seizure.endedBy(documents.issue(papers.end(one, seizure, type, how, why), null).id(), today());
        happened(seizure, null, type == DocumentType.SEIZURE_RELEASE ? "RELEASED" : "HANDLED", PaperWords.days(how) + "：" + line(seizure));
    }

    /** For how long it may last, as that stands today. */
    @Transactional(readOnly = true)
    SeizureTerm term(Seizure seizure) {
        Standing limit = deadlines.find(seizure.deadlineOwner(), SeizureRules.TERM).orElseThrow();
        return SeizureTerm.of(limit, seizure.plan().days(), seizure.beingTested() ? seizure.testing().testingUntil() : null, today(), calendar.current());
    }

    /** @throws NoSuchElementException for an unknown id */
    @Transactional(readOnly = true)
    Seizure get(long id) {
        return seizures.findById(id).orElseThrow(() -> new NoSuchElementException("没有这次查封、扣押"));
    }

    /** In the order in which they were opened. */
    @Transactional(readOnly = true)
    List<Seizure> of(long caseId) {
        return seizures.findByCaseIdOrderByOpenedAtAscIdAsc(caseId);
    }

    /** The things in one line. */
    static String line(Seizure seizure) {
        return seizure.items().stream().map(item -> item.name() + " " + item.amount()).collect(Collectors.joining("、"));
    }

    private void happened(Seizure seizure, String who, String what, String text) {
        cases.happened(cases.get(seizure.caseId()), who, "SEIZURE_" + what, text);
    }

    private LocalDate day(Instant moment) {
        return moment.atZone(clock.getZone()).toLocalDate();
    }

    private Instant now() {
        return clock.instant();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
