package org.bihuan.referral;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.bihuan.access.Notices;
import org.bihuan.deadline.WorkCalendar;
import org.bihuan.dossier.DocumentNumbers;
import org.bihuan.dossier.DocumentType;
import org.bihuan.dossier.Documents;
import org.bihuan.penalty.PenaltyCases;
import org.bihuan.referral.ReferralStep.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A suspected crime on its way to the police (行政处罚法 art. 27, 生态环境法典 art. 1083): reported by two officers, decided by the head in
 * person, handed over, answered. Meanwhile the case waits, and the time for its decision stands still.
 */
@Service
@Transactional
class Referrals {

    private final CriminalReferralRepository referrals;
    private final ReferralStepRepository steps;
    private final PenaltyCases cases;
    private final ReferralPapers papers;
    private final Documents documents;
    private final DocumentNumbers numbers;
    private final EvidenceCustody custody;
    private final Handovers handovers;
    private final WorkCalendar calendar;
    private final ReferralPeople people;
    private final Notices notices;
    private final ReferralSettings settings;
    private final Clock clock;

    Referrals(CriminalReferralRepository referrals, ReferralStepRepository steps, PenaltyCases cases, ReferralPapers papers, Documents documents,
              DocumentNumbers numbers, EvidenceCustody custody, Handovers handovers, WorkCalendar calendar, ReferralPeople people, Notices notices,
              ReferralSettings settings, Clock clock) {
        this.referrals = referrals;
        this.steps = steps;
        this.cases = cases;
        this.papers = papers;
        this.documents = documents;
        this.numbers = numbers;
        this.custody = custody;
        this.handovers = handovers;
        this.calendar = calendar;
        this.people = people;
        this.notices = notices;
        this.settings = settings;
        this.clock = clock;
    }

    /** Why none can be opened for the case now, in Chinese. */
    @Transactional(readOnly = true)
    Optional<String> inTheWay(PenaltyCases.Brief one) {
        if (!one.handled()) {
            return Optional.of("案件现在是“" + one.statusName() + "”，不能移送；中止的先办理“恢复办理”");
        }
        return referrals.findByLiveCaseId(one.id()).map(live -> ReferralRule.ONE.refusal("本案的移送正在办理，不能重复移送"));
    }

    /** @throws org.springframework.dao.DataIntegrityViolationException where somebody was faster */
    CriminalReferral open(PenaltyCases.Brief one, CriminalReferral.Source source, Instant sourceAt, String why, String who) {
        CriminalReferral referral = referrals.saveAndFlush(new CriminalReferral(one, source, sourceAt, why, who, now()));
        happened(referral, who, "OPENED", "涉嫌犯罪，开始核实和移送（" + source.label() + "）：" + why);
        return referral;
    }

    /** @throws NoSuchElementException for an unknown id */
    @Transactional(readOnly = true)
    CriminalReferral get(long referralId) {
        return referrals.findById(referralId).orElseThrow(() -> new NoSuchElementException("没有这件移送"));
    }

    @Transactional(readOnly = true)
    List<ReferralStep> steps(long referralId) {
        return steps.findByReferralIdOrderByRecordedAtAscIdAsc(referralId);
    }

    @Transactional(readOnly = true)
    CriminalCourse course(CriminalReferral referral) {
        return referral.course(steps(referral.id()));
    }

    /** What speaks for a crime, as far as facts tell. */
    @Transactional(readOnly = true)
    List<CriminalLine.Answer> lines(PenaltyCases.Brief one, CriminalReferral.Report said) {
        return CriminalLine.judge(new CriminalLine.Question(one.violation(), one.actEndedOn(), said.falsified(), said.keyDischarger(), said.keyPermit(),
                said.pollutants(), said.illegalIncome(), said.earlierPenalties()), settings.amounts());
    }

    void report(CriminalReferral referral, CriminalReferral.Report said, String who) {
        PenaltyCases.Brief one = cases.get(referral.caseId());
        List<String> lines = lines(one, said).stream().map(CriminalLine.Answer::inWords).toList();
        documents.issue(papers.report(one, cases.file(one.id()), said, referral.opening(), lines, today()), who);
        referral.report(said, who, now());
        happened(referral, who, "REPORTED", "专案组" + papers.names(List.of(said.firstOfficer(), said.secondOfficer())) + "报告：涉嫌" + said.offence());
        tell(referral, "REPORTED", "请决定是否移送公安机关：" + referral.caseNumber(), referral.partyName() + "涉嫌" + said.offence()
                + "，移送报告已经提出，应当自收到报告之日起三日内决定。", people.heads());
    }

    void decide(CriminalReferral referral, boolean refer, CriminalReferral.Capacity as, String why, String who) {
        PenaltyCases.Brief one = cases.get(referral.caseId());
        referral.decide(refer, as, why, who, now());
        documents.issue(papers.approval(one, matter(referral), "建议移送公安机关。涉嫌" + referral.offence(), papers.name(referral.reportedBy()) + " "
                + Moments.day(Moments.dayOf(referral.reportedAt())), (refer ? "批准移送。" : "不移送。") + why, papers.name(who) + "（" + as.label() + "） "
                + Moments.day(today()), today()), who);
        happened(referral, who, refer ? "APPROVED" : "NOT_REFERRED", as.label() + (refer ? "批准移送：" : "决定不移送：") + why);
        if (!refer) {
            end(referral, CriminalReferral.Outcome.NOT_REFERRED, today());
        }
        tell(referral, refer ? "APPROVED" : "NOT_REFERRED", (refer ? "已批准移送，24小时内移交：" : "决定不移送：") + referral.caseNumber(), why, people.team(referral));
    }

    /** Whoever typed it may have ended it with a full stop. */
    private static String sentence(String name, String typed) {
        return typed == null ? "" : "。" + name + typed.replaceAll("[。；，、]+$", "");
    }

    /** Numbers and issues the letter. */
    void issue(long referralId) {
        CriminalReferral referral = get(referralId);
        PenaltyCases.Brief one = cases.get(referral.caseId());
        String number = numbers.next(DocumentType.REFERRAL, one.region(), today());
        List<String> attached = FilePart.attached(onFile(referral));
        documents.issue(papers.letter(one, number, matter(referral), Laws.ORDER + "第五条、" + Laws.WORK + "第六条；" + referral.law(),
                referral.facts(), referral.suspects(), papers.contact(referral.firstOfficer()), attached, today()), referral.decidedBy());
        referral.letter(number);
        happened(referral, null, "LETTER_ISSUED", "出具《案件移送书》（" + number + "）");
    }

    /** What of the file the dossier can contain. */
    @Transactional(readOnly = true)
    FilePart.OnFile onFile(CriminalReferral referral) {
        PenaltyCases.Brief one = cases.get(referral.caseId());
        int records = (int) documents.of(one.owner()).stream().filter(paper -> !paper.superseded() && (paper.type() == DocumentType.INSPECTION
                || paper.type() == DocumentType.INQUIRY)).count();
        PenaltyCases.FileContent file = cases.file(one.id());
        return new FilePart.OnFile(records, custody.count(file.dossier()), file.decision() != null);
    }

    /** Hands the case over; every file of evidence leaves under the hash that it was stored with. */
    void handOver(CriminalReferral referral, CriminalReferral.HandOver done, String who) {
        List<HandedEvidence> files = handovers.file(referral, new Handovers.Left(matter(referral), done.at(), done.police() + " " + done.receiver(), done.receipt().label(), "",
                "抄送" + done.procuratorate() + "（" + Moments.inDocuments(done.procuratorateAt()) + "）"), who);
        boolean held = cases.holdTerm(referral.caseId(), Moments.dayOf(done.at()), who);
        referral.handOver(done, files, held, who);
        happened(referral, who, "HANDED_OVER", Moments.minute(done.at()) + " 移送" + done.police() + "（" + done.receiver() + "，" + done.receipt().label() + "），"
                + Moments.minute(done.procuratorateAt()) + " 抄送" + done.procuratorate() + "；证据材料 " + files.size() + " 份，逐份核对哈希值"
                + (held ? "，办案期限停止计算" : "") + sentence("没有的材料：", done.without()) + sentence("超过24小时：", done.lateReason()));
        if (done.lateReason() != null) {
            tell(referral, "LATE", "移送或者抄送超过24小时：" + referral.caseNumber(), done.lateReason(), people.supervisors());
        }
    }

    /** Records that the decision was entered in the shared platform. */
    void enter(CriminalReferral referral, LocalDate on, String who) {
        referral.enter(on);
        happened(referral, who, "ENTERED", on + " 录入行政执法与刑事司法衔接信息共享平台");
    }

    /** @param receivedAt null where nothing is sent */
    void step(CriminalReferral referral, Kind kind, Instant at, Instant receivedAt, String number, String text, String who) {
        steps.save(new ReferralStep(referral.id(), kind, at, receivedAt, number, text, who, now()));
        happened(referral, who, kind.name(), kind.label() + "（" + Moments.minute(at) + (number == null ? "" : "，" + number) + "）：" + text);
    }

    /** The case went to other police, who have accepted it since. */
    void passOn(CriminalReferral referral, String police) {
        referral.passOn(police);
    }

    /** Evidence that has come since leaves with what was asked for. */
    int handMore(CriminalReferral referral, Instant at, String who) {
        List<HandedEvidence> files = handovers.more(referral, referral.policeNow(), at, who);
        referral.handMore(files);
        return files.size();
    }

    void waitUntil(CriminalReferral referral, LocalDate day, String why, String who) {
        referral.waitUntil(day);
        happened(referral, who, "WAITING", "公安机关逾期未答复，等候至 " + day + "：" + why);
    }

    void handOverObjects(CriminalReferral referral, Instant at, String to, String note, String who) {
        PenaltyCases.Brief one = cases.get(referral.caseId());
        PenaltyCases.FileContent file = cases.file(one.id());
        documents.issue(papers.objects(one, file, referral.letterNumber(), Moments.inDocuments(at) + "，" + papers.name(who) + " 交 " + to + "。" + note, today()), who);
        step(referral, Kind.OBJECTS_HANDED_OVER, at, null, null, to + "。" + note, who);
    }

    void finish(CriminalReferral referral, CriminalReferral.Result how, LocalDate on, String text, String who) {
        referral.finish(how, on, text);
        happened(referral, who, "RESULT", on + " " + how.label() + "：" + text);
        if (how == CriminalReferral.Result.CONVICTED) {
            end(referral, CriminalReferral.Outcome.CONVICTED, on);
        }
    }

    /** It was no crime: the case is back where it stood, since the day of the last word of others: who records or accepts it late wins no time. */
    void resume(long referralId) {
        CriminalReferral referral = get(referralId);
        List<ReferralStep> steps = steps(referralId);
        boolean filed = steps.stream().anyMatch(step -> step.kind().filed());
        LocalDate answered = Moments.dayOf(steps.stream().filter(step -> !step.kind().ours()).reduce((one, other) -> other).orElseThrow().receivedAt());
        boolean later = referral.resultOn() != null && referral.resultOn().isAfter(answered);
        end(referral, filed ? CriminalReferral.Outcome.RETURNED : CriminalReferral.Outcome.DECLINED, later ? referral.resultOn() : answered);
        tell(referral, "RESUMED", "案件恢复办理：" + referral.caseNumber(), referral.outcome().label() + "，请继续依法处理（" + Laws.ORDER + "第十条）。", people.team(referral));
    }

    private void end(CriminalReferral referral, CriminalReferral.Outcome how, LocalDate lastDay) {
        referral.end(how, now());
        LocalDate handed = referral.termHeld() ? Moments.dayOf(referral.handedOverAt()) : null;
        if (handed != null) {
            cases.releaseTerm(referral.caseId(), lastDay.isBefore(handed) ? handed : lastDay, null);
        }
        happened(referral, null, "ENDED", how.label() + (handed == null ? "" : "，办案期限继续计算"));
    }

    /** When it is too late for the police to answer: after their limit, or after the day until which one waits. */
    @Transactional(readOnly = true)
    Instant policeAnswerEnds(CriminalReferral referral) {
        Instant last = policeLimit(referral).last();
        Instant waited = referral.waitUntil() == null ? last
                : referral.waitUntil().plusDays(1).atStartOfDay(clock.getZone()).toInstant().minusNanos(1);
        return (waited.isAfter(last) ? waited : last).plusNanos(1);
    }

    @Transactional(readOnly = true)
    List<ReferralLimit> limits(CriminalReferral referral) {
        return course(referral).limits(calendar.current());
    }

    @Transactional(readOnly = true)
    ReferralLimit policeLimit(CriminalReferral referral) {
        return course(referral).policeLimit(calendar.current());
    }

    /** The last moment in which the police may answer a request for reconsideration; empty where none is asked for or it is not known. */
    @Transactional(readOnly = true)
    Optional<Instant> reconsiderationEnds(CriminalReferral referral) {
        return course(referral).reconsiderationLimit(calendar.current()).map(ReferralLimit::last);
    }

    private static String matter(CriminalReferral referral) {
        return referral.partyName() + "涉嫌" + referral.offence() + "案";
    }

    private void tell(CriminalReferral referral, String kind, String title, String text, Set<String> whom) {
        notices.send(new Notices.Notice(referral.caseNumber(), "REFERRAL_" + kind, now(), title, text), whom);
    }

    private void happened(CriminalReferral referral, String who, String kind, String text) {
        cases.happened(referral.caseId(), who, "REFERRAL_" + kind, text);
    }

    private Instant now() {
        return clock.instant();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
