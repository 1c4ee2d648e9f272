package org.bihuan.penalty;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.bihuan.access.Notices;
import org.bihuan.deadline.Deadlines;
import org.bihuan.deadline.Extender;
import org.bihuan.deadline.PauseGround;
import org.bihuan.deadline.Standing;
import org.bihuan.deliberation.Deliberations;
import org.bihuan.engine.Flow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What can happen to a filed case on its way: more time, a suspension and its end, an end without a decision. */
@Service
@Transactional
class CaseCourses {

    private final CaseCourseRepository courses;
    private final Cases cases;
    private final Investigations investigations;
    private final DecisionDesk decisions;
    private final DocumentServices services;
    private final Deliberations deliberations;
    private final PoliceReferrals police;
    private final Deadlines deadlines;
    private final Notices notices;
    private final Flow flow;
    private final FineTurns turns;
    private final ReportedConduct conduct;
    private final Clock clock;

    CaseCourses(CaseCourseRepository courses, Cases cases, Investigations investigations, DecisionDesk decisions, DocumentServices services,
                Deliberations deliberations, PoliceReferrals police, Deadlines deadlines, Notices notices, Flow flow, FineTurns turns, ReportedConduct conduct, Clock clock) {
        this.courses = courses;
        this.cases = cases;
        this.investigations = investigations;
        this.decisions = decisions;
        this.services = services;
        this.deliberations = deliberations;
        this.police = police;
        this.deadlines = deadlines;
        this.notices = notices;
        this.flow = flow;
        this.turns = turns;
        this.conduct = conduct;
        this.clock = clock;
    }

    /** Why a change of this kind cannot be opened now, in Chinese: the law, or another one on its way. */
    @Transactional(readOnly = true)
    Optional<String> inTheWay(PenaltyCase one, CourseKind kind) {
        if (one.filedOn() == null) {
            return Optional.of("还没有立案");
        }
        return unlawful(one, kind).or(() -> live(one).map(other -> "本案的“" + other.kind().label() + "”正在办理，办完之后才能再申请"));
    }

    /** Why the law does not allow it now, in Chinese. */
    @Transactional(readOnly = true)
    Optional<String> unlawful(PenaltyCase one, CourseKind kind) {
        return CourseRules.refusal(kind, one.status(), term(one), today())
                .or(() -> kind == CourseKind.EXTENSION ? Optional.empty() : police.pending(one.id()).map(why -> why + "，其间不能" + kind.label()));
    }

    /** @throws org.springframework.dao.DataIntegrityViolationException where somebody was faster */
    CaseCourse open(PenaltyCase one, CourseKind kind, String who) {
        return courses.saveAndFlush(new CaseCourse(one.id(), kind, who, now()));
    }

    /** @param days of an extension, else null */
    void propose(CaseCourse course, CourseGround ground, Integer days, String reason, String who) {
        course.propose(ground, days, reason, who, now());
        happened(course, who, "PROPOSED", "申请" + inWords(course) + "。" + ground.inWords(today()) + "。" + reason);
    }

    void drop(CaseCourse course, String who) {
        course.end(CourseOutcome.DROPPED);
        happened(course, who, "DROPPED", "撤回申请：" + course.kind().label());
    }

    void review(CaseCourse course, boolean agreed, String opinion, String who) {
        course.review(opinion, who, now());
        happened(course, who, agreed ? "REVIEWED" : "RETURNED", course.kind().label() + (agreed ? "，审核同意：" : "，审核退回：") + opinion);
    }

    /** Whether the heads decide together. */
    @Transactional(readOnly = true)
    boolean collective(CaseCourse course) {
        return CourseRules.extender(course.kind(), term(cases.get(course.caseId()))) == Extender.COLLECTIVE;
    }

    /** The head's answer; carrying it out is the next step's. */
    void decide(CaseCourse course, boolean approved, String opinion, String who) {
        course.decide(opinion, who, now());
        if (!approved) {
            course.end(CourseOutcome.REFUSED);
        }
        happened(course, who, approved ? "APPROVED" : "REFUSED", (approved ? "批准" : "不予批准") + inWords(course) + "：" + opinion);
    }

    /** Puts an extension before the heads; returns the id of the deliberation. */
    long deliberate(long courseId) {
        CaseCourse course = get(courseId);
        PenaltyCase one = cases.get(course.caseId());
        Standing term = term(one);
        Set<String> investigators = investigations.investigators(one);
        String facts = "案件于 " + one.filedOn() + " 立案，作出处罚决定的期限至 " + term.inWords() + "，已经延长 " + term.extended() + " 日。\n"
                + course.ground().label() + "。\n" + course.reason();
        long deliberation = deliberations.open(new Deliberations.Matter(Deliberations.Kind.EXTENSION, course.subject(), one.number(),
                one.partyName() + "案延长办案期限", one.region(), null, one.leadNumber(), new Deliberations.File(facts, investigations.evidence(one),
                course.ground().citation(today()), List.of(), "继续延长 " + course.days() + " 日"), investigators, investigators, null,
                course.proposedBy()));
        course.deliberate(deliberation);
        happened(course, null, "DELIBERATED", "提请负责人集体讨论：" + inWords(course));
        return deliberation;
    }

    /**
     * Takes over what the heads concluded. Returns whether the extension is to be granted: they agreed, and the limit has not run out
     * while they met.
     */
    boolean deliberated(long courseId) {
        CaseCourse course = get(courseId);
        Deliberations.Brief concluded = deliberations.find(course.deliberationId()).orElseThrow();
        Optional<String> late = unlawful(cases.get(course.caseId()), course.kind());
        boolean approved = concluded.conclusion() == Deliberations.Conclusion.PASSED && late.isEmpty();
        course.decide(concluded.conclusion().label() + "：" + concluded.resolution() + late.map(why -> "。" + why).orElse(""), null, now());
        if (!approved) {
            course.end(CourseOutcome.REFUSED);
        }
        happened(course, null, approved ? "APPROVED" : "REFUSED", "集体讨论" + course.decision());
        return approved;
    }

    /** Does what was approved. */
    void carryOut(long courseId) {
        CaseCourse course = get(courseId);
        PenaltyCase one = cases.get(course.caseId());
        course.carryOut(today());
        switch (course.kind()) {
            case EXTENSION -> extend(one, course);
            case SUSPENSION -> suspend(one, course);
            default -> end(one, course);
        }
    }

    private void extend(PenaltyCase one, CaseCourse course) {
        Standing term = term(one);
        Standing longer = deadlines.extend(one.deadlineOwner(), term.rule().code(), term.next().by(), course.days(), course.ground().label()
                + "。" + course.reason(), course.decidedBy());
        String text = "作出处罚决定的期限延长 " + course.days() + " 日，至 " + longer.unrolled();
        happened(course, null, "CARRIED_OUT", text);
        flow.reschedule(one.number());
        tell(one, course, text);
    }

    private void suspend(PenaltyCase one, CaseCourse course) {
        List<Standing> pausable = running(one).stream().filter(limit -> limit.rule().pausedBy().contains(PauseGround.SUSPENSION)
                && (limit.unrolled() == null || !today().isAfter(limit.unrolled()))).toList();
        pausable.forEach(limit -> deadlines.pause(one.deadlineOwner(), limit.rule().code(), today(), PauseGround.SUSPENSION, course.decidedBy()));
        one.suspend(today());
        String text = "案件自 " + today() + " 起中止。" + (pausable.isEmpty() ? "没有因中止而停止计算的期限" : "停止计算的期限：" + names(pausable));
        happened(course, null, "CARRIED_OUT", text);
        tell(one, course, text + "。原因消除后请立即办理“恢复办理”。");
    }

    private void end(PenaltyCase one, CaseCourse course) {
        String what = "案件已" + course.kind().label();
        one.endBy(course.kind(), course.ground().inWords(today()) + "。" + course.reason(), today());
        turns.of(one, FineTurn.Kind.NONE);
        conduct.unfounded(one, what);
        decisions.abandon(one.deadlineOwner(), what);
        services.withdrawAll(one.deadlineOwner(), what);
        deliberations.abandon(one.deadlineOwner(), what);
        running(one).forEach(limit -> deadlines.cancel(one.deadlineOwner(), limit.rule().code(), today()));
        happened(course, null, "CARRIED_OUT", what + "，办理中的事项随之结束，转入结案");
        tell(one, course, what + "，请办理结案。");
        flow.tellCase(one.number(), CaseHandlingVariables.WAIVER_DECIDED_MESSAGE, Map.of(CaseHandlingVariables.WAIVED, false));
        if (!flow.tellCase(one.number(), CaseHandlingVariables.ENDED_MESSAGE, Map.of())) {
            throw new IllegalStateException("No handling of the case " + one.number() + " waits for its end");
        }
    }

    /**
     * The cause of a suspension has ended: the case goes on, and its limits run again.
     *
     * @param causeEndedOn the last day that is not counted
     */
    void resume(CaseCourse course, LocalDate causeEndedOn, String why, String who) {
        PenaltyCase one = cases.get(course.caseId());
        List<Standing> paused = running(one).stream().filter(limit -> deadlines.isPaused(one.deadlineOwner(), limit.rule().code())).toList();
        paused.forEach(limit -> deadlines.resume(one.deadlineOwner(), limit.rule().code(), causeEndedOn, who));
        one.resume();
        course.resume(causeEndedOn, why, who, now());
        String text = "案件恢复办理，中止原因于 " + causeEndedOn + " 消除：" + why + (paused.isEmpty() ? "" : "。继续计算的期限：" + names(running(one)
                .stream().filter(limit -> paused.stream().anyMatch(before -> before.rule().equals(limit.rule()))).toList()));
        happened(course, who, "RESUMED", text);
        flow.reschedule(one.number());
        tell(one, course, text);
    }

    /** @throws NoSuchElementException for an unknown id */
    @Transactional(readOnly = true)
    CaseCourse get(long courseId) {
        return courses.findById(courseId).orElseThrow(() -> new NoSuchElementException("没有这项申请"));
    }

    /** The change that is on its way: asked for, or a suspension that lasts. */
    @Transactional(readOnly = true)
    Optional<CaseCourse> live(PenaltyCase one) {
        return courses.findByLiveCaseId(one.id());
    }

    /** In the order in which they were opened. */
    @Transactional(readOnly = true)
    List<CaseCourse> of(long caseId) {
        return courses.findByCaseIdOrderByOpenedAtAscIdAsc(caseId);
    }

    /** The limit for the decision. */
    @Transactional(readOnly = true)
    Standing term(PenaltyCase one) {
        return deadlines.find(one.deadlineOwner(), ProcedureLaw.on(one.filedOn()).decisionRule()).orElseThrow();
    }

    private List<Standing> running(PenaltyCase one) {
        return deadlines.of(one.deadlineOwner()).stream().filter(limit -> limit.metOn() == null && limit.state() != Standing.State.CANCELLED).toList();
    }

    private static String names(List<Standing> limits) {
        return limits.stream().map(limit -> limit.rule().name() + "（至 " + limit.unrolled() + "）").reduce((one, other) -> one + "、" + other).orElse("");
    }

    private static String inWords(CaseCourse course) {
        return course.kind().label() + (course.days() == null ? "" : " " + course.days() + " 日");
    }

    private void happened(CaseCourse course, String who, String what, String text) {
        cases.happened(cases.get(course.caseId()), who, course.kind().name() + "_" + what, text);
    }

    private void tell(PenaltyCase one, CaseCourse course, String text) {
        Set<String> whom = new LinkedHashSet<>(investigations.investigators(one));
        whom.add(course.openedBy());
        whom.add(course.proposedBy());
        notices.send(new Notices.Notice(one.number(), "COURSE_" + course.kind().name(), now(), course.kind().label() + "：" + one.number(), text), whom);
    }

    private Instant now() {
        return clock.instant();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
