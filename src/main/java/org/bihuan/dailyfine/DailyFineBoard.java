package org.bihuan.dailyfine;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.bihuan.access.Branch;
import org.bihuan.access.Branches;
import org.bihuan.access.CurrentUser;
import org.bihuan.law.Money;
import org.bihuan.penalty.PenaltyCases;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rounds that count, for those who may see them: each day of it follows from recorded dates. */
@Service
@Transactional(readOnly = true)
class DailyFineBoard {

    /**
     * A round.
     *
     * @param caseNumber     null before the case is filed
     * @param servedOn       of the order that is rechecked next or was rechecked last
     * @param day            days since then, the day of service not counted
     * @param recheckBy      last day for its recheck
     * @param recheckOpen    whether it is still to be rechecked
     * @param missed         whether nothing was rechecked by then, though it should have been, or it was later
     * @param days           counted so far
     * @param amount         what they come to; null while there is no original fine
     * @param ifStillDays    and what it would be if a recheck today found no correction; null once the round has ended
     * @param outcome        null while it counts
     */
    record Line(long id, String leadNumber, String caseNumber, String branch, String branchName, String enterprise, String enterpriseName, String violation,
                String violationName, String orderNumber, LocalDate servedOn, long day, LocalDate recheckBy, boolean recheckOpen, boolean missed,
                List<String> missedDates, int rechecks, @Money.Yuan BigDecimal dailyAmount, long days, @Money.Yuan BigDecimal amount, Long ifStillDays,
                @Money.Yuan BigDecimal ifStillAmount, String nextStep, String outcome, String outcomeName, LocalDate endedOn) {
    }

    record Period(LocalDate from, LocalDate to, long days, @Money.Yuan BigDecimal amount, Long decision) {
    }

    record Found(int number, LocalDate on, String result, String resultName, String finding, LocalDate reportedOn, String review, LocalDate recheckBy, boolean late) {
    }

    record Order(String number, LocalDate servedOn, String proof) {
    }

    record Decided(long id, String choice, String state, String stateName, @Money.Yuan BigDecimal total, String number, LocalDate decidedOn, LocalDate servedOn,
                   LocalDate publishedOn, String settlement, @Money.Yuan BigDecimal settledTotal) {
    }

    /** A round with all that belongs to it. */
    record Sheet(long id, String outcome, String outcomeName, LocalDate endedOn, boolean missed, List<String> missedDates, long days, @Money.Yuan BigDecimal amount,
                 String nextStep, List<Order> orders, List<Found> rechecks, List<Period> periods, List<Decided> decisions, List<String> steps) {
    }

    private final DailyFineBook book;
    private final RoundAccounts accounts;
    private final PenaltyCases cases;
    private final Branches branches;
    private final CurrentUser user;
    private final Clock clock;

    DailyFineBoard(DailyFineBook book, RoundAccounts accounts, PenaltyCases cases, Branches branches, CurrentUser user, Clock clock) {
        this.book = book;
        this.accounts = accounts;
        this.cases = cases;
        this.branches = branches;
        this.user = user;
        this.clock = clock;
    }

    /** What is under way, what has to be rechecked soonest first. */
    List<Line> underWay() {
        String bound = user.boundRegion();
        List<String> regions = branches.all().stream().map(Branch::region).filter(region -> bound == null || region.equals(bound)).toList();
        return book.underWay(regions).stream().map(this::line).sorted(Comparator.comparing((Line one) -> one.outcome() != null).thenComparing(Line::recheckBy)).toList();
    }

    /** The rounds of a case, oldest first. */
    List<Sheet> ofCase(String numberOrId) {
        String bound = user.boundRegion();
        PenaltyCases.Place place = cases.place(numberOrId).orElse(null);
        // A person of one branch is not told whether another branch has a case of this number.
        if (place == null && bound == null) {
            throw new NoSuchElementException("没有编号为“" + numberOrId + "”的案件");
        }
        user.requireSee(place == null ? "" : place.region());
        return book.ofLead(place.leadId()).stream().map(this::sheet).toList();
    }

    private Line line(DailyFineRound round) {
        RoundAccount account = accounts.of(round);
        DailyFine.Verdict verdict = account.judge(accounts.law(), today());
        RoundAccount.Order order = account.orders().get(account.orders().size() - 1);
        DailyFine.Verdict still = round.outcome() == null ? account.ifStillOn(accounts.law(), today()) : null;
        List<String> missed = missed(round);
        return new Line(round.id(), round.leadNumber(), cases.ofLead(round.leadId()).map(PenaltyCases.Brief::number).orElse(null), round.region(),
                branches.get(round.region()).branchName(), round.uscc(), round.partyName(), account.violation().name(), account.violation().label(), order.number(),
                order.servedOn(), today().toEpochDay() - order.servedOn().toEpochDay(), DailyFine.recheckBy(order.servedOn()), recheckOpen(round),
                !missed.isEmpty(), missed, account.rechecks().size(), verdict.dailyAmount(), account.days(account.periods(), verdict), amount(account, account.periods(), verdict),
                still == null ? null : still.days(), still == null ? null : still.total(), nextStep(round, account), name(round.outcome()),
                round.outcome() == null ? "正在计罚" : round.outcome().label(), round.endedOn());
    }

    private Sheet sheet(DailyFineRound round) {
        RoundAccount account = accounts.of(round);
        DailyFine.Verdict verdict = account.judge(accounts.law(), today());
        List<String> missed = missed(round);
        List<RoundOrder> orders = book.orders(round.id());
        return new Sheet(round.id(), name(round.outcome()), round.outcome() == null ? "正在计罚" : round.outcome().label(), round.endedOn(), !missed.isEmpty(), missed,
                account.days(account.periods(), verdict), amount(account, account.periods(), verdict), nextStep(round, account),
                orders.stream().map(one -> new Order(one.number(), one.servedOn(), one.proof())).toList(),
                book.rechecks(round.id()).stream().filter(one -> one.foundOn() != null).map(one -> found(one, orders)).toList(),
                account.periods().stream().map(one -> new Period(one.from(), one.to(), account.days(List.of(one), verdict), amount(account, List.of(one), verdict),
                        one.decision())).toList(),
                book.decisions(round.id()).stream().map(one -> new Decided(one.id(), one.choice().name(), one.state().name(), one.state().label(), one.total(),
                        one.number(), one.decidedOn(), one.servedOn(), one.publishedOn(), name(book.settled(one.id()).map(DailyFineSettlement::how).orElse(null)),
                        book.settled(one.id()).map(DailyFineSettlement::total).orElse(null))).toList(), verdict.steps());
    }

    private Found found(RoundRecheck one, List<RoundOrder> orders) {
        LocalDate last = recheckBy(one, orders);
        return new Found(one.place(), one.foundOn(), name(one.result()), one.result() == null ? "已采样，等待监测报告" : one.result().label(), one.finding(), one.reportedOn(),
                one.counts() == null ? null : (one.counts() ? "可以计入：" : "不计入：") + one.opinion(), last, one.foundOn().isAfter(last));
    }

    private static LocalDate recheckBy(RoundRecheck one, List<RoundOrder> orders) {
        return orders.stream().filter(order -> order.id() == one.orderId()).map(order -> DailyFine.recheckBy(order.servedOn())).findFirst().orElseThrow();
    }

    /** Every last day on which nothing had been rechecked, whether or not anybody was told. */
    private List<String> missed(DailyFineRound round) {
        List<RoundOrder> orders = book.orders(round.id());
        List<String> missed = new ArrayList<>();
        for (RoundRecheck one : book.rechecks(round.id())) {
            LocalDate last = recheckBy(one, orders);
            boolean open = one.foundOn() == null && round.outcome() == null;
            LocalDate until = one.foundOn() != null ? one.foundOn() : open ? today() : last;
            if (until.isAfter(last)) {
                missed.add("第 " + one.place() + " 次复查最迟 " + last + "，" + (one.foundOn() == null ? "至今没有登记，已过 " : "实际 " + one.foundOn() + "，晚 ")
                        + (until.toEpochDay() - last.toEpochDay()) + " 日");
            }
        }
        return missed;
    }

    private boolean recheckOpen(DailyFineRound round) {
        return round.outcome() == null && book.rechecks(round.id()).stream().reduce((first, second) -> second).filter(last -> last.foundOn() != null).isEmpty();
    }

    private String nextStep(DailyFineRound round, RoundAccount account) {
        List<RoundRecheck> rechecks = book.rechecks(round.id());
        List<RoundOrder> orders = book.orders(round.id());
        List<String> steps = new ArrayList<>();
        if (round.outcome() == null) {
            RoundRecheck last = rechecks.isEmpty() ? null : rechecks.get(rechecks.size() - 1);
            boolean ordered = orders.get(orders.size() - 1).servedOn() != null;
            steps.add(last == null || last.foundOn() == null ? "暗查复查" : last.result() == null ? "登记监测报告" : !ordered ? "送达责令改正违法行为决定书"
                    : account.reviewDue(accounts.law(), today()) ? "法制审核能否计罚" : "再次责令改正");
        }
        if (!account.free().isEmpty()) {
            steps.add(account.tooEarly(today()).isPresent() ? "原处罚决定送达后，决定是否按日连续处罚" : "决定是否按日连续处罚");
        }
        book.decisions(round.id()).stream().filter(one -> one.state().undecided() || one.state() == DailyFineDecision.State.FINED)
                .forEach(one -> steps.add(one.state().label()));
        return steps.isEmpty() ? "已经终结" : String.join("；", steps);
    }

    /** Null while there is no original fine. */
    private static BigDecimal amount(RoundAccount account, List<RoundAccount.Counted> counted, DailyFine.Verdict verdict) {
        return verdict.dailyAmount() == null ? null : account.total(counted, verdict);
    }

    private static String name(Enum<?> one) {
        return Optional.ofNullable(one).map(Enum::name).orElse(null);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
