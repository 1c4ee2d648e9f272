package org.bihuan.alert;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bihuan.access.Notices;
import org.bihuan.access.People;
import org.bihuan.access.Person;
import org.bihuan.access.Role;
import org.bihuan.engine.FormRejected;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The work on an open lead, step by step. Every step that a person takes locks the lead first: of two people who hand in
 * the same step, the second waits, and then is told that it is done.
 */
@Service
@Transactional
class LeadDesk {

    private final LeadRepository leads;
    private final LeadEventRepository events;
    private final EnterpriseAnswerRepository answers;
    private final OffSiteCheckRepository checks;
    private final LeadFeedbackRepository feedbacks;
    private final LeadReviewRepository reviews;
    private final LeadClosing closing;
    private final LeadPeople leadPeople;
    private final People people;
    private final Notices notices;
    private final LeadTimes times;
    private final EntityManager entities;
    private final Clock clock;

    LeadDesk(LeadRepository leads, LeadEventRepository events, EnterpriseAnswerRepository answers, OffSiteCheckRepository checks,
             LeadFeedbackRepository feedbacks, LeadReviewRepository reviews, LeadClosing closing, LeadPeople leadPeople,
             People people, Notices notices, LeadTimes times, EntityManager entities, Clock clock) {
        this.leads = leads;
        this.events = events;
        this.answers = answers;
        this.checks = checks;
        this.feedbacks = feedbacks;
        this.reviews = reviews;
        this.closing = closing;
        this.leadPeople = leadPeople;
        this.people = people;
        this.notices = notices;
        this.times = times;
        this.entities = entities;
        this.clock = clock;
    }

    /** The work arrived at a stage. That the enterprise's time ran out without an answer is noted on the way. */
    void arrive(long leadId, LeadStage stage) {
        Lead lead = get(leadId);
        if (lead.stage() == LeadStage.ENTERPRISE_ANSWER && stage == LeadStage.OFF_SITE_CHECK) {
            note(lead, null, LeadEventKind.ENTERPRISE_OVERDUE, "企业逾期未答复，转入远程核查");
        }
        lead.moveTo(stage);
    }

    /** The enterprise's own explanation. */
    void answer(long leadId, String userId, EnterpriseAnswer.Content said) {
        Lead lead = takeUp(leadId, LeadStage.ENTERPRISE_ANSWER);
        answers.save(new EnterpriseAnswer(leadId, answers.findByLeadIdOrderByRound(leadId).size() + 1, said, userId, clock.instant()));
        note(lead, userId, LeadEventKind.ENTERPRISE_ANSWERED, "企业自查说明：" + said.cause().label() + "，" + said.causeText() + "；措施："
                + said.measures() + "；数据标记：" + said.mark().label() + "；联系人：" + said.contactName() + " " + said.contactPhone());
        lead.moveTo(LeadStage.OFF_SITE_CHECK);
    }

    /** The platform operator's off-site check. */
    void check(long leadId, String userId, OffSiteCheck.Content found) {
        Lead lead = takeUp(leadId, LeadStage.OFF_SITE_CHECK);
        if (found.result() == OffSiteResult.PROOF_NEEDED && lead.uscc() == null) {
            throw new FormRejected("这条线索没有对应的企业，不能要求企业补充证据，请选其他结论");
        }
        checks.save(new OffSiteCheck(leadId, checks.findByLeadIdOrderByRound(leadId).size() + 1, enterpriseOverdue(leadId), found,
                userId, clock.instant()));
        note(lead, userId, found.result() == OffSiteResult.PROOF_NEEDED ? LeadEventKind.PROOF_WANTED : LeadEventKind.OFF_SITE_CHECKED,
                "远程核查：" + found.result().label() + "。" + found.finding());
        if (found.result() == OffSiteResult.EXPLAINED) {
            lead.feedBack(clock.instant());
        }
    }

    /** Whether the enterprise was asked and has not answered since. */
    boolean enterpriseOverdue(long leadId) {
        return events.findByLeadIdOrderByAtAscIdAsc(leadId).stream().map(LeadEvent::kind)
                .filter(kind -> kind.equals(LeadEventKind.ENTERPRISE_OVERDUE.name()) || kind.equals(LeadEventKind.ENTERPRISE_ANSWERED.name()))
                .reduce((first, last) -> last).filter(LeadEventKind.ENTERPRISE_OVERDUE.name()::equals).isPresent();
    }

    /** The lead goes to its branch. */
    void dispatch(long leadId) {
        Lead lead = get(leadId);
        lead.dispatch(clock.instant());
        note(lead, null, LeadEventKind.DISPATCHED, "分派至" + leadPeople.branch(lead.region()) + "，签收时限 " + When.text(lead.acknowledgeDue())
                + "，反馈时限 " + When.text(lead.workDue()));
    }

    /** The branch takes the lead and names two officers; answers whether they go on site, and why. */
    StartCondition acknowledge(long leadId, String userId, String first, String second) {
        Lead lead = takeUp(leadId, LeadStage.ACKNOWLEDGE);
        lead.acknowledge(first, second, clock.instant());
        StartCondition condition = startCondition(lead);
        note(lead, userId, LeadEventKind.ACKNOWLEDGED, "签收，主办 " + leadPeople.name(first) + "，协办 " + leadPeople.name(second) + "。"
                + condition.text());
        return condition;
    }

    /** Officers of the lead's branch whose certificates are valid today. */
    List<Person> certifiedOfficers(Lead lead) {
        LocalDate today = LocalDate.now(clock);
        return people.inBranch(lead.region(), Role.BRANCH_OFFICER).stream().filter(p -> p.certifiedOn(today)).toList();
    }

    StartCondition startCondition(Lead lead) {
        OffSiteResult lastCheck = checks.findByLeadIdOrderByRound(lead.id()).stream().map(c -> c.content().result())
                .reduce((first, last) -> last).orElse(null);
        return StartCondition.of(lead.route(), lead.grade(), repeats(lead), times.repeats(), lastCheck);
    }

    /** Leads of the same kind at the same outlet within the window, this one included. */
    int repeats(Lead lead) {
        return lead.uscc() == null ? 1
                : leads.countRepeats(lead.uscc(), lead.kind(), lead.outlet(), lead.openedAt().minus(times.repeatsWithin()), lead.openedAt());
    }

    /** The officers' feedback; a new round after a return. */
    void feedBack(long leadId, String userId, LeadFeedback.Content report) {
        Lead lead = takeUp(leadId, LeadStage.FEEDBACK);
        int round = feedbacks.findByLeadIdOrderByRound(leadId).size() + 1;
        feedbacks.save(new LeadFeedback(leadId, round, report, userId, clock.instant()));
        lead.feedBack(clock.instant());
        note(lead, userId, LeadEventKind.FED_BACK, (round == 1 ? "填报反馈：" : "第 " + round + " 次填报反馈：") + report.judgement().label() + "。"
                + unended(report.seen()) + "。原因：" + report.cause().label() + "，" + unended(report.causeText()) + "；措施："
                + unended(report.measures()) + "；下一步：" + nextStep(report));
    }

    /** What an officer typed, as part of a sentence that goes on. */
    private static String unended(String text) {
        return text.strip().replaceFirst("[。；，]+$", "");
    }

    /** What was fed back last, or empty before the first time. */
    Optional<LeadFeedback.Content> lastFeedback(long leadId) {
        return feedbacks.findByLeadIdOrderByRound(leadId).stream().reduce((first, last) -> last).map(LeadFeedback::content);
    }

    /** What the detachment has to review: exactly one of the two is there. */
    record UnderReview(LeadFeedback feedback, OffSiteCheck check) {

        String by() {
            return feedback != null ? feedback.fedBackBy() : check.checkedBy();
        }

        ReviewDecision returned() {
            return feedback != null ? ReviewDecision.RETURN_TO_BRANCH : ReviewDecision.RETURN_TO_OFF_SITE;
        }
    }

    /** The newest paper that is meant for the detachment: a feedback, or a check that found the lead explained. */
    UnderReview underReview(long leadId) {
        LeadFeedback feedback = feedbacks.findByLeadIdOrderByRound(leadId).stream().reduce((first, last) -> last).orElse(null);
        OffSiteCheck check = checks.findByLeadIdOrderByRound(leadId).stream()
                .filter(c -> c.content().result() == OffSiteResult.EXPLAINED).reduce((first, last) -> last).orElse(null);
        if (feedback != null && (check == null || feedback.fedBackAt().isAfter(check.checkedAt()))) {
            return new UnderReview(feedback, null);
        }
        if (check == null) {
            throw new IllegalStateException("Lead " + leadId + " has nothing to review");
        }
        return new UnderReview(null, check);
    }

    void review(long leadId, String userId, LeadReview.Content decided) {
        Lead lead = takeUp(leadId, LeadStage.REVIEW);
        UnderReview paper = underReview(leadId);
        if (userId != null && userId.equals(paper.by())) {
            throw new FormRejected("不能审核自己填报的内容，请由支队其他审核人员办理");
        }
        Instant now = clock.instant();
        reviews.save(paper.feedback() != null ? new LeadReview(paper.feedback(), decided, userId, now)
                : new LeadReview(paper.check(), decided, userId, now));
        if (decided.decision() == ReviewDecision.APPROVED) {
            note(lead, userId, LeadEventKind.APPROVED, "支队审核通过，反馈质量 " + decided.quality() + " 分");
            return;
        }
        lead.returned(now, times.redo(now, lead.openedAt(), lead.dueAt()));
        note(lead, userId, LeadEventKind.RETURNED, decided.decision().label() + "：" + decided.reason() + "。请于 " + When.text(lead.workDue())
                + " 前重新办理");
    }

    /** Why the detachment returned the work, while it is being done again; null otherwise. */
    String returnReason(long leadId) {
        return reviews.findByLeadIdOrderByReviewedAtAscIdAsc(leadId).stream().reduce((first, last) -> last)
                .filter(r -> r.content().decision() != ReviewDecision.APPROVED).map(r -> r.content().reason()).orElse(null);
    }

    /** The data mark of the source withdraws the lead; those who had to do with it are told. */
    void withdraw(long leadId, String reason) {
        Lead lead = get(leadId);
        Instant now = clock.instant();
        notices.send(new Notices.Notice(lead.number(), "LEAD_WITHDRAWN", now, "线索 " + lead.number() + " 已撤回",
                lead.title() + "：" + reason + "。待办任务已自动取消，无需再办；已作的记录保留在卷宗。"), leadPeople.concerned(lead));
        closing.close(leadId, LeadOutcome.WITHDRAWN, reason, null);
    }

    String nextStep(LeadFeedback.Content report) {
        return report.nextStep() != NextStep.TRANSFER ? report.nextStep().label() : "移交" + transferTarget(report);
    }

    String transferTarget(LeadFeedback.Content report) {
        return report.transferRegion() != null ? leadPeople.branch(report.transferRegion()) : report.transferTo();
    }

    Lead get(long leadId) {
        return leads.findById(leadId).orElseThrow();
    }

    /** Locks the lead and makes sure that this step is still to be taken. */
    private Lead takeUp(long leadId, LeadStage stage) {
        Lead lead = get(leadId);
        entities.refresh(lead, LockModeType.PESSIMISTIC_WRITE);
        if (!lead.isOpen()) {
            throw new FormRejected("线索 " + lead.number() + " 已于 " + When.text(lead.closedAt()) + " 办结（"
                    + lead.outcome().map(LeadOutcome::label).orElse("") + "），无需再办，请刷新待办列表");
        }
        if (lead.stage() != stage) {
            throw new FormRejected("这一步已由他人办理，线索 " + lead.number() + " 现在是“" + lead.stage().label() + "”，请刷新待办列表");
        }
        return lead;
    }

    private void note(Lead lead, String who, LeadEventKind kind, String text) {
        events.save(new LeadEvent(lead.id(), clock.instant(), who, kind.name(), text));
    }
}
