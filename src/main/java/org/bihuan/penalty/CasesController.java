package org.bihuan.penalty;

import io.swagger.v3.oas.annotations.Operation;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bihuan.access.Branch;
import org.bihuan.access.Branches;
import org.bihuan.access.CurrentUser;
import org.bihuan.access.Role;
import org.bihuan.deadline.Standing;
import org.bihuan.law.Money;
import org.bihuan.law.PenaltyKind;
import org.bihuan.law.Regime;
import org.bihuan.law.ReviewGate;
import org.bihuan.law.ViolationType;
import org.springframework.data.domain.Page;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Penalty cases over the public interface; each user sees those of the branches open to him. */
@RestController
@RequestMapping("/api/cases")
class CasesController {

    private static final int LARGEST_PAGE = 200;

    private final Cases cases;
    private final CaseSheet sheet;
    private final Investigations investigations;
    private final CaseFollowUps followUps;
    private final CaseReviews reviews;
    private final CaseCourses courses;
    private final EvidenceRegistrations registrations;
    private final Seizures seizures;
    private final PoliceReferrals police;
    private final GateOverrides overrides;
    private final Branches branches;
    private final CurrentUser user;
    private final Clock clock;

    CasesController(Cases cases, CaseSheet sheet, Investigations investigations, CaseFollowUps followUps, CaseReviews reviews, GateOverrides overrides,
                    CaseCourses courses, EvidenceRegistrations registrations, Seizures seizures, PoliceReferrals police, Branches branches, CurrentUser user,
                    Clock clock) {
        this.cases = cases;
        this.sheet = sheet;
        this.investigations = investigations;
        this.followUps = followUps;
        this.reviews = reviews;
        this.courses = courses;
        this.registrations = registrations;
        this.seizures = seizures;
        this.police = police;
        this.overrides = overrides;
        this.branches = branches;
        this.user = user;
        this.clock = clock;
    }

    record Party(String uscc, String name) {
    }

    record Violation(String code, String name, String articles, String facts, LocalDate actEndedOn) {
    }

    record Deadline(String kind, String name, String rule, LocalDate from, LocalDate unrolled, LocalDate lastDay, int pausedDays,
                    String citation, String state, String stateName) {
    }

    record Line(long id, String number, String leadNumber, String branch, String branchName, Party party, String violation,
                String violationName, String status, String statusName, ZonedDateTime openedAt, LocalDate decidedOn,
                Deadline filingDeadline) {
    }

    record Lines(List<Line> items, int page, int size, long total) {
    }

    record Decision(String step, String stepName, String choice, String choiceName, String reason, String receiver,
                    FilingConditions conditions, String who, String name, ZonedDateTime at) {
    }

    record Event(ZonedDateTime at, String who, String name, String kind, String text) {
    }

    record Sheet(long id, String number, String leadNumber, Long inspectionId, String branch, String branchName, Party party,
                 Violation violation, String regime, String regimeName, String procedure, String status, String statusName,
                 ZonedDateTime openedAt, LocalDate decidedOn, List<Deadline> deadlines, List<Decision> filingDecisions,
                 Report investigation, List<Opinion> opinions, Outcome decision, Payment execution, Publication publication,
                 Correction correction, LocalDate closedOn, List<Event> timeline, Suspension suspension, Ending ending, List<Course> courses,
                 List<Registration> registrations, List<Sealed> seizures, List<PoliceReferrals.Referred> referrals) {
    }

    /** A suspension that lasts. */
    record Suspension(LocalDate since, String ground, String groundName, String reason) {
    }

    /** An end without a decision. */
    record Ending(String kind, String kindName, LocalDate on, String reason) {
    }

    /**
     * A change of course: asked for, and what became of it.
     *
     * @param days         of an extension
     * @param decidedBy    the head; null while nobody has decided, and where the heads decided together
     * @param causeEndedOn of a suspension: the last day that is not counted
     * @param outcome      null while it is on its way
     */
    record Course(long id, String kind, String kindName, String ground, String groundName, Integer days, String reason, String proposedBy,
                  String review, String reviewedBy, String decision, String decidedBy, ZonedDateTime decidedAt, String outcome, String outcomeName,
                  LocalDate carriedOutOn, LocalDate causeEndedOn, String resumption, String resumedBy, ZonedDateTime openedAt) {
    }

    /**
     * Evidence registered and kept.
     *
     * @param limit    until when its fate has to be decided; null until it is taken
     * @param endedOn  day from which it is no longer kept, or on which nothing came of it
     */
    record Registration(long id, boolean urgent, String items, String reason, String place, String keeper, String approvedBy, ZonedDateTime approvedAt,
                        ZonedDateTime takenAt, Deadline limit, String state, String fate, String fateName, String fateReason, LocalDate endedOn) {
    }

    /**
     * Things sealed or seized.
     *
     * @param days       for how long, as decided
     * @param lastDay    the last day as it stands today; null until it is carried out
     * @param testedUntil while something is being tested: the last day that is not counted
     * @param endedOn    day from which nothing is sealed or seized any more, or on which nothing came of it
     * @param releasedOn date of the document on the end
     */
    record Sealed(long id, boolean urgent, String measure, String measureName, String ground, String groundName, List<SeizedItem> items, String reason,
                  String place, String keeper, Integer days, String approvedBy, ZonedDateTime approvedAt, ZonedDateTime takenAt, LocalDate lastDay,
                  boolean overdue, String extendedBy, int extendedDays, LocalDate testedUntil, String state, String fate, String fateName,
                  String fateReason, LocalDate endedOn, LocalDate releasedOn) {
    }

    /** @param fine intended, like the confiscation (of illegal income); null each where there is none */
    record Report(String violation, String violationName, LocalDate actStartedOn, LocalDate actEndedOn, String facts, String breached,
                  String applied, String regime, String regimeName, String intended, String intendedName, List<String> kinds,
                  @Money.Yuan BigDecimal fine, @Money.Yuan BigDecimal confiscation, String discretion, String ground, boolean crimeSuspected, String who, String name,
                  ZonedDateTime at) {
    }

    record Opinion(String step, String stepName, boolean agreed, String opinion, String who, String name, ZonedDateTime at) {
    }

    /** @param outcome null while the procedure goes on */
    record Outcome(String outcome, String outcomeName, List<String> kinds, @Money.Yuan BigDecimal fine, @Money.Yuan BigDecimal confiscation,
                   String citation, Long documentId,
                   String documentNumber, LocalDate decidedOn, LocalDate servedOn, String reason) {
    }

    record Due(LocalDate on, @Money.Yuan BigDecimal amount, @Money.Yuan BigDecimal unpaid) {
    }

    /**
     * @param fine         0 where only confiscated income is to be paid
     * @param confiscation null where nothing is confiscated
     * @param owed         fine, surcharge and confiscation, like what is paid and remains
     */
    record Payment(String outcome, String outcomeName, @Money.Yuan BigDecimal fine, @Money.Yuan BigDecimal surcharge, Due confiscation,
                   @Money.Yuan BigDecimal owed, @Money.Yuan BigDecimal paid, @Money.Yuan BigDecimal remaining,
                   @Money.Yuan BigDecimal refund, List<Due> dues, boolean remedyPending, LocalDate revokedOn, LocalDate changedOn,
                   LocalDate endedOn, List<String> steps) {
    }

    record Publication(LocalDate publishedOn, String place, LocalDate withdrawnOn) {
    }

    record Correction(LocalDate checkedOn, boolean corrected, String finding) {
    }

    /**
     * @param overriddenBy who may let the case go on all the same with a reason; empty where the law leaves no room
     * @param mayOverride  whether the user may do so now
     * @param override     null unless somebody did
     */
    record Gate(String gate, String name, String citation, String state, String stateName, String fact, List<String> overriddenBy,
                boolean mayOverride, Signed override) {
    }

    record Signed(String reason, String role, String who, String name, ZonedDateTime at) {
    }

    record Overriding(String reason) {
    }

    @GetMapping
    Lines list(@RequestParam(required = false) String status, @RequestParam(required = false) String branch,
               @RequestParam(required = false) String enterprise, @RequestParam(defaultValue = "0") int page,
               @RequestParam(defaultValue = "20") int size) {
        if (page < 0 || size < 1 || size > LARGEST_PAGE) {
            throw new IllegalArgumentException("page 从 0 起，size 为 1 至 " + LARGEST_PAGE);
        }
        Page<PenaltyCase> found = cases.search(visible(branch), status(status), enterprise, page, size);
        Map<String, List<Standing>> terms = cases.deadlines(found.getContent());
        return new Lines(found.map(one -> line(one, terms.get(one.deadlineOwner()))).getContent(), page, size, found.getTotalElements());
    }

    @GetMapping("/{number}")
    Sheet one(@PathVariable String number) {
        return sheet(visibleCase(number));
    }

    @Operation(summary = "案卷评查", description = "致命缺陷逐项的结果：PASSED 通过，OPEN 尚未办到，BROKEN 不通过，OVERRIDDEN 说明理由继续，"
            + "NOT_APPLICABLE 不涉及。")
    @GetMapping("/{number}/review")
    List<Gate> review(@PathVariable String number) {
        PenaltyCase one = visibleCase(number);
        return reviews.of(one).stream().map(result -> gate(one, result)).toList();
    }

    @Operation(summary = "案卷评查：说明理由继续", description = "只对法律留有余地、现在不通过的项，由有权的人员说明理由；理由存入卷宗。")
    @PostMapping("/{number}/review/{gate}/override")
    Gate override(@PathVariable String number, @PathVariable String gate, @RequestBody Overriding body) {
        PenaltyCase one = visibleCase(number);
        ReviewGate named = Stream.of(ReviewGate.values()).filter(known -> known.name().equals(gate)).findFirst()
                .orElseThrow(() -> new NoSuchElementException("案卷评查没有“" + gate + "”这一项"));
        overrides.override(one.id(), named, body.reason(), user.person());
        return review(number).get(named.ordinal());
    }

    private Gate gate(PenaltyCase one, ReviewResult result) {
        GateOverride signed = result.override();
        return new Gate(result.gate().name(), result.gate().label(), result.gate().citation(), result.state().name(), result.state().label(), result.fact(),
                result.gate().overriddenBy().stream().map(Role::label).toList(), overrides.mayOverride(one, result, user.person()),
                signed == null ? null : new Signed(signed.reason(), signed.role().label(), signed.who(), sheet.name(signed.who()), at(signed.at())));
    }

    private PenaltyCase visibleCase(String number) {
        visible(null);
        Optional<PenaltyCase> found = cases.find(number);
        // A person of one branch is not told whether another branch has a case of this number.
        return found.filter(one -> user.maySee(one.region()))
                .orElseThrow(() -> found.isEmpty() && user.boundRegion() == null
                        ? new NoSuchElementException("没有编号为“" + number + "”的案件")
                        : new AccessDeniedException("您无权查看这个案件，或者编号有误"));
    }

    /** The branches whose cases are listed. */
    private List<String> visible(String branch) {
        if (branch != null) {
            if (branches.find(branch).isEmpty()) {
                throw new IllegalArgumentException("没有区域代码为“" + branch + "”的分局");
            }
            user.requireSee(branch);
            return List.of(branch);
        }
        List<String> open = branches.all().stream().map(Branch::region).filter(user::maySee).toList();
        if (open.isEmpty()) {
            throw new AccessDeniedException("您无权查看案件");
        }
        return open;
    }

    private static CaseStatus status(String status) {
        try {
            return status == null ? null : CaseStatus.valueOf(status);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("没有这个案件状态：" + status + "；可用 " + List.of(CaseStatus.values()));
        }
    }

    private Line line(PenaltyCase one, List<Standing> terms) {
        return new Line(one.id(), one.number(), one.leadNumber(), one.region(), branchName(one), party(one), one.violation(),
                type(one).map(ViolationType::label).orElse(null), one.status().name(), one.status().label(), at(one.openedAt()),
                one.decidedOn(), deadline(terms.get(0)));
    }

    private Sheet sheet(PenaltyCase one) {
        // Until it is known when the act ended, the day of the clue stands for it.
        Regime regime = Regime.of(one.actEndedOn() != null ? one.actEndedOn() : one.clueOn(), today());
        Violation violation = type(one).map(type -> new Violation(type.name(), type.label(),
                sheet.articles(type, one.actEndedOn() != null ? one.actEndedOn() : one.clueOn()), one.facts(), one.actEndedOn()))
                .orElse(null);
        List<Decision> decisions = cases.opinions(one.id()).stream().map(opinion -> new Decision(opinion.step().name(),
                opinion.step().label(), opinion.choice().name(), opinion.choice().label(), opinion.reason(), opinion.receiver(),
                opinion.conditions(), opinion.who(), sheet.name(opinion.who()), at(opinion.at()))).toList();
        List<Event> timeline = cases.timeline(one.id()).stream().map(event -> new Event(at(event.at()), event.who(),
                event.who() == null ? "系统" : sheet.name(event.who()), event.kind(), event.text())).toList();
        return new Sheet(one.id(), one.number(), one.leadNumber(), one.inspectionId(), one.region(), branchName(one), party(one),
                violation, regime.name(), regime.label(), one.filingLaw().name(), one.status().name(), one.status().label(),
                at(one.openedAt()), one.decidedOn(), deadlines(one), decisions, report(one), opinions(one), outcome(one), payment(one),
                followUps.publication(one).map(p -> new Publication(p.publishedOn(), p.place(), p.withdrawnOn())).orElse(null),
                followUps.lastCheck(one.id()).map(c -> new Correction(c.checkedOn(), c.corrected(), c.finding())).orElse(null),
                one.closedOn(), timeline, suspension(one), one.ending() == null ? null : new Ending(one.ending().name(), one.ending().label(),
                one.endedOn(), one.endedFor()), courses.of(one.id()).stream().map(this::course).toList(),
                registrations.of(one.id()).stream().map(this::registration).toList(), seizures.of(one.id()).stream().map(this::sealed).toList(), police.of(one.id()));
    }

    private Suspension suspension(PenaltyCase one) {
        return one.suspendedOn() == null ? null : courses.live(one).map(course -> new Suspension(one.suspendedOn(), course.ground().name(),
                course.ground().label(), course.reason())).orElse(null);
    }

    private Course course(CaseCourse one) {
        CourseGround ground = one.ground();
        return new Course(one.id(), one.kind().name(), one.kind().label(), ground == null ? null : ground.name(), ground == null ? null : ground.label(),
                one.days(), one.reason(), person(one.proposedBy()), one.review(), person(one.reviewedBy()), one.decision(), person(one.decidedBy()),
                moment(one.decidedAt()), one.outcome() == null ? null : one.outcome().name(), one.outcome() == null ? "正在办理" : one.outcome().label(),
                one.carriedOutOn(), one.causeEndedOn(), one.resumption(), person(one.resumedBy()), at(one.openedAt()));
    }

    private Registration registration(EvidenceRegistration one) {
        EvidenceRegistration.Plan plan = one.plan();
        return new Registration(one.id(), one.urgent(), plan.items(), plan.reason(), plan.place(), plan.keeper(), person(one.approvedBy()),
                moment(one.approvedAt()), moment(one.takenAt()), one.takenAt() == null ? null : deadline(registrations.limit(one)), one.state(),
                one.fate() == null ? null : one.fate().name(), one.fate() == null ? null : one.fate().label(), one.fateReason(), one.endedOn());
    }

    private Sealed sealed(Seizure one) {
        Seizure.Plan plan = one.plan();
        SeizureTerm term = one.taking() == null ? null : seizures.term(one);
        return new Sealed(one.id(), one.urgent(), plan == null ? null : plan.measure().name(), plan == null ? null : plan.measure().label(),
                plan == null ? null : plan.ground().name(), plan == null ? null : plan.ground().label(), one.items(), plan == null ? null : plan.reason(),
                plan == null ? null : plan.place(), plan == null ? null : plan.keeper(), plan == null ? null : plan.days(), person(one.approvedBy()),
                moment(one.approvedAt()), term == null ? null : at(one.taking().takenAt()), term == null ? null : term.lastDay(),
                one.held() && term.overOn(today()), person(one.extendedBy()), term == null ? 0 : term.limit().extended(),
                one.beingTested() ? one.testing().testingUntil() : null, one.state(), one.fate() == null ? null : one.fate().name(),
                one.fate() == null ? null : one.fate().label(), one.fate() == null ? null : one.handling().fateReason(), one.endedOn(), one.releasedOn());
    }

    private String person(String userId) {
        return userId == null ? null : sheet.name(userId);
    }

    private ZonedDateTime moment(Instant moment) {
        return moment == null ? null : at(moment);
    }

    private Report report(PenaltyCase one) {
        return investigations.lastReport(one.id()).map(report -> new Report(report.violation(), ViolationType.ofCode(report.violation())
                .map(ViolationType::label).orElse(null), report.actStartedOn(), report.actEndedOn(), report.facts(), report.breached(),
                report.applied(), report.regime().name(), report.regime().label(), report.intended().name(), report.intended().label(),
                kinds(report.kinds()), report.fine(), report.confiscation(), report.discretion(), report.ground(), report.crimeSuspected(), report.who(),
                sheet.name(report.who()), at(report.at()))).orElse(null);
    }

    private List<Opinion> opinions(PenaltyCase one) {
        return investigations.opinions(one.id()).stream().map(said -> new Opinion(said.step().name(), said.step().label(), said.agreed(),
                said.opinion(), said.who(), sheet.name(said.who()), at(said.at()))).toList();
    }

    private Outcome outcome(PenaltyCase one) {
        return followUps.decision(one).map(result -> new Outcome(result.outcome() == null ? null : result.outcome().name(),
                result.outcome() == null ? null : result.outcome().label(), kinds(result.kinds()), result.fine(), result.confiscation(),
                result.citation(), result.documentId(), result.documentNumber(), result.decidedOn(), result.servedOn(), result.reason())).orElse(null);
    }

    private Payment payment(PenaltyCase one) {
        return followUps.standing(one).map(standing -> new Payment(standing.outcome() == null ? null : standing.outcome().name(),
                standing.outcome() == null ? "执行中" : standing.outcome().label(), standing.fine(), standing.surcharge(),
                Optional.ofNullable(standing.confiscation()).map(part -> new Due(part.on(), part.amount(), part.unpaid())).orElse(null), standing.owed(),
                standing.paid(), standing.remaining(), standing.refund(), standing.dues().stream().map(due -> new Due(due.on(), due.amount(),
                due.unpaid())).toList(), standing.remedyPending(), standing.revokedOn(), standing.changedOn(), standing.endedOn(),
                standing.steps())).orElse(null);
    }

    private static List<String> kinds(Set<PenaltyKind> kinds) {
        return kinds.stream().sorted().map(PenaltyKind::label).toList();
    }

    private List<Deadline> deadlines(PenaltyCase one) {
        return cases.deadlines(List.of(one)).get(one.deadlineOwner()).stream().map(CasesController::deadline).toList();
    }

    private static Deadline deadline(Standing term) {
        return new Deadline(term.rule().topic(), term.rule().name(), term.rule().code(), term.from(), term.unrolled(), term.lastDay(),
                term.paused(), term.citation(), term.state().name(), term.state().label());
    }

    private static Optional<ViolationType> type(PenaltyCase one) {
        return Optional.ofNullable(one.violation()).flatMap(ViolationType::ofCode);
    }

    private static Party party(PenaltyCase one) {
        return new Party(one.uscc(), one.partyName());
    }

    private String branchName(PenaltyCase one) {
        return branches.get(one.region()).branchName();
    }

    private ZonedDateTime at(Instant moment) {
        return moment.atZone(clock.getZone());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
