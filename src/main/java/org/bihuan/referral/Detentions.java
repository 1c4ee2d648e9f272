package org.bihuan.referral;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bihuan.access.Notices;
import org.bihuan.deadline.WorkCalendar;
import org.bihuan.dossier.DocumentNumbers;
import org.bihuan.dossier.DocumentType;
import org.bihuan.dossier.Documents;
import org.bihuan.law.Regime;
import org.bihuan.penalty.PenaltyCases;
import org.bihuan.penalty.PoliceReferrals;
import org.bihuan.referral.DetentionStep.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A decided case on its way to the police for the detention of those responsible (公治〔2014〕853号). */
@Service
@Transactional
class Detentions {

    private final DetentionReferralRepository detentions;
    private final DetentionStepRepository steps;
    private final PenaltyCases cases;
    private final PoliceReferrals police;
    private final ReferralPapers papers;
    private final Handovers handovers;
    private final Documents documents;
    private final DocumentNumbers numbers;
    private final WorkCalendar calendar;
    private final ReferralPeople people;
    private final Notices notices;
    private final Clock clock;

    Detentions(DetentionReferralRepository detentions, DetentionStepRepository steps, PenaltyCases cases, PoliceReferrals police, ReferralPapers papers,
               Handovers handovers, Documents documents, DocumentNumbers numbers, WorkCalendar calendar, ReferralPeople people, Notices notices, Clock clock) {
        this.detentions = detentions;
        this.steps = steps;
        this.cases = cases;
        this.police = police;
        this.papers = papers;
        this.handovers = handovers;
        this.documents = documents;
        this.numbers = numbers;
        this.calendar = calendar;
        this.people = people;
        this.notices = notices;
        this.clock = clock;
    }

    /** Why none can be opened for the case now, in Chinese. */
    @Transactional(readOnly = true)
    Optional<String> inTheWay(PenaltyCases.Brief one) {
        if (!one.handled()) {
            return Optional.of("案件现在是“" + one.statusName() + "”，不能移送");
        }
        return unlawful(one).or(() -> detentions.findByLiveCaseId(one.id()).map(live -> ReferralRule.ONE.refusal("本案的移送拘留正在办理，不能重复移送")));
    }

    /** Why the law does not allow it, in Chinese: no decision, or a crime. */
    @Transactional(readOnly = true)
    Optional<String> unlawful(PenaltyCases.Brief one) {
        if (cases.file(one.id()).decision() == null) {
            return Optional.of(ReferralRule.NO_CRIME.refusal("本案还没有作出处罚决定"));
        }
        if (one.referred() != null || police.takenOver(one.id())) {
            return Optional.of(ReferralRule.NO_CRIME.refusal("本案已经作为涉嫌犯罪案件移送公安机关"));
        }
        return Optional.empty();
    }

    /** Whether the police have the case as a crime: then even what the law makes follow from the decision is dropped, and else waits. */
    @Transactional(readOnly = true)
    boolean takenOver(DetentionReferral detention) {
        return police.takenOver(detention.caseId());
    }

    /** @throws org.springframework.dao.DataIntegrityViolationException where somebody was faster */
    DetentionReferral open(PenaltyCases.Brief one, String why, String who) {
        DetentionReferral opened = detentions.saveAndFlush(new DetentionReferral(one.id(), one.number(), one.region(), one.partyName(), one.uscc(), false, why, who, now()));
        happened(opened, who, "OPENED", "需要移送拘留：" + why);
        return opened;
    }

    /** @throws NoSuchElementException for an unknown id */
    @Transactional(readOnly = true)
    DetentionReferral get(long detentionId) {
        return detentions.findById(detentionId).orElseThrow(() -> new NoSuchElementException("没有这件移送拘留"));
    }

    /** The grounds that the case may fall under, by the law applied in its decision. */
    @Transactional(readOnly = true)
    List<DetentionGround> grounds(DetentionReferral detention) {
        PenaltyCases.Brief one = cases.get(detention.caseId());
        if (detention.must()) {
            return List.of(DetentionGround.EVASION_CODE);
        }
        PenaltyCases.FileContent file = cases.file(one.id());
        return DetentionGround.of(one.violation(), file.regime() != null ? file.regime() : Regime.of(one.actEndedOn(), file.decidedOn()));
    }

    @Transactional(readOnly = true)
    List<ReferralLimit> limits(DetentionReferral detention) {
        return detention.course(steps(detention)).limits(calendar.current());
    }

    /** What happened with the police so far, in its order. */
    @Transactional(readOnly = true)
    List<DetentionStep> steps(DetentionReferral detention) {
        return steps.findByReferralIdOrderByRecordedAtAscIdAsc(detention.id());
    }

    void propose(DetentionReferral detention, DetentionReferral.Proposal said, String who) {
        detention.propose(said, who, now());
        happened(detention, who, "PROPOSED", "提出移送拘留：" + said.ground().inWords() + "。" + Suspect.inWords(said.persons()) + "。" + said.reason());
        tell(detention, "PROPOSED", "请审批移送拘留：" + detention.caseNumber(), detention.partyName() + "：" + said.ground().inWords(),
                people.heads());
    }

    void drop(DetentionReferral detention, String why, String who) {
        detention.end(DetentionReferral.Outcome.DROPPED, now());
        happened(detention, who, "DROPPED", "不提出移送拘留：" + why);
    }

    /** @param agreed null where it goes back */
    void approve(DetentionReferral detention, Boolean agreed, String opinion, String who) {
        detention.approve(agreed, opinion, who, now());
        if (Boolean.FALSE.equals(agreed)) {
            detention.end(DetentionReferral.Outcome.NOT_APPROVED, now());
        }
        happened(detention, who, agreed == null ? "RETURNED" : agreed ? "APPROVED" : "NOT_APPROVED", (agreed == null ? "退回：" : agreed ? "同意移送拘留：" : "不同意移送拘留：")
                + opinion);
        tell(detention, agreed == null ? "RETURNED" : agreed ? "APPROVED" : "NOT_APPROVED", (agreed == null ? "移送拘留被退回：" : agreed ? "已批准移送拘留，三个工作日内移送："
                : "不同意移送拘留：") + detention.caseNumber(), opinion);
    }

    /** Numbers and issues the form of approval and the letter. */
    void issue(long detentionId) {
        DetentionReferral detention = get(detentionId);
        PenaltyCases.Brief one = cases.get(detention.caseId());
        String number = numbers.next(DocumentType.REFERRAL, one.region(), today());
        documents.issue(papers.approval(one, matter(detention), detention.ground().inWords() + "。" + Suspect.inWords(detention.persons()),
                signature(detention.proposedBy(), detention.proposedAt()), detention.opinion(), signature(detention.approvedBy(), detention.approvedAt()), today()),
                detention.approvedBy());
        List<String> attached = Stream.of(DetentionPart.values()).filter(part -> part != DetentionPart.LETTER && part != DetentionPart.OTHERS).map(DetentionPart::label).toList();
        documents.issue(papers.letter(one, number, matter(detention), Laws.DETENTION + "第二条；" + detention.ground().citation(), detention.reason(), detention.persons(),
                papers.contact(detention.proposedBy()), attached, today()), detention.approvedBy());
        detention.letter(number);
        happened(detention, null, "LETTER_ISSUED", "出具《案件移送书》（" + number + "）");
    }

    /** By whom, and on the day on which he said it. */
    private String signature(String who, Instant at) {
        return papers.name(who) + " " + Moments.day(Moments.dayOf(at));
    }

    void handOver(DetentionReferral detention, Instant at, Instant accepted, String to, String person, Set<DetentionPart> parts, String who) {
        List<HandedEvidence> files = handovers.file(detention, new Handovers.Left(matter(detention), at, to + " " + person, "公安机关于" + Moments.inDocuments(accepted) + "受理",
                "。移送原件，复制件留存", "移送原件，复制件存入本案卷宗"), who);
        detention.handOver(at, accepted, to, person, parts, files, who);
        happened(detention, who, "HANDED_OVER", Moments.minute(at) + " 移送" + to + "（" + person + "），" + Moments.minute(accepted) + " 受理；证据材料 " + files.size()
                + " 份，逐份核对哈希值");
    }

    void supply(DetentionReferral detention, Instant at, String text, String who) {
        List<HandedEvidence> files = handovers.more(detention, detention.police(), at, who);
        detention.supply(files);
        step(detention, Kind.SUPPLEMENTED, at, null, null, (files.isEmpty() ? "" : "另移交证据材料 " + files.size() + " 份：") + text, who);
    }

    /** What the police say; detention and refusal are their last word: nothing can be asked for after a refusal. */
    void answer(DetentionReferral detention, Kind kind, Instant at, Instant receivedAt, String number, String text, String who) {
        step(detention, kind, at, receivedAt, number, text, who);
        if (kind != Kind.MATERIAL) {
            detention.end(kind == Kind.DETAINED ? DetentionReferral.Outcome.DETAINED : DetentionReferral.Outcome.REFUSED, now());
            tell(detention, kind.name(), detention.outcome().label() + "：" + detention.caseNumber(), text);
        }
    }

    private void step(DetentionReferral detention, Kind kind, Instant at, Instant receivedAt, String number, String text, String who) {
        steps.save(new DetentionStep(detention.id(), kind, at, receivedAt, number, text, who, now()));
        happened(detention, who, kind.name(), kind.label() + "（" + Moments.minute(at) + (number == null ? "" : "，" + number) + "）：" + text);
    }

    private static String matter(DetentionReferral detention) {
        return detention.partyName() + detention.ground().label() + "，移送适用行政拘留";
    }

    private void tell(DetentionReferral detention, String kind, String title, String text) {
        tell(detention, kind, title, text, people.team(detention));
    }

    private void tell(DetentionReferral detention, String kind, String title, String text, Set<String> whom) {
        notices.send(new Notices.Notice(detention.caseNumber(), "DETENTION_" + kind, now(), title, text), whom);
    }

    private void happened(DetentionReferral detention, String who, String kind, String text) {
        cases.happened(detention.caseId(), who, "DETENTION_" + kind, text);
    }

    private Instant now() {
        return clock.instant();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
