package org.bihuan.penalty;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bihuan.access.People;
import org.bihuan.access.Person;
import org.bihuan.deadline.DeadlineRule;
import org.bihuan.deadline.DeadlineRules;
import org.bihuan.dossier.DocumentItem;
import org.bihuan.dossier.DocumentType;
import org.bihuan.dossier.Documents.Draft;
import org.bihuan.engine.HouseClock;
import org.bihuan.law.ApplicableLaw;
import org.bihuan.law.PenaltyKind;
import org.bihuan.law.Regime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the documents of a penalty procedure say (行政处罚法 art. 59; 行政处罚案卷评查). */
@Component
class DecisionPapers {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日 H时mm分");

    private final DecisionBook book;
    private final People people;
    private final DailyFineFindings dailyFines;
    private final ProposedBans bans;
    private final int customaryDays;

    /** @param customaryDays working days for statement and defence where the rules of the day set none */
    DecisionPapers(DecisionBook book, People people, DailyFineFindings dailyFines, ProposedBans bans,
                   @Value("${bihuan.penalty.statement-working-days:5}") int customaryDays) {
        this.book = book;
        this.people = people;
        this.dailyFines = dailyFines;
        this.bans = bans;
        this.customaryDays = customaryDays;
    }

    Draft notice(DecisionProcedure one, AdvanceNotice notice, String number, LocalDate day) {
        Matter matter = one.matter();
        AdvanceNotice.Text text = notice.text();
        Proposal proposal = book.proposalOf(notice).proposal();
        Draft draft = Draft.of(matter.owner(), DocumentType.PENALTY_NOTICE, number, day)
                .with(DocumentItem.PARTY_NAME, matter.partyName()).with(DocumentItem.PARTY_CODE, matter.uscc())
                .with(DocumentItem.PARTY_ADDRESS, matter.partyAddress()).with(DocumentItem.LEGAL_REPRESENTATIVE, matter.legalRepresentative())
                .with(DocumentItem.FACTS, PaperWords.sentence(text.facts())).with(DocumentItem.BREACHED_ARTICLES, PaperWords.sentence(proposal.breached()))
                .with(DocumentItem.PENALTY_BASIS, basis(proposal)).with(DocumentItem.DISCRETION, sentences(text.discretion()))
                .with(DocumentItem.INTENDED_PENALTY, penalty(matter, proposal))
                .with(DocumentItem.DEFENCE_RIGHTS, matter.addressed() + "有权在" + within(NoticeWindow.STATEMENT, day) + "提出陈述、申辩；逾期未提出的，视为放弃。本机关不会因陈述、申辩而加重处罚。")
                .with(DocumentItem.CONTACT, text.contact())
                .with(DocumentItem.HEARING_RIGHTS, text.hearingDue() ? matter.addressed() + "有权要求举行听证。要求听证的，应当在" + within(NoticeWindow.HEARING, day)
                        + "向本机关提出；逾期未提出的，视为放弃听证权利。听证不收取费用。" : null);
        return evidence(draft, text.evidence());
    }

    private String within(String rule, LocalDate day) {
        return "收到本告知书之日起" + DeadlineRules.find(rule, day).map(DeadlineRule::inWords).orElse(customaryDays + "个工作日") + "内";
    }

    Draft hearingNotice(Matter matter, AdvanceNotice notice, HearingDate.Plan plan, String number, LocalDate day) {
        return Draft.of(matter.owner(), DocumentType.HEARING_NOTICE, number, day).with(DocumentItem.PARTY_NAME, matter.partyName())
                .with(DocumentItem.CAUSE, matter.cause()).with(DocumentItem.HEARING_TIME, minute(plan.scheduledAt()))
                .with(DocumentItem.HEARING_PLACE, plan.place()).with(DocumentItem.HEARING_FORM, plan.form())
                .with(DocumentItem.CHAIR, name(plan.chair())).with(DocumentItem.RECORDER, plan.recorder())
                .with(DocumentItem.RIGHTS_TOLD, "当事人可以申请主持人、记录人回避；可以亲自参加听证，也可以委托一至二人代理；有正当理由的，可以申请改期。")
                .with(DocumentItem.NOTES, "无正当理由拒不出席或者未经许可中途退出的，视为放弃听证权利，听证终止。听证不收取费用。")
                .with(DocumentItem.CONTACT, notice.text().contact());
    }

    Draft hearingRecord(Matter matter, HearingDate.Plan plan, HearingDesk.Course course, LocalDate day) {
        return Draft.of(matter.owner(), DocumentType.HEARING_RECORD, null, day).with(DocumentItem.CAUSE, matter.cause())
                .with(DocumentItem.STARTED_AT, minute(course.startedAt())).with(DocumentItem.ENDED_AT, minute(course.endedAt()))
                .with(DocumentItem.PLACE, plan.place()).with(DocumentItem.HEARING_FORM, plan.form()).with(DocumentItem.CHAIR, name(plan.chair()))
                .with(DocumentItem.RECORDER, plan.recorder()).with(DocumentItem.PARTICIPANTS, course.participants()
                        + (course.agents().isEmpty() ? "" : "\n代理人：" + String.join("、", course.agents())))
                .with(DocumentItem.RIGHTS_TOLD, course.rightsTold()).with(DocumentItem.INVESTIGATORS_CASE, course.investigatorsCase())
                .with(DocumentItem.DEFENCE, course.defence()).with(DocumentItem.CROSS_EXAMINATION, course.crossExamination())
                .with(DocumentItem.LAST_STATEMENT, course.lastStatement()).with(DocumentItem.CONFIRMATION, course.confirmation())
                .with(DocumentItem.PARTY_NAME, matter.partyName()).with(DocumentItem.CASE_NUMBER, matter.caseNumber());
    }

    /** @param law that applies to the act on the day; where both laws are looked at, the reasons stand in the document */
    Draft legalReview(Matter matter, Proposal proposal, ApplicableLaw law, LegalReviewConclusion conclusion, Set<LegalReviewPoint> inOrder,
                      String opinion, String who, LocalDate day) {
        Draft draft = Draft.of(matter.owner(), DocumentType.LEGAL_REVIEW, null, day).with(DocumentItem.CAUSE, matter.cause())
                .with(DocumentItem.PARTY_NAME, matter.partyName()).with(DocumentItem.CASE_NUMBER, matter.caseNumber())
                .with(DocumentItem.SUBMITTED_BY, "承办人" + names(matter.investigators()) + "送审").with(DocumentItem.PROPOSAL, PaperWords.sentence(proposal.inDocuments()
                        + (proposal.ground() == null ? "" : "：" + proposal.ground())) + "\n适用的规定：" + PaperWords.sentence(proposal.applied())
                        + (law.regime() == Regime.OLD ? "" : "\n新旧法律的适用：" + law.proposed().label() + "，" + law.reason() + "。"))
                .with(DocumentItem.CONCLUSION, conclusion.label() + "。" + PaperWords.sentence(opinion)).with(DocumentItem.REVIEWER, name(who) + " " + day(day));
        for (LegalReviewPoint point : LegalReviewPoint.values()) {
            draft = draft.row(DocumentItem.REVIEWED_POINTS, point.label(), inOrder.contains(point) ? "符合" : "不符合");
        }
        return draft;
    }

    /** The decision as it would be signed; the number is null in a preview. */
    Draft decision(DecisionProcedure one, DecisionDraft.Text text, String number, LocalDate day) {
        Matter matter = one.matter();
        Proposal proposal = book.proposal(one.id()).proposal();
        boolean penalty = proposal.outcome() == DecisionOutcome.PENALTY;
        if (penalty && matter.purpose() == Matter.Purpose.DAILY_FINE) {
            return dailyFine(one, proposal, text, number, day);
        }
        Draft draft = Draft.of(matter.owner(), penalty ? DocumentType.PENALTY_DECISION : DocumentType.NO_PENALTY_DECISION, number, day)
                .with(DocumentItem.PARTY_NAME, matter.partyName()).with(DocumentItem.PARTY_CODE, matter.uscc())
                .with(DocumentItem.PARTY_ADDRESS, matter.partyAddress())
                .with(DocumentItem.LEGAL_REPRESENTATIVE, matter.legalRepresentative() == null && !matter.organisation() ? "无（自然人）"
                        : matter.legalRepresentative())
                .with(DocumentItem.FACTS, PaperWords.sentence(text.facts())).with(DocumentItem.BREACHED_ARTICLES, PaperWords.sentence(proposal.breached()))
                .with(DocumentItem.DEFENCE_HANDLING, sentences(text.defenceHandling().lines().toList()));
        draft = evidence(draft, evidence(one));
        return penalty ? draft.with(DocumentItem.PENALTY_BASIS, basis(proposal)).with(DocumentItem.DISCRETION, sentences(discretion(one).lines().toList()))
                .with(DocumentItem.PENALTY, penalty(matter, proposal))
                .with(DocumentItem.PAYMENT, proposal.amount() == null ? "本决定没有罚款和没收的款项，无需缴款。" : text.payment())
                .with(DocumentItem.REQUIREMENT, text.requirement())
                : draft.with(DocumentItem.NO_PENALTY_GROUND, PaperWords.sentence(proposal.ground())).with(DocumentItem.EDUCATION, text.education());
    }

    /** The decision of a daily fine (按日连续处罚办法 art. 16). */
    private Draft dailyFine(DecisionProcedure one, Proposal proposal, DecisionDraft.Text text, String number, LocalDate day) {
        Matter matter = one.matter();
        DailyFineFindings.Paper found = dailyFines.paper(one.id());
        Draft draft = Draft.of(matter.owner(), DocumentType.DAILY_FINE_DECISION, number, day)
                .with(DocumentItem.PARTY_NAME, matter.partyName()).with(DocumentItem.PARTY_CODE, matter.uscc())
                .with(DocumentItem.PARTY_ADDRESS, matter.partyAddress()).with(DocumentItem.LEGAL_REPRESENTATIVE, matter.legalRepresentative())
                .with(DocumentItem.ORIGINAL_DECISION, found.original()).with(DocumentItem.RECHECK, found.rechecks())
                .with(DocumentItem.FACTS, PaperWords.sentence(text.facts()))
                .with(DocumentItem.DEFENCE_HANDLING, sentences(text.defenceHandling().lines().toList()))
                .with(DocumentItem.PENALTY_BASIS, basis(proposal)).with(DocumentItem.COUNTED_DAYS, found.counted())
                .with(DocumentItem.PENALTY, PaperWords.sentence(proposal.inDocuments())).with(DocumentItem.PAYMENT, text.payment())
                .with(DocumentItem.REQUIREMENT, text.requirement());
        return evidence(draft, evidence(one));
    }

    /** The evidence as the party was told, without a notice as the matter came. */
    List<String> evidence(DecisionProcedure one) {
        return book.notice(one.id()).map(notice -> notice.text().evidence()).orElse(one.matter().evidence());
    }

    String facts(DecisionProcedure one) {
        return book.notice(one.id()).map(notice -> notice.text().facts()).orElse(one.matter().facts());
    }

    /** The benchmark and the reasons, and why what was told was lowered. */
    String discretion(DecisionProcedure one) {
        List<String> told = book.notice(one.id()).map(notice -> notice.text().discretion()).orElse(one.matter().discretion());
        DecisionProposal last = book.proposal(one.id());
        boolean changed = last.origin() == DecisionProposal.Origin.RECHECK || last.origin() == DecisionProposal.Origin.AMENDMENT;
        return String.join("\n", told) + (last.proposal().mitigation() == null ? "" : "\n减轻处罚的依据：" + last.proposal().mitigation())
                + (changed ? "\n" + last.origin().label() + "后调整：" + last.reason() : "");
    }

    /** What the party said, whether that was adopted and why; also that it said nothing (行政处罚法 arts 45 and 59). */
    String defenceHandling(DecisionProcedure one) {
        AdvanceNotice notice = book.servedNotice(one.id()).orElse(null);
        if (notice == null) {
            return "本案拟不予行政处罚，未另行告知陈述、申辩权利。";
        }
        String you = one.matter().addressed();
        StringBuilder text = new StringBuilder("本机关于" + day(notice.servedOn()) + "向" + you + "送达《行政处罚事先（听证）告知书》（" + notice.number() + "）。");
        List<PartyStatement> said = book.statements(one.id());
        said.stream().filter(statement -> statement.said().kind().states()).forEach(statement -> text.append("\n").append(you).append("于")
                .append(day(statement.said().receivedOn())).append("提出陈述、申辩：").append(statement.said().content()));
        if (said.stream().noneMatch(statement -> statement.said().kind().states())) {
            text.append(notice.waivedOn() != null ? "\n" + you + "于" + day(notice.waivedOn()) + "书面放弃陈述、申辩" + (notice.text().hearingDue() ? "和听证" : "")
                    + "权利。" : "\n" + you + "在规定期限内未提出陈述、申辩。");
        }
        List<Hearing> hearings = book.hearings(one.id());
        hearings.forEach(hearing -> text.append("\n").append(hearing(you, hearing)));
        if (notice.text().hearingDue() && hearings.isEmpty() && notice.waivedOn() == null) {
            text.append("\n").append(you).append("在规定期限内未要求听证。");
        }
        book.rechecks(one.id()).forEach(recheck -> text.append("\n经复核：").append(recheck.points().stream()
                .map(StatementRecheck.Point::inWords).collect(Collectors.joining("；"))).append("。"));
        return text.toString();
    }

    private String hearing(String you, Hearing hearing) {
        String asked = you + "于" + day(hearing.requestedOn()) + "要求听证，";
        return hearing.result() == HearingResult.HELD ? asked + "本机关于" + day(hearing.endedOn()) + "举行听证。"
                : asked + (hearing.result() == null ? "尚未举行。" : hearing.result().label() + "。");
    }

    /** Kinds and amounts, and of a ban for how long: the party is told the content of the penalty (行政处罚法 arts 44, 59). */
    private String penalty(Matter matter, Proposal proposal) {
        return PaperWords.sentence(proposal.inDocuments() + (proposal.kinds().contains(PenaltyKind.BAN)
                ? bans.inDocuments(matter.owner()).map(ban -> "；" + ban).orElse("") : ""));
    }

    private static String basis(Proposal proposal) {
        return "依据" + proposal.applied() + "的规定，应当给予处罚。";
    }

    private static String sentences(List<String> lines) {
        return lines.stream().map(PaperWords::sentence).collect(Collectors.joining("\n"));
    }

    private static Draft evidence(Draft empty, List<String> lines) {
        Draft draft = empty;
        for (String line : lines) {
            String[] cells = line.split("[；;]", 3);
            draft = draft.row(DocumentItem.EVIDENCE, cells[0], cells.length > 1 ? cells[1] : "", cells.length > 2 ? cells[2] : "");
        }
        return draft;
    }

    String names(Set<String> userIds) {
        return new TreeSet<>(userIds).stream().map(this::name).collect(Collectors.joining("、"));
    }

    String name(String userId) {
        return userId == null ? "系统" : people.find(userId).map(Person::name).orElse(userId);
    }

    static String day(LocalDate day) {
        return day == null ? "（日期不详）" : DAY.format(day);
    }

    static String minute(Instant moment) {
        return MINUTE.format(moment.atZone(HouseClock.ZONE));
    }
}
