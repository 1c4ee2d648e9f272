package org.bihuan.penalty;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bihuan.law.Money;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happens between the service of a fine or confiscation and its last yuan: payments, deferrals, remedies, and what comes next. */
@Service
@Transactional
class ExecutionDesk implements Executions {

    private final ExecutionRepository executions;
    private final ExecutionPaymentRepository payments;
    private final DeferralRepository deferrals;
    private final ExecutionRemedyRepository remedies;
    private final ExecutionReminderRepository reminders;
    private final CourtResultRepository courtResults;
    private final DocumentServices services;
    private final ExecutionTerms limits;
    private final Cases cases;
    private final FineNotices notices;
    private final FineTurns turns;
    private final Clock clock;

    ExecutionDesk(ExecutionRepository executions, ExecutionPaymentRepository payments, DeferralRepository deferrals,
                  ExecutionRemedyRepository remedies, ExecutionReminderRepository reminders, CourtResultRepository courtResults,
                  DocumentServices services, ExecutionTerms limits, Cases cases, FineNotices notices, FineTurns turns, Clock clock) {
        this.executions = executions;
        this.payments = payments;
        this.deferrals = deferrals;
        this.remedies = remedies;
        this.reminders = reminders;
        this.courtResults = courtResults;
        this.services = services;
        this.limits = limits;
        this.cases = cases;
        this.notices = notices;
        this.turns = turns;
        this.clock = clock;
    }

    @Override
    public long open(Order order) {
        if (order.fine().signum() <= 0 && order.confiscation() == null) {
            throw new IllegalArgumentException("没有罚款和没收的款项，不用执行");
        }
        if (order.servedOn().isBefore(order.decidedOn())) {
            throw new IllegalArgumentException("送达之日 " + order.servedOn() + " 早于作出处罚决定之日 " + order.decidedOn() + "。" + DocumentServiceRules.ORDER);
        }
        executions.findByLiveOwner(order.owner()).ifPresent(other -> {
            throw new IllegalStateException("处罚决定 " + other.order().decisionNumber() + " 还在执行中，不能同时执行另一项罚款");
        });
        return executions.saveAndFlush(new Execution(order, clock.instant())).id();
    }

    @Override
    @Transactional(readOnly = true)
    public Standing standing(long executionId, LocalDate day) {
        Execution one = get(executionId);
        ExecutionRules.Account account = account(executionId);
        ExecutionAccount.Balance balance = account.on(day);
        Confiscation confiscation = account.confiscationOn(day);
        List<ExecutionRemedy> all = remedies(executionId);
        boolean pending = byParty(all).anyMatch(remedy -> !remedy.filedOn().isAfter(day)
                && (remedy.decidedOn() == null || !remedy.decidedOn().isBefore(day)));
        List<String> steps = new ArrayList<>(one.order().fine().signum() == 0 ? List.of() : balance.steps());
        if (confiscation != null) {
            steps.add("没收违法所得 " + Money.inDocuments(confiscation.amount()) + "，不计加处罚款。");
        }
        return new Standing(executionId, one.order(), day, balance.fine(), balance.surcharge(), confiscation, with(balance.owed(), confiscation, Confiscation::amount),
                with(balance.paid(), confiscation, Confiscation::paid), with(balance.remaining(), confiscation, Confiscation::unpaid),
                with(balance.refund(), confiscation, Confiscation::refund), balance.dues(), pending, decided(all, RemedyOutcome.REVOKED),
                decided(all, RemedyOutcome.CHANGED), one.outcome(), one.endedOn(), List.copyOf(steps));
    }

    private static BigDecimal with(BigDecimal ofFine, Confiscation confiscation, Function<Confiscation, BigDecimal> part) {
        return confiscation == null ? ofFine : ofFine.add(part.apply(confiscation));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Payment> payments(long executionId) {
        return payments.findByExecutionIdOrderByRecordedAtAscIdAsc(executionId).stream().map(ExecutionPayment::view).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Long> of(String owner) {
        return executions.findFirstByOwnerOrderByOpenedAtDescIdDesc(owner).map(Execution::id);
    }

    /** Whoever was served may pay for fifteen days, ask for a reconsideration for sixty, and sue for six months. */
    void openPaymentWindow(long executionId) {
        Order order = get(executionId).order();
        Stream.of(ExecutionTerms.PAYMENT, ExecutionTerms.RECONSIDERATION, ExecutionTerms.LITIGATION)
                .forEach(rule -> limits.start(order.owner(), rule, order.servedOn()));
        notices.served(order, limits.end(order.owner(), ExecutionTerms.PAYMENT));
    }

    /**
     * Writes a payment down.
     *
     * @return complaints by field of the form; nothing was written down where there are any
     */
    Map<String, String> pay(long executionId, Payment payment) {
        Execution one = executions.lock(executionId).orElseThrow();
        Map<String, String> complaints = ExecutionRules.ofPayment(payment, account(executionId), one.order().servedOn(), today());
        if (complaints.isEmpty()) {
            payments.saveAndFlush(new ExecutionPayment(executionId, payment, clock.instant()));
            // A deferral let the first fifteen days run on for the confiscation alone.
            if (granted(executionId).isPresent() && !account(executionId).confiscationOpen(today())) {
                limits.cancel(one.order().owner(), ExecutionTerms.PAYMENT);
            }
            happened(one.order(), payment.by(), "PAID", payment.on() + " 缴款 " + Money.inWords(payment.amount())
                    + (payment.confiscated() == null ? "" : "，其中没收违法所得 " + Money.inWords(payment.confiscated())) + "（" + payment.channel().label()
                    + "，票据 " + payment.reference() + "）");
        }
        return complaints;
    }

    /** A reconsideration or suit has begun: from this day on no surcharge accrues. */
    Map<String, String> file(long executionId, RemedyKind kind, LocalDate filedOn, String authority, String docket, String who) {
        Order order = executions.lock(executionId).orElseThrow().order();
        Map<String, String> complaints = ExecutionRules.ofFiling(filedOn, authority, remedies(executionId), order.servedOn(), today());
        if (complaints.isEmpty()) {
            remedies.saveAndFlush(new ExecutionRemedy(executionId, kind, filedOn, authority, docket, who, clock.instant()));
            happened(order, who, "REMEDY_FILED", filedOn + " 当事人提起" + kind.label() + "，由" + authority + "受理，其间不计加处罚款");
            (kind == RemedyKind.RECONSIDERATION ? Stream.of(ExecutionTerms.RECONSIDERATION) : Stream.of(ExecutionTerms.LITIGATION, ExecutionTerms.LITIGATION_AFTER_RECONSIDERATION))
                    .forEach(rule -> limits.meet(order.owner(), rule, filedOn));
        }
        return complaints;
    }

    /** What is pending has ended; after a reconsideration the party has fifteen days to sue. */
    Map<String, String> close(long executionId, RemedyOutcome outcome, LocalDate decidedOn, ExecutionRules.Amounts changed, String note, String who) {
        Order order = executions.lock(executionId).orElseThrow().order();
        ExecutionRemedy pending = remedies(executionId).stream().filter(ExecutionRemedy::pending).findFirst().orElse(null);
        ExecutionRules.Amounts after = outcome == RemedyOutcome.CHANGED ? changed : new ExecutionRules.Amounts(null, null);
        Map<String, String> complaints = ExecutionRules.ofOutcome(pending, outcome, decidedOn, after,
                new ExecutionRules.Amounts(fine(executionId), confiscated(executionId)), today());
        if (complaints.isEmpty()) {
            pending.close(outcome, decidedOn, after.fine(), after.confiscation(), note, who, clock.instant());
            happened(order, who, "REMEDY_CLOSED", decidedOn + " " + pending.kind().label() + "结果：" + outcome.label() + pending.changes());
            if (pending.kind() == RemedyKind.RECONSIDERATION && outcome != RemedyOutcome.WITHDRAWN && outcome != RemedyOutcome.REVOKED) {
                limits.cancel(order.owner(), ExecutionTerms.LITIGATION);
                limits.start(order.owner(), ExecutionTerms.LITIGATION_AFTER_RECONSIDERATION, decidedOn);
            }
            if (outcome == RemedyOutcome.CHANGED || outcome == RemedyOutcome.REVOKED) {
                boolean ofFine = order.fine().signum() > 0 && (after.fine() != null || outcome == RemedyOutcome.REVOKED);
                turns.of(order.owner(), !ofFine ? FineTurn.Kind.BESIDE : fine(executionId).signum() > 0 ? FineTurn.Kind.CHANGED : FineTurn.Kind.REVOKED);
            }
        }
        return complaints;
    }

    /** The authority itself changes the fine, or revokes it where nothing of it is left. */
    void revise(long executionId, BigDecimal newFine, String note, String who) {
        Order order = executions.lock(executionId).orElseThrow().order();
        boolean revoked = newFine.signum() == 0;
        ExecutionRemedy revision = new ExecutionRemedy(executionId, RemedyKind.OWN_REVISION, today(), "本机关", null, who, clock.instant());
        revision.close(revoked ? RemedyOutcome.REVOKED : RemedyOutcome.CHANGED, today(), revoked ? null : newFine, null, note, who, clock.instant());
        remedies.saveAndFlush(revision);
        happened(order, who, "FINE_REVISED", "本机关" + (revoked ? "撤销" : "变更") + "处罚决定 " + order.decisionNumber() + (revoked ? "" : "，罚款变更为 "
                + Money.inWords(newFine)) + "：" + note);
    }

    /** The party asks to pay later or in parts. */
    Map<String, String> apply(long executionId, LocalDate appliedOn, String reason, DeferralTerms terms, int longestMonths, String who) {
        Order order = executions.lock(executionId).orElseThrow().order();
        ExecutionAccount.Balance now = account(executionId).on(today());
        Map<String, String> complaints = ExecutionRules.ofApplication(appliedOn, now, order.servedOn(), today());
        complaints.putAll(terms.complaints(today(), now.lastDue(), longestMonths));
        if (complaints.isEmpty()) {
            deferrals.saveAndFlush(new Deferral(executionId, appliedOn, reason, terms, who, clock.instant()));
            happened(order, who, "DEFERRAL_APPLIED", appliedOn + " 申请延期或者分期缴纳：" + reason);
        }
        return complaints;
    }

    /** The head grants what was applied for, or on other terms. */
    Map<String, String> grant(long executionId, DeferralTerms terms, int longestMonths, String opinion, String who) {
        Order order = executions.lock(executionId).orElseThrow().order();
        ExecutionAccount.Balance now = account(executionId).on(today());
        boolean confiscationOpen = account(executionId).confiscationOpen(today());
        Map<String, String> complaints = terms.complaints(today(), now.lastDue(), longestMonths);
        if (complaints.isEmpty()) {
            ExecutionRules.ofDeferral(terms.lastDueOn(), remediesEnd(order.owner(), remedies(executionId)), confiscationOpen)
                    .ifPresent(said -> complaints.put("firstDueOn", said));
        }
        if (complaints.isEmpty()) {
            pendingDeferral(executionId).grant(terms, ExecutionAccount.planned(now, terms.of(now.unpaidFine())), opinion, who, clock.instant());
            if (!confiscationOpen) {
                limits.cancel(order.owner(), ExecutionTerms.PAYMENT);
            }
            happened(order, who, "DEFERRAL_GRANTED", "同意延期或者分期缴纳，最后一期至 " + terms.lastDueOn() + "：" + opinion);
        }
        return complaints;
    }

    void refuse(long executionId, String opinion, String who) {
        pendingDeferral(executionId).refuse(opinion, who, clock.instant());
        happened(get(executionId).order(), who, "DEFERRAL_REFUSED", "不同意延期或者分期缴纳：" + opinion);
    }

    /** What comes next; a limit that is over is no longer shown as running, and the one for the court begins. */
    ExecutionPlan.Next plan(long executionId) {
        Order order = get(executionId).order();
        ExecutionPlan.Facts facts = facts(executionId);
        LocalDate remediesEnd = facts.remediesEnd();
        if (remediesEnd != null && today().isAfter(remediesEnd)) {
            Stream.of(ExecutionTerms.RECONSIDERATION, ExecutionTerms.LITIGATION, ExecutionTerms.LITIGATION_AFTER_RECONSIDERATION)
                    .forEach(rule -> limits.cancel(order.owner(), rule));
            // A deferral is of the fine: for a confiscation the time for the court runs all the same.
            boolean deferred = granted(executionId).isPresent() && !account(executionId).confiscationOpen(today());
            LocalDate from = remediesEnd.isBefore(facts.lastDue()) && deferred ? facts.lastDue() : remediesEnd;
            if (today().isAfter(from)) {
                limits.startOnce(order.owner(), ExecutionTerms.COURT, from);
            }
        }
        return ExecutionPlan.on(today(), facts);
    }

    @Transactional(readOnly = true)
    ExecutionPlan.Next next(long executionId) {
        return ExecutionPlan.on(today(), facts(executionId));
    }

    /** What decides on whom to tell. */
    @Transactional(readOnly = true)
    ExecutionAlerts.Facts alertFacts(long executionId) {
        String owner = get(executionId).order().owner();
        Standing standing = standing(executionId, today());
        boolean applied = limits.find(owner, ExecutionTerms.COURT).filter(term -> term.metOn() != null).isPresent();
        return new ExecutionAlerts.Facts(standing.dues(), standing.confiscation(), standing.remaining(),
                applied || reminded(executionId) == null ? null : limits.end(owner, ExecutionTerms.REMINDER),
                limits.runs(owner, ExecutionTerms.COURT) ? limits.end(owner, ExecutionTerms.COURT) : null);
    }

    /** Ten working days to perform or to object begin. */
    void reminded(long executionId, LocalDate servedOn) {
        Order order = get(executionId).order();
        limits.startOnce(order.owner(), ExecutionTerms.REMINDER, servedOn);
        notices.reminded(order, servedOn, limits.end(order.owner(), ExecutionTerms.REMINDER));
        happened(order, null, "REMINDED", servedOn + " 催告书送达，十个工作日内履行或者申辩");
    }

    /** The application to the court has been made. */
    void applied(long executionId, LocalDate on) {
        Order order = get(executionId).order();
        limits.meet(order.owner(), ExecutionTerms.COURT, on);
        happened(order, null, "COURT_APPLIED", on + " 申请人民法院强制执行");
    }

    /** Ends it as its facts say: revoked, paid, collected by the court, or given up. Nothing of it stays under way. */
    Outcome conclude(long executionId) {
        Execution one = executions.lock(executionId).orElseThrow();
        String owner = one.order().owner();
        Standing standing = standing(executionId, today());
        Outcome outcome = standing.owed().signum() == 0 || standing.remaining().signum() > 0 ? Outcome.ENDED
                : payments(executionId).stream().anyMatch(paid -> paid.channel() == PaymentChannel.COURT) ? Outcome.ENFORCED : Outcome.PAID;
        if (outcome != Outcome.ENDED) {
            limits.meet(owner, ExecutionTerms.PAYMENT, payments(executionId).stream().map(Payment::on).max(LocalDate::compareTo).orElseThrow());
        }
        limits.cancelAll(owner);
        Stream.concat(reminders(executionId).stream().map(ExecutionReminder::serviceId), deferrals(executionId).stream().map(Deferral::serviceId))
                .filter(Objects::nonNull).forEach(service -> services.withdraw(service, one.order().subject() + "执行已经结束"));
        one.end(outcome, today());
        happened(one.order(), null, "EXECUTION_ENDED", one.order().subject() + "执行结束：" + outcome.label());
        return outcome;
    }

    @Transactional(readOnly = true)
    Execution get(long executionId) {
        return executions.findById(executionId).orElseThrow(() -> new NoSuchElementException("没有这项执行"));
    }

    @Transactional(readOnly = true)
    ExecutionRules.Account account(long executionId) {
        return new ExecutionRules.Account(dues(executionId), byParty(remedies(executionId)).map(ExecutionRemedy::suspension).toList(),
                confiscation(executionId), payments(executionId));
    }

    @Transactional(readOnly = true)
    List<ExecutionRemedy> remedies(long executionId) {
        return remedies.findByExecutionIdOrderByRecordedAtAscIdAsc(executionId);
    }

    @Transactional(readOnly = true)
    List<Deferral> deferrals(long executionId) {
        return deferrals.findByExecutionIdOrderByAppliedAtAscIdAsc(executionId);
    }

    @Transactional(readOnly = true)
    List<ExecutionReminder> reminders(long executionId) {
        return reminders.findByExecutionIdOrderByDraftedAtAscIdAsc(executionId);
    }

    @Transactional(readOnly = true)
    List<CourtResult> courtResults(long executionId) {
        return courtResults.findByExecutionIdOrderByRecordedAtAscIdAsc(executionId);
    }

    /** The application that waits for the head. */
    @Transactional(readOnly = true)
    Deferral pendingDeferral(long executionId) {
        return deferrals(executionId).stream().filter(Deferral::pending).findFirst().orElseThrow();
    }

    /** The latest that was granted. */
    @Transactional(readOnly = true)
    Optional<Deferral> granted(long executionId) {
        return deferrals(executionId).stream().filter(Deferral::granted).reduce((first, second) -> second);
    }

    /** The fine as remedies have left it. */
    private BigDecimal fine(long executionId) {
        BigDecimal fine = get(executionId).order().fine();
        for (ExecutionRemedy remedy : remedies(executionId)) {
            fine = remedy.outcome() == RemedyOutcome.REVOKED ? BigDecimal.ZERO : remedy.newFine() != null ? remedy.newFine() : fine;
        }
        return fine;
    }

    /** What is confiscated as remedies have left it; null where nothing is. */
    private BigDecimal confiscated(long executionId) {
        BigDecimal confiscated = get(executionId).order().confiscation();
        for (ExecutionRemedy remedy : confiscated == null ? List.<ExecutionRemedy>of() : remedies(executionId)) {
            confiscated = remedy.outcome() == RemedyOutcome.REVOKED ? BigDecimal.ZERO : remedy.newConfiscation() != null ? remedy.newConfiscation() : confiscated;
        }
        return confiscated;
    }

    /** The law says a time for the fine alone, fifteen days (行政处罚法 art. 67); the decision gives the same for both. */
    private ExecutionAccount.Due confiscation(long executionId) {
        BigDecimal confiscated = confiscated(executionId);
        return confiscated == null ? null : new ExecutionAccount.Due(limits.end(get(executionId).order().owner(), ExecutionTerms.PAYMENT), confiscated);
    }

    private List<ExecutionAccount.Due> dues(long executionId) {
        Order order = get(executionId).order();
        List<ExecutionAccount.Due> dues = granted(executionId).map(Deferral::dues).orElseGet(() ->
                List.of(new ExecutionAccount.Due(limits.end(order.owner(), ExecutionTerms.PAYMENT), order.fine())));
        return ExecutionAccount.lowered(dues, fine(executionId));
    }

    private ExecutionPlan.Facts facts(long executionId) {
        Order order = get(executionId).order();
        List<ExecutionRemedy> all = remedies(executionId);
        LocalDate reminded = reminded(executionId);
        return new ExecutionPlan.Facts(account(executionId).on(today()).lastDue(), deferrals(executionId).stream().anyMatch(Deferral::pending),
                all.stream().anyMatch(ExecutionRemedy::pending), reminded != null, reminded == null ? null : limits.end(order.owner(), ExecutionTerms.REMINDER),
                remediesEnd(order.owner(), all));
    }

    /** The day on which a reminder of what is owed now was served; null where there is none, or the fine or its dues changed since. */
    private LocalDate reminded(long executionId) {
        LocalDate last = reminders(executionId).stream().map(ExecutionReminder::servedOn).filter(Objects::nonNull).max(LocalDate::compareTo).orElse(null);
        LocalDate changed = Stream.concat(Stream.of(Optional.ofNullable(decided(remedies(executionId), RemedyOutcome.CHANGED))),
                        Stream.of(granted(executionId).map(one -> one.decidedOn(clock.getZone()))))
                .flatMap(Optional::stream).max(LocalDate::compareTo).orElse(null);
        return last == null || changed != null && last.isBefore(changed) ? null : last;
    }

    /** The last day for a remedy; null while one is pending. */
    private LocalDate remediesEnd(String owner, List<ExecutionRemedy> all) {
        if (all.stream().anyMatch(ExecutionRemedy::pending)) {
            return null;
        }
        ExecutionRemedy last = byParty(all).reduce((first, second) -> second).orElse(null);
        if (last != null && last.kind() == RemedyKind.LITIGATION) {
            return last.decidedOn();
        }
        if (last != null && last.outcome() != RemedyOutcome.WITHDRAWN) {
            return limits.end(owner, ExecutionTerms.LITIGATION_AFTER_RECONSIDERATION);
        }
        LocalDate reconsideration = limits.end(owner, ExecutionTerms.RECONSIDERATION);
        LocalDate litigation = limits.end(owner, ExecutionTerms.LITIGATION);
        return reconsideration.isAfter(litigation) ? reconsideration : litigation;
    }

    private static Stream<ExecutionRemedy> byParty(List<ExecutionRemedy> all) {
        return all.stream().filter(one -> one.kind().byParty());
    }

    private static LocalDate decided(List<ExecutionRemedy> all, RemedyOutcome outcome) {
        return all.stream().filter(one -> one.outcome() == outcome).map(ExecutionRemedy::decidedOn).max(LocalDate::compareTo).orElse(null);
    }

    private void happened(Order order, String who, String kind, String text) {
        cases.happened(order.owner(), who, kind, text);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
