package org.bihuan.penalty;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.access.Notices;
import org.bihuan.access.People;
import org.bihuan.access.Person;
import org.bihuan.deadline.Deadlines;
import org.bihuan.deadline.Standing;
import org.bihuan.dossier.Archives;
import org.bihuan.dossier.DocumentItem;
import org.bihuan.dossier.DocumentType;
import org.bihuan.dossier.Documents;
import org.bihuan.engine.Flow;
import org.bihuan.law.Money;
import org.bihuan.law.ViolationType;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What follows a decision: execution, publication, the check on correction, closing and archiving. */
@Service
@Transactional
class CaseFollowUps {

    static final String PUBLICATION = "T18";
    static final String WITHDRAWAL = "T19";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final Cases cases;
    private final Investigations investigations;
    private final PenaltyDecisions decisions;
    private final Executions executions;
    private final CasePublicationRepository publications;
    private final CorrectionCheckRepository checks;
    private final CaseOpinionRepository opinions;
    private final Precedents precedents;
    private final ControlPenalties control;
    private final CaseCourses courses;
    private final EvidenceRegistrations registrations;
    private final Seizures seizures;
    private final PoliceReferrals police;
    private final Deadlines deadlines;
    private final Documents documents;
    private final Archives archives;
    private final People people;
    private final Notices notices;
    private final Flow flow;
    private final FineTurns turns;
    private final DailyFineFindings dailyFines;
    private final ReportedConduct conduct;
    private final Clock clock;

    CaseFollowUps(Cases cases, Investigations investigations, PenaltyDecisions decisions, Executions executions,
                  CasePublicationRepository publications, CorrectionCheckRepository checks, CaseOpinionRepository opinions,
                  Precedents precedents, ControlPenalties control, CaseCourses courses, EvidenceRegistrations registrations, Seizures seizures,
                  PoliceReferrals police, Deadlines deadlines, Documents documents, Archives archives, People people, Notices notices, Flow flow, FineTurns turns,
                  DailyFineFindings dailyFines, ReportedConduct conduct, Clock clock) {
        this.cases = cases;
        this.investigations = investigations;
        this.decisions = decisions;
        this.executions = executions;
        this.publications = publications;
        this.checks = checks;
        this.opinions = opinions;
        this.precedents = precedents;
        this.control = control;
        this.courses = courses;
        this.registrations = registrations;
        this.seizures = seizures;
        this.police = police;
        this.deadlines = deadlines;
        this.documents = documents;
        this.archives = archives;
        this.people = people;
        this.notices = notices;
        this.flow = flow;
        this.turns = turns;
        this.dailyFines = dailyFines;
        this.conduct = conduct;
        this.clock = clock;
    }

    /** Hands the reviewed case to the procedure that decides; returns its id. */
    long openDecision(long caseId) {
        PenaltyCase one = cases.get(caseId);
        long decisionId = decisions.open(investigations.matter(caseId));
        one.decideBy(decisionId);
        cases.happened(one, null, "DECISION_OPENED", "提请告知、审核和决定");
        return decisionId;
    }

    /** Takes over how the procedure ended. Returns whether there is a fine or a confiscation to execute. */
    boolean decided(long caseId) {
        PenaltyCase one = cases.get(caseId);
        PenaltyDecisions.Result result = decisions.get(one.decisionId());
        if (result.outcome() == DecisionOutcome.RETURNED) {
            one.moveTo(CaseStatus.FILED);
            cases.happened(one, null, "DECISION_RETURNED", "集体讨论要求补充调查：" + result.reason());
            return false;
        }
        String term = ProcedureLaw.on(one.filedOn()).decisionRule();
        deadlines.find(one.deadlineOwner(), term).filter(standing -> standing.metOn() == null)
                .ifPresent(running -> deadlines.meet(one.deadlineOwner(), term, result.decidedOn()));
        one.moveTo(CaseStatus.EXECUTING);
        cases.happened(one, null, "CASE_DECIDED", result.outcome().label() + (result.documentNumber() == null ? "" : "，" + result.documentNumber())
                + amounts(result, amount -> " " + Money.inWords(amount)));
        if (result.outcome() == DecisionOutcome.PENALTY || result.outcome() == DecisionOutcome.NO_PENALTY) {
            deadlines.start(one.deadlineOwner(), PUBLICATION, result.decidedOn());
        }
        precedents.add(one, result);
        control.decided(one, result);
        boolean fined = result.outcome() == DecisionOutcome.PENALTY && result.fine() != null && result.fine().signum() > 0;
        turns.of(one, fined ? FineTurn.Kind.DECIDED : FineTurn.Kind.NONE);
        if (result.outcome() == DecisionOutcome.PENALTY) {
            police.decided(new PoliceReferrals.Decided(caseId, one.leadId(), one.number(), one.region(), one.partyName(), one.uscc(),
                    result.citation(), result.decidedOn()));
            conduct.penalised(one, result);
        } else if (result.outcome() != DecisionOutcome.TRANSFERRED) {
            conduct.unfounded(one, result.outcome().label());
        }
        flow.tellCase(one.number(), CaseHandlingVariables.WAIVER_DECIDED_MESSAGE,
                Map.of(CaseHandlingVariables.WAIVED, result.outcome() == DecisionOutcome.NO_PENALTY));
        if (result.servedOn() != null) {
            notices.send(new Notices.Notice(one.number(), "DECISION_SERVED", result.servedOn().atStartOfDay(clock.getZone()).toInstant(),
                    "决定书已送达：" + one.partyName(), one.partyName() + "（" + one.number() + "）的决定书 " + result.documentNumber() + " 已于 " + result.servedOn()
                            + " 送达。请办理决定的公开和改正情况的核实。"), investigations.investigators(one));
        }
        return result.payable();
    }

    /** The amounts of a decision in Chinese, each after a comma; empty where there are none. */
    private static String amounts(PenaltyDecisions.Result result, Function<BigDecimal, String> money) {
        return (result.fine() == null ? "" : "，罚款" + money.apply(result.fine()))
                + (result.confiscation() == null ? "" : "，没收违法所得" + money.apply(result.confiscation()));
    }

    /** Opens the execution of fine and confiscation; returns its id. */
    long openExecution(long caseId) {
        PenaltyCase one = cases.get(caseId);
        PenaltyDecisions.Result result = decisions.get(one.decisionId());
        CaseReport report = investigations.lastReport(caseId).orElseThrow();
        long executionId = executions.open(new Executions.Order(one.deadlineOwner(), one.number(), one.region(), one.partyName(), one.uscc(),
                report.partyAddress(), report.legalRepresentative(), result.id(), result.documentNumber(),
                result.fine() == null ? BigDecimal.ZERO : result.fine(), result.confiscation(), result.decidedOn(), result.servedOn()));
        one.executeBy(executionId);
        return executionId;
    }

    /** The execution has ended. Returns whether a publication of what was changed or revoked still stands. */
    boolean executed(long caseId) {
        PenaltyCase one = cases.get(caseId);
        Executions.Standing standing = executions.standing(one.executionId(), today());
        cases.happened(one, null, "FINE_EXECUTED", standing.order().subject() + "执行" + standing.outcome().label());
        return fallenOn(one).isPresent() && standingPublication(one).isPresent();
    }

    /** When the decision was changed or revoked; empty while it stands. */
    @Transactional(readOnly = true)
    Optional<LocalDate> fallenOn(PenaltyCase one) {
        return standing(one).map(standing -> standing.revokedOn() != null ? standing.revokedOn() : standing.changedOn());
    }

    /** Whether the decision was revoked, declared unlawful or void, so that there is nothing to publish. */
    @Transactional(readOnly = true)
    boolean revoked(PenaltyCase one) {
        return standing(one).map(Executions.Standing::revokedOn).isPresent();
    }

    private Optional<CasePublication> standingPublication(PenaltyCase one) {
        return publication(one).filter(published -> published.withdrawnOn() == null);
    }

    /**
     * The decision was changed, revoked, declared unlawful or void: what was published of it is withdrawn within three working days of
     * that, whenever its fine will have been paid (行政处罚法 art. 48).
     */
    @EventListener
    void turned(FineTurn turn) {
        if (turn.kind() == FineTurn.Kind.DECIDED || turn.kind() == FineTurn.Kind.NONE) {
            return;
        }
        PenaltyCase one = cases.get(turn.caseId());
        standingPublication(one).ifPresent(published -> fallenOn(one).ifPresent(on -> {
            if (limit(one, WITHDRAWAL).filter(limit -> limit.metOn() == null).isEmpty()) {
                deadlines.start(one.deadlineOwner(), WITHDRAWAL, on);
            }
            flow.tellCase(one.number(), CaseHandlingVariables.DECISION_FALLEN_MESSAGE, Map.of());
            notices.send(new Notices.Notice(one.number(), "DECISION_FALLEN", on.atStartOfDay(clock.getZone()).toInstant(), "撤回已公开的处罚决定：" + one.partyName(),
                    one.partyName() + "（" + one.number() + "）的处罚决定已于 " + on + " 被变更或者撤销，须在三个工作日内撤回公开信息并说明理由。"), investigations.investigators(one));
        }));
    }

    /** A decision that was revoked before anybody published it is not published any more. */
    void dropPublication(long caseId, String who) {
        PenaltyCase one = cases.get(caseId);
        deadlines.cancel(one.deadlineOwner(), PUBLICATION, today());
        cases.happened(one, who, "PUBLICATION_DROPPED", "处罚决定已于 " + fallenOn(one).orElseThrow() + " 被撤销，不再公开");
    }

    /** @throws IllegalArgumentException in Chinese, for a day before the decision was served or in the future */
    void publish(long caseId, LocalDate on, String place, String hidden, String who) {
        PenaltyCase one = cases.get(caseId);
        PenaltyDecisions.Result result = decisions.get(one.decisionId());
        Map<DateOrder.Step, LocalDate> dates = new EnumMap<>(Map.of(DateOrder.Step.DECIDED, result.decidedOn(), DateOrder.Step.PUBLISHED, on));
        dates.put(DateOrder.Step.SERVED, result.servedOn());
        inOrder(dates);
        publications.save(new CasePublication(caseId, result.id(), on, place, hidden, who, clock.instant()));
        deadlines.meet(one.deadlineOwner(), PUBLICATION, on);
        cases.happened(one, who, "DECISION_PUBLISHED", on + " 在" + place + "公开" + result.documentNumber());
    }

    /** Records that the publication was withdrawn, or that there was none to withdraw. */
    void withdraw(long caseId, LocalDate on, String why, String who) {
        PenaltyCase one = cases.get(caseId);
        publication(one).ifPresent(published -> {
            inOrder(Map.of(DateOrder.Step.PUBLISHED, published.publishedOn(), DateOrder.Step.CLOSED, on));
            published.withdraw(on, why);
            limit(one, WITHDRAWAL).filter(limit -> limit.metOn() == null).ifPresent(limit -> deadlines.meet(one.deadlineOwner(), WITHDRAWAL, on));
        });
        cases.happened(one, who, "PUBLICATION_WITHDRAWN", on + " 撤回已公开的处罚决定信息：" + why);
    }

    void check(long caseId, LocalDate on, boolean corrected, String finding, String who) {
        PenaltyCase one = cases.get(caseId);
        checks.save(new CorrectionCheck(caseId, on, corrected, finding, who, clock.instant()));
        cases.happened(one, who, corrected ? "CORRECTED" : "NOT_CORRECTED", on + " 核实改正情况：" + (corrected ? "已改正。" : "未改正。") + finding);
    }

    void proposeClosing(long caseId, String opinion, String who) {
        PenaltyCase one = cases.get(caseId);
        one.moveTo(CaseStatus.CLOSING);
        opinions.save(new CaseOpinion(caseId, CaseOpinion.Step.CLOSING_PROPOSAL, true, opinion, who, clock.instant()));
        cases.happened(one, who, "CLOSING_PROPOSED", "建议结案：" + opinion);
    }

    /** The head's answer; with his agreement the form of approval is issued. */
    void answerClosing(long caseId, boolean agreed, String opinion, String who) {
        PenaltyCase one = cases.get(caseId);
        opinions.save(new CaseOpinion(caseId, CaseOpinion.Step.CLOSING_APPROVAL, agreed, opinion, who, clock.instant()));
        if (!agreed) {
            one.moveTo(one.ending() == null ? CaseStatus.EXECUTING : CaseStatus.CLOSING);
            cases.happened(one, who, "CLOSING_RETURNED", "退回结案建议：" + opinion);
            return;
        }
        CaseOpinion proposal = opinion(caseId, CaseOpinion.Step.CLOSING_PROPOSAL);
        Signed review = review(one);
        documents.issue(Documents.Draft.of(one.deadlineOwner(), DocumentType.CLOSING, null, today())
                .with(DocumentItem.CASE_NUMBER, one.number())
                .with(DocumentItem.CAUSE, ViolationType.ofCode(one.violation()).map(ViolationType::label).orElse(one.violation()))
                .with(DocumentItem.PARTY_NAME, one.partyName())
                .with(DocumentItem.PARTY_CODE, one.uscc())
                .with(DocumentItem.PARTY_ADDRESS, investigations.lastReport(caseId).map(CaseReport::partyAddress).orElse(null))
                .with(DocumentItem.FILED_ON, DAY.format(one.filedOn()))
                .with(DocumentItem.PROCESS, process(one))
                .with(DocumentItem.RESULT, PaperWords.sentence(PaperWords.days(result(one))))
                .with(DocumentItem.EXECUTION, PaperWords.sentence(PaperWords.days(execution(one))))
                .with(DocumentItem.RECEIPTS, receipts(one))
                .with(DocumentItem.HANDLER_OPINION, PaperWords.sentence(proposal.opinion()))
                .with(DocumentItem.HANDLER_SIGNATURE, signed(proposal.who(), proposal.at()))
                .with(DocumentItem.UNIT_OPINION, PaperWords.sentence(review.opinion()))
                .with(DocumentItem.UNIT_SIGNATURE, signed(review.who(), review.at()))
                .with(DocumentItem.HEAD_OPINION, PaperWords.sentence(opinion))
                .with(DocumentItem.HEAD_SIGNATURE, name(who) + " " + DAY.format(today())), who);
        cases.happened(one, who, "CLOSING_APPROVED", "准予结案：" + opinion);
    }

    /** Closes the case; after this nothing of its file changes. */
    void archive(long caseId) {
        PenaltyCase one = cases.get(caseId);
        one.close(today());
        archives.close(one.deadlineOwner(), null);
        cases.happened(one, null, "CASE_ARCHIVED", "结案归档，卷宗不再变动");
    }

    /** What still stands in the way of closing, in Chinese. */
    @Transactional(readOnly = true)
    List<String> openBeforeClosing(long caseId) {
        PenaltyCase one = cases.get(caseId);
        Optional<PenaltyDecisions.Result> result = decision(one);
        Map<DateOrder.Step, LocalDate> dates = new EnumMap<>(DateOrder.Step.class);
        dates.put(DateOrder.Step.FILED, one.filedOn());
        dates.put(DateOrder.Step.DECIDED, result.map(PenaltyDecisions.Result::decidedOn).orElse(null));
        dates.put(DateOrder.Step.SERVED, result.map(PenaltyDecisions.Result::servedOn).orElse(null));
        dates.put(DateOrder.Step.CLOSED, today());
        List<String> open = new ArrayList<>(DateOrder.inversions(dates));
        registrations.of(caseId).stream().filter(EvidenceRegistration::held).forEach(held -> open.add("先行登记保存的证据还没有处理："
                + EvidenceRegistrations.line(held)));
        seizures.of(caseId).stream().filter(Seizure::held).forEach(held -> open.add(held.plan().measure().label() + "的物品还没有解除或者处理："
                + Seizures.line(held)));
        dailyFines.openBeforeClosing(one.leadId()).ifPresent(open::add);
        boolean crime = investigations.lastReport(caseId).map(CaseReport::crimeSuspected).orElse(false);
        police.unfinished(caseId).ifPresent(open::add);
        if (crime && result.map(PenaltyDecisions.Result::outcome).orElse(null) != DecisionOutcome.TRANSFERRED && !police.declined(caseId)
                && !police.takenOver(caseId)) {
            open.add("案件涉嫌犯罪，移送司法机关之前不能结案（《行政处罚法》第二十七条）");
        }
        if (fallenOn(one).isPresent() && standingPublication(one).isPresent()) {
            open.add("处罚决定已被变更或者撤销，公开信息还没有撤回（《行政处罚法》第四十八条）");
        }
        lastCheck(caseId).filter(check -> !check.corrected()).ifPresent(check -> open.add(check.checkedOn() + " 核实时违法行为尚未改正"));
        return open;
    }

    @Transactional(readOnly = true)
    Optional<CasePublication> publication(PenaltyCase one) {
        return one.decisionId() == null ? Optional.empty() : publications.findByDecisionId(one.decisionId());
    }

    @Transactional(readOnly = true)
    Optional<CorrectionCheck> lastCheck(long caseId) {
        return checks.findByCaseIdOrderByIdAsc(caseId).stream().reduce((first, second) -> second);
    }

    @Transactional(readOnly = true)
    Optional<PenaltyDecisions.Result> decision(PenaltyCase one) {
        return Optional.ofNullable(one.decisionId()).map(decisions::get);
    }

    @Transactional(readOnly = true)
    Optional<Executions.Standing> standing(PenaltyCase one) {
        return Optional.ofNullable(one.executionId()).map(id -> executions.standing(id, today()));
    }

    @Transactional(readOnly = true)
    Optional<Standing> limit(PenaltyCase one, String rule) {
        return deadlines.find(one.deadlineOwner(), rule);
    }

    /** The result in one Chinese sentence. */
    @Transactional(readOnly = true)
    String result(PenaltyCase one) {
        if (one.ending() != null) {
            return one.ending().label() + "（" + one.endedOn() + "）：" + one.endedFor();
        }
        PenaltyDecisions.Result result = decisions.get(one.decisionId());
        return result.outcome().label() + (result.documentNumber() == null ? "" : "（" + result.documentNumber() + "，" + result.decidedOn() + "）")
                + amounts(result, Money::inDocuments);
    }

    /** How it was executed, in one Chinese sentence. */
    @Transactional(readOnly = true)
    String execution(PenaltyCase one) {
        String correction = lastCheck(one.id()).map(check -> check.checkedOn() + " 核实" + (check.corrected() ? "已改正" : "未改正")).orElse("");
        String paid = standing(one).map(standing -> (standing.outcome() == null ? "执行中" : standing.outcome().label()) + "，已缴 "
                + Money.inWords(standing.paid()) + "，其中加处罚款 " + Money.inWords(standing.surcharge()) + (standing.confiscation() == null ? ""
                : "，没收违法所得 " + Money.inWords(standing.confiscation().paid()))).orElse("没有款项需要执行");
        return paid + (correction.isEmpty() ? "" : "；" + correction);
    }

    /** The proofs of service and of payment that are on file. */
    private String receipts(PenaltyCase one) {
        Stream<String> served = documents.of(one.deadlineOwner()).stream().filter(document -> document.type() == DocumentType.SERVICE_RECEIPT)
                .map(document -> document.title() + "（" + PaperWords.day(document.day()) + "）");
        Stream<String> paid = one.executionId() == null ? Stream.of() : executions.payments(one.executionId()).stream()
                .map(payment -> "缴款凭证 " + payment.reference() + "（" + PaperWords.day(payment.on()) + "，" + Money.inWords(payment.amount()) + "）");
        String all = Stream.concat(served, paid).collect(Collectors.joining("、"));
        return all.isEmpty() ? "没有送达回证和缴款凭证。" : all + "。";
    }

    /** Document by document, each with its number, and whether a receipt proves its service. */
    private String process(PenaltyCase one) {
        List<Documents.Issued> all = documents.of(one.deadlineOwner()).stream().filter(document -> !document.superseded()).toList();
        Stream<String> issued = all.stream().filter(document -> document.type() != DocumentType.SERVICE_RECEIPT)
                .sorted(Comparator.comparing(Documents.Issued::day).thenComparing(Documents.Issued::id))
                .map(document -> PaperWords.day(document.day()) + "，" + document.title() + (document.number() == null ? "" : "（" + document.number() + "）")
                        + (all.stream().anyMatch(receipt -> Objects.equals(receipt.about(), document.id())) ? "，已送达。" : "。"));
        Stream<String> published = publication(one).stream().map(made -> PaperWords.day(made.publishedOn()) + "，公开处罚决定信息。");
        return Stream.concat(issued, published).collect(Collectors.joining("\n"));
    }

    private CaseOpinion opinion(long caseId, CaseOpinion.Step step) {
        return opinions.findByCaseIdOrderByAtAscIdAsc(caseId).stream().filter(said -> said.step() == step).reduce((first, second) -> second)
                .orElseThrow();
    }

    private record Signed(String opinion, String who, Instant at) {
    }

    /** What the reviewer said last: of the report, or of the application by which the case ended. */
    private Signed review(PenaltyCase one) {
        if (one.ending() == null) {
            CaseOpinion said = opinion(one.id(), CaseOpinion.Step.REVIEW);
            return new Signed(said.opinion(), said.who(), said.at());
        }
        CaseCourse course = courses.of(one.id()).stream().filter(other -> other.kind() == one.ending() && other.outcome() == CourseOutcome.CARRIED_OUT)
                .findFirst().orElseThrow();
        return new Signed(course.review(), course.reviewedBy(), course.reviewedAt());
    }

    private String signed(String who, Instant at) {
        return name(who) + " " + DAY.format(at.atZone(clock.getZone()));
    }

    private String name(String userId) {
        return people.find(userId).map(Person::name).orElse(userId);
    }

    private void inOrder(Map<DateOrder.Step, LocalDate> dates) {
        List<String> inversions = DateOrder.inversions(dates);
        if (!inversions.isEmpty()) {
            throw new IllegalArgumentException("日期先后有误：" + String.join("；", inversions));
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
