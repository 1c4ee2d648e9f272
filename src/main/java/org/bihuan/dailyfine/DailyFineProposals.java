package org.bihuan.dailyfine;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bihuan.deadline.Deadlines;
import org.bihuan.deadline.Standing;
import org.bihuan.engine.Flow;
import org.bihuan.engine.HouseClock;
import org.bihuan.law.Money;
import org.bihuan.penalty.DailyFineDecisions;
import org.bihuan.penalty.OriginalDecisions;
import org.bihuan.penalty.PenaltyCases;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether counted days are fined: that is proposed, looked at, decided with a procedure of its own, published and executed. */
@Service
@Transactional
class DailyFineProposals {

    private static final String PUBLICATION = "T18";
    private static final String WITHDRAWAL = "T19";

    private final DailyFineBook book;
    private final RoundAccounts accounts;
    private final DailyFineRounds rounds;
    private final DailyFineDecisions decisions;
    private final PenaltyCases cases;
    private final Deadlines deadlines;
    private final Flow flow;
    private final Clock clock;

    DailyFineProposals(DailyFineBook book, RoundAccounts accounts, DailyFineRounds rounds, DailyFineDecisions decisions, PenaltyCases cases,
                       Deadlines deadlines, Flow flow, Clock clock) {
        this.book = book;
        this.accounts = accounts;
        this.rounds = rounds;
        this.decisions = decisions;
        this.cases = cases;
        this.deadlines = deadlines;
        this.flow = flow;
        this.clock = clock;
    }

    /** Why the days that nobody has decided on cannot be fined now, in Chinese; empty where nothing is in the way. */
    @Transactional(readOnly = true)
    List<String> against(DailyFineRound round) {
        RoundAccount account = accounts.of(round);
        List<String> against = new ArrayList<>();
        account.baseless().ifPresent(against::add);
        account.tooEarly(today()).ifPresent(against::add);
        if (account.free().isEmpty()) {
            against.add("没有尚未决定的计罚日数");
        }
        account.uncleared(account.judge(accounts.law(), today())).stream().filter(one -> one.gate() != DailyFineGate.DECISION_TOO_EARLY)
                .map(RoundAccount::refusal).forEach(against::add);
        against.addAll(goesOn(round));
        return against;
    }

    /** Why the procedure about what was proposed cannot be opened now. */
    @Transactional(readOnly = true)
    List<String> againstOpening(DailyFineDecision one) {
        DailyFineRound round = book.round(one.roundId());
        RoundAccount account = accounts.of(round);
        return Stream.of(account.baseless().stream(), account.tooEarly(today()).stream(), goesOn(round).stream()).flatMap(all -> all).toList();
    }

    private List<String> goesOn(DailyFineRound round) {
        return cases.ofLead(round.leadId()).filter(one -> decisions.goesOn(one.id()))
                .map(one -> "本案的上一项按日连续处罚正在告知、审核和决定，办结后再提出；或者并入以后的期间一并决定").stream().toList();
    }

    /** Takes the days that nobody has decided on. Returns the id of what is proposed. */
    long propose(DailyFineRound round, DailyFineDecision.Choice choice, String facts, String reason, String who) {
        DailyFineDecision one = book.add(new DailyFineDecision(round.id(), choice, facts, reason, who, clock.instant()));
        book.periods(round.id()).stream().filter(period -> period.decisionId() == null).forEach(period -> period.decideBy(one.id()));
        rounds.happened(round, who, "PROPOSED", "建议" + choice.label() + "：" + reason);
        return one.id();
    }

    /** The days are left to the next decision. */
    void leave(DailyFineRound round, String reason, String who) {
        rounds.happened(round, who, "LEFT", "本期不单独决定，与以后的期间一并决定：" + reason);
    }

    /** Those who may not look at a proposal: whoever investigated the case, rechecked or proposed. */
    @Transactional(readOnly = true)
    Set<String> involved(DailyFineDecision one) {
        Set<String> involved = new LinkedHashSet<>(investigators(book.round(one.roundId())));
        involved.add(one.proposedBy());
        return involved;
    }

    /** Whoever investigated the case or rechecked. */
    @Transactional(readOnly = true)
    Set<String> investigators(DailyFineRound round) {
        Set<String> all = new LinkedHashSet<>();
        cases.ofLead(round.leadId()).ifPresent(brief -> all.addAll(cases.investigators(brief.id())));
        book.rechecks(round.id()).stream().filter(recheck -> recheck.firstOfficer() != null)
                .forEach(recheck -> Stream.of(recheck.firstOfficer(), recheck.secondOfficer()).forEach(all::add));
        return all;
    }

    void review(long decisionId, boolean agreed, String opinion, String who) {
        DailyFineDecision one = book.decision(decisionId);
        one.review(agreed, opinion, who, clock.instant());
        if (!agreed) {
            release(one);
        }
        rounds.happened(book.round(one.roundId()), who, agreed ? "REVIEWED" : "RETURNED", (agreed ? "同意" : "退回") + one.choice().label() + "的建议：" + opinion);
    }

    private void release(DailyFineDecision one) {
        book.periods(one.roundId()).stream().filter(period -> Long.valueOf(one.id()).equals(period.decisionId())).forEach(period -> period.decideBy(null));
    }

    /** Opens the penalty procedure. Returns its id. */
    long open(long decisionId) {
        DailyFineDecision one = book.decision(decisionId);
        DailyFineRound round = book.round(one.roundId());
        RoundAccount account = accounts.of(round);
        DailyFine.Verdict verdict = account.judge(accounts.law(), today());
        List<RoundAccount.Counted> counted = account.of(decisionId);
        LocalDate from = counted.get(0).from();
        LocalDate to = counted.get(counted.size() - 1).to();
        PenaltyCases.Brief brief = cases.ofLead(round.leadId()).orElseThrow();
        Set<String> investigators = new LinkedHashSet<>(investigators(round));
        investigators.add(one.proposedBy());
        long procedure = decisions.open(new DailyFineDecisions.Refusal(brief.id(), account.total(counted, verdict), one.facts(), evidence(round, to),
                verdict.citation(), lines(account, counted, verdict), from, to, one.reviewedAt().atZone(HouseClock.ZONE).toLocalDate(), investigators,
                Set.of(one.reviewedBy()), account.orders().get(account.orders().size() - 1).number()));
        one.decideBy(procedure);
        return procedure;
    }

    private List<String> evidence(DailyFineRound round, LocalDate until) {
        List<String> lines = new ArrayList<>();
        book.orders(round.id()).stream().filter(order -> order.servedOn() != null && !order.servedOn().isAfter(until)).forEach(order -> lines.add(
                "责令改正违法行为决定书（" + order.number() + "）及送达证明；" + order.servedOn() + "；本机关制作"));
        book.rechecks(round.id()).stream().filter(recheck -> recheck.result() != null && !recheck.foundOn().isAfter(until)).forEach(recheck -> {
            lines.add("责令改正复查（暗查）记录；" + recheck.foundOn() + "；本机关制作");
            EvidenceLine.of(recheck.evidence(), recheck.foundOn()).forEach(line -> lines.add(line.inWords()));
        });
        return lines;
    }

    /** The days and the amount, line by line. */
    static List<String> lines(RoundAccount account, List<RoundAccount.Counted> counted, DailyFine.Verdict verdict) {
        List<String> lines = new ArrayList<>();
        counted.forEach(one -> lines.add(RecheckPapers.day(one.from()) + "至" + RecheckPapers.day(one.to()) + "，" + RoundAccount.inWords(account.days(List.of(one), verdict), verdict.dailyAmount(),
                account.total(List.of(one), verdict))));
        lines.add("合计 " + RoundAccount.inWords(account.days(counted, verdict), verdict.dailyAmount(), account.total(counted, verdict)));
        return lines;
    }

    /** What became of a procedure. */
    enum Ending { FINED, NOT_FINED, RETURNED }

    Ending record(long decisionId) {
        DailyFineDecision one = book.decision(decisionId);
        DailyFineRound round = book.round(one.roundId());
        DailyFineDecisions.Result result = decisions.result(one.procedureId());
        if (result.returned()) {
            one.end(DailyFineDecision.State.RETURNED);
            release(one);
            rounds.happened(round, null, "DECISION_RETURNED", "按日连续处罚退回补充：" + result.reason());
            return Ending.RETURNED;
        }
        if (!result.fined()) {
            one.end(DailyFineDecision.State.NOT_FINED);
            rounds.happened(round, null, "NOT_FINED", "没有作出按日连续处罚：" + result.reason());
            return Ending.NOT_FINED;
        }
        one.fine(result.fine(), result.number(), result.decidedOn(), result.servedOn());
        deadlines.start(one.limits(), PUBLICATION, result.decidedOn());
        rounds.happened(round, null, "FINED", "按日连续处罚决定 " + result.number() + "：罚款 " + Money.inWords(result.fine()));
        return Ending.FINED;
    }

    /** Has the decision published and executed, in an instance of its own: it stands, whatever becomes of the round. */
    void handOver(long decisionId) {
        DailyFineDecision one = book.decision(decisionId);
        DailyFineRound round = book.round(one.roundId());
        long execution = decisions.execute(one.procedureId());
        String instance = flow.startByMessage(DailyExecutionVariables.DECIDED_MESSAGE, rounds.number(round), round.region(),
                Map.of(DailyExecutionVariables.LEAD_ID, round.leadId(), DailyExecutionVariables.DAILY_DECISION_ID, decisionId,
                        DailyExecutionVariables.EXECUTION_ID, execution));
        one.execute(execution, instance);
        // Between the signature and the service the original may have been changed: nobody was asked then, there was no decision yet.
        if (recomputed(decisionId).compareTo(one.total()) != 0) {
            askToSettle(one);
        }
    }

    /** Somebody has to look at a fine that was imposed: the one it multiplies has turned. Who has been asked already settles both turns. */
    void askToSettle(DailyFineDecision one) {
        if (book.unsettled(one.id()).isPresent()) {
            return;
        }
        DailyFineRound round = book.round(one.roundId());
        book.add(new DailyFineSettlement(one.id(), clock.instant()));
        flow.startByMessage(DailyRevisionVariables.ORIGINAL_TURNED_MESSAGE, rounds.number(round), round.region(),
                Map.of(DailyRevisionVariables.LEAD_ID, round.leadId(), DailyRevisionVariables.DAILY_DECISION_ID, one.id()));
    }

    /** What is left of the fine by the last time it was settled. */
    @Transactional(readOnly = true)
    BigDecimal current(DailyFineDecision one) {
        return book.settled(one.id()).map(DailyFineSettlement::total).orElse(one.total());
    }

    /** What was decided, and what is left of it, in Chinese. */
    @Transactional(readOnly = true)
    String inWords(DailyFineDecision one) {
        BigDecimal now = current(one);
        return one.number() + "，" + one.decidedOn() + " 作出，罚款 " + Money.inWords(one.total()) + (now.compareTo(one.total()) == 0 ? "" : "，现为 " + Money.inWords(now));
    }

    void publish(long decisionId, LocalDate on, String place, String who) {
        DailyFineDecision one = book.decision(decisionId);
        one.publish(on, place);
        running(one, PUBLICATION).ifPresent(limit -> deadlines.meet(one.limits(), PUBLICATION, on));
        rounds.happened(book.round(one.roundId()), who, "PUBLISHED", on + " 在" + place + "公开按日连续处罚决定 " + one.number() + "和责令改正违法行为决定书");
    }

    /** What was published is withdrawn, and the public told why (行政处罚法 art. 48 para. 2). */
    void withdrawPublication(long decisionId, LocalDate on, String why, String who) {
        DailyFineDecision one = book.decision(decisionId);
        one.withdrawPublication(on, why);
        running(one, WITHDRAWAL).ifPresent(limit -> deadlines.meet(one.limits(), WITHDRAWAL, on));
        rounds.happened(book.round(one.roundId()), who, "PUBLICATION_WITHDRAWN", on + " 撤回已公开的按日连续处罚决定信息（" + one.number() + "）：" + why);
    }

    /** The limit for publishing it; empty for a decision that was made before limits were kept. */
    @Transactional(readOnly = true)
    Optional<Standing> publicationLimit(DailyFineDecision one) {
        return deadlines.find(one.limits(), PUBLICATION);
    }

    /** The limit for withdrawing what was published. */
    @Transactional(readOnly = true)
    Optional<Standing> withdrawalLimit(DailyFineDecision one) {
        return deadlines.find(one.limits(), WITHDRAWAL);
    }

    private Optional<Standing> running(DailyFineDecision one, String rule) {
        return deadlines.find(one.limits(), rule).filter(limit -> limit.metOn() == null && limit.state() != Standing.State.CANCELLED);
    }

    /** Everything about the decision is done. */
    void executed(long decisionId) {
        DailyFineDecision one = book.decision(decisionId);
        if (one.state() == DailyFineDecision.State.FINED) {
            one.end(DailyFineDecision.State.EXECUTED);
        }
        rounds.happened(book.round(one.roundId()), null, "EXECUTED", "按日连续处罚决定 " + one.number() + " 办理完毕");
    }

    /** Ends the execution of what was withdrawn. */
    void endExecution(long decisionId) {
        decisions.conclude(book.decision(decisionId).executionId());
    }

    /** What its days would come to with the original fine as it is now. */
    @Transactional(readOnly = true)
    BigDecimal recomputed(long decisionId) {
        RoundAccount account = accounts.of(book.round(book.decision(decisionId).roundId()));
        return account.baseless().isPresent() ? BigDecimal.ZERO : account.total(account.of(decisionId), account.judge(accounts.law(), today()));
    }

    /**
     * The original fine was changed or revoked after this was decided: it is kept, changed or withdrawn. What was withdrawn before
     * stays so.
     *
     * @return whether what was published has to be withdrawn
     */
    boolean settle(long decisionId, DailyFineSettlement.How how, String reason, String who) {
        DailyFineDecision one = book.decision(decisionId);
        if (one.state() == DailyFineDecision.State.WITHDRAWN) {
            return false;
        }
        BigDecimal total = switch (how) {
            case KEEP -> current(one);
            case CHANGE -> recomputed(decisionId);
            case WITHDRAW -> BigDecimal.ZERO;
        };
        // Whoever was asked before settlements were kept one by one finds none open.
        book.unsettled(decisionId).orElseGet(() -> book.add(new DailyFineSettlement(decisionId, clock.instant()))).settle(how, total, reason, who, clock.instant());
        rounds.happened(book.round(one.roundId()), who, "SETTLED", "原处罚决定变动后，按日连续处罚决定 " + one.number() + how.label()
                + (how == DailyFineSettlement.How.CHANGE ? "为 " + Money.inWords(total) : "") + "：" + reason);
        if (how == DailyFineSettlement.How.KEEP) {
            return false;
        }
        decisions.revise(one.executionId(), total, reason, who);
        boolean fallen = one.letPublicationFall(today());
        if (fallen) {
            deadlines.start(one.limits(), WITHDRAWAL, today());
        }
        if (how == DailyFineSettlement.How.WITHDRAW) {
            one.end(DailyFineDecision.State.WITHDRAWN);
            flow.tell(one.executionInstance(), DailyExecutionVariables.WITHDRAWN_MESSAGE, Map.of());
            if (one.publishedOn() == null) {
                running(one, PUBLICATION).ifPresent(limit -> deadlines.cancel(one.limits(), PUBLICATION, today()));
                flow.tell(one.executionInstance(), DailyExecutionVariables.NOTHING_TO_PUBLISH_MESSAGE, Map.of());
            }
        }
        return fallen;
    }

    /** The original fine is gone: nothing more is counted, and what nobody has decided on is not decided any more. */
    void withdraw(long roundId) {
        DailyFineRound round = book.round(roundId);
        boolean revoked = accounts.original(round).map(OriginalDecisions.Original::revokedOn).isPresent();
        String why = revoked ? "原处罚决定被撤销" : "案件没有罚款";
        if (round.outcome() == null) {
            round.end(revoked ? DailyFineRound.Outcome.REVOKED : DailyFineRound.Outcome.NO_FINE, today());
        }
        book.decisions(roundId).stream().filter(one -> one.state().undecided()).forEach(one -> one.end(DailyFineDecision.State.WITHDRAWN));
        List<RoundPeriod> free = book.periods(roundId).stream().filter(period -> period.decisionId() == null).toList();
        if (!free.isEmpty()) {
            DailyFineDecision fallen = book.add(DailyFineDecision.fallenAway(roundId, why + "，不再决定", clock.instant()));
            free.forEach(period -> period.decideBy(fallen.id()));
        }
        cases.ofLead(round.leadId()).ifPresent(brief -> decisions.abandon(brief.id(), why));
        rounds.orderNoMore(roundId);
        book.orders(roundId).stream().filter(order -> order.servedOn() == null && order.serviceId() != null)
                .forEach(order -> decisions.stopServing(order.serviceId(), why));
        rounds.happened(round, null, "WITHDRAWN", why + "，不再计罚；尚未决定的按日连续处罚不再办理");
    }

    /** A fine that was imposed and may have to be settled anew. */
    @Transactional(readOnly = true)
    List<DailyFineDecision> fined(DailyFineRound round) {
        return book.decisions(round.id()).stream().filter(one -> one.state().fined()).toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
