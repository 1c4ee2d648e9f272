package org.bihuan.referral;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.access.Notices;
import org.bihuan.access.People;
import org.bihuan.access.Person;
import org.bihuan.access.Role;
import org.bihuan.deadline.WorkCalendar;
import org.bihuan.dossier.DocumentNumbers;
import org.bihuan.dossier.DocumentType;
import org.bihuan.dossier.Documents;
import org.bihuan.law.Regime;
import org.bihuan.penalty.PenaltyCases;
import org.bihuan.penalty.PoliceReferrals;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A decided case on its way to the police for the detention of those responsible (公治〔2014〕853号). */
@Service
@Transactional
class Detentions {

    private final DetentionReferralRepository detentions;
    private final PenaltyCases cases;
    private final PoliceReferrals police;
    private final ReferralPapers papers;
    private final EvidenceCustody custody;
    private final Documents documents;
    private final DocumentNumbers numbers;
    private final WorkCalendar calendar;
    private final People people;
    private final Notices notices;
    private final Clock clock;

    Detentions(DetentionReferralRepository detentions, PenaltyCases cases, PoliceReferrals police, ReferralPapers papers, EvidenceCustody custody,
               Documents documents, DocumentNumbers numbers, WorkCalendar calendar, People people, Notices notices, Clock clock) {
        this.detentions = detentions;
        this.cases = cases;
        this.police = police;
        this.papers = papers;
        this.custody = custody;
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
        return detention.course().limits(calendar.current());
    }

    void propose(DetentionReferral detention, DetentionReferral.Proposal said, String who) {
        detention.propose(said, who, now());
        happened(detention, who, "PROPOSED", "提出移送拘留：" + said.ground().inWords() + "。" + Suspect.inWords(said.persons()) + "。" + said.reason());
    }

    void drop(DetentionReferral detention, String why, String who) {
        detention.end(DetentionReferral.Outcome.DROPPED, now());
        happened(detention, who, "DROPPED", "不提出移送拘留：" + why);
    }

    /** @param agreed null where it goes back */
    void approve(DetentionReferral detention, Boolean agreed, String opinion, String who) {
        detention.approve(Boolean.TRUE.equals(agreed), opinion, who, now());
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
        String signed = Moments.day(today());
        documents.issue(papers.approval(one, matter(detention), detention.ground().inWords() + "。" + Suspect.inWords(detention.persons()),
                papers.name(detention.proposedBy()) + " " + signed, detention.opinion(), papers.name(detention.approvedBy()) + " " + signed, today()), detention.approvedBy());
        List<String> attached = Stream.of(DetentionPart.values()).filter(part -> part != DetentionPart.LETTER && part != DetentionPart.OTHERS).map(DetentionPart::label).toList();
        documents.issue(papers.letter(one, number, matter(detention), Laws.DETENTION + "第二条；" + detention.ground().citation(), detention.reason(), detention.persons(),
                papers.contact(detention.proposedBy()), attached, today()), detention.approvedBy());
        detention.issue(number);
        happened(detention, null, "LETTER_ISSUED", "出具《案件移送书》（" + number + "）");
    }

    void handOver(DetentionReferral detention, Instant at, Instant accepted, String to, String person, Set<DetentionPart> parts, String who) {
        PenaltyCases.Brief one = cases.get(detention.caseId());
        PenaltyCases.FileContent file = cases.file(one.id());
        List<HandedEvidence> files = custody.leaving(file.dossier(), List.of(), to + " " + person, at, who);
        detention.handOver(at, accepted, to, person, parts, files, who);
        String handover = Moments.inDocuments(at) + "，" + papers.name(who) + " 交 " + to + " " + person + "。移送原件，复制件留存";
        documents.issue(papers.objects(one, file, detention.letterNumber(), handover, today()), who);
        documents.issue(papers.evidence(one, files, detention.letterNumber(), handover, today()), who);
        documents.issue(papers.receipt(one, detention.letterNumber(), matter(detention), to + " " + person, "公安机关于" + Moments.inDocuments(accepted) + "受理",
                Moments.inDocuments(at), "移送原件，复制件存入本案卷宗", today()), who);
        happened(detention, who, "HANDED_OVER", Moments.minute(at) + " 移送" + to + "（" + person + "），" + Moments.minute(accepted) + " 受理；证据材料 " + files.size()
                + " 份，逐份核对哈希值");
    }

    void ask(DetentionReferral detention, DetentionReferral.Answer said, String who) {
        detention.ask(said);
        happened(detention, who, "MATERIAL", "公安机关要求补充证据：" + said.text());
    }

    void supply(DetentionReferral detention, Instant at, String text, String who) {
        PenaltyCases.Brief one = cases.get(detention.caseId());
        List<HandedEvidence> files = custody.leaving(cases.file(one.id()).dossier(), detention.evidence(), detention.police(), at, who);
        detention.supply(at, text, files);
        if (!files.isEmpty()) {
            documents.issue(papers.evidence(one, files, detention.letterNumber(), Moments.inDocuments(at) + "，" + papers.name(who) + " 补充移交 " + detention.police(),
                    today()), who);
        }
        happened(detention, who, "SUPPLEMENTED", "补充证据" + (files.isEmpty() ? "" : " " + files.size() + " 份") + "：" + text);
    }

    /** The last word: nothing can be asked for after a refusal. */
    void answer(DetentionReferral detention, DetentionReferral.Answer said, boolean detained, String who) {
        detention.answer(said);
        detention.end(detained ? DetentionReferral.Outcome.DETAINED : DetentionReferral.Outcome.REFUSED, now());
        happened(detention, who, detained ? "DETAINED" : "REFUSED", (detained ? "公安机关决定拘留：" : "公安机关不予拘留：") + said.text());
        tell(detention, detained ? "DETAINED" : "REFUSED", detention.outcome().label() + "：" + detention.caseNumber(), said.text());
    }

    private static String matter(DetentionReferral detention) {
        return detention.partyName() + detention.ground().label() + "，移送适用行政拘留";
    }

    private void tell(DetentionReferral detention, String kind, String title, String text) {
        Set<String> whom = Stream.of(detention.openedBy(), detention.proposedBy()).filter(Objects::nonNull).collect(Collectors.toCollection(LinkedHashSet::new));
        people.inBranch(detention.region(), Role.BRANCH_HEAD).stream().map(Person::userId).forEach(whom::add);
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
