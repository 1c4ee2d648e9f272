package org.bihuan.dailyfine;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bihuan.law.Money;
import org.bihuan.law.ReviewGate;
import org.bihuan.penalty.DailyFineFindings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the penalty procedure and the case ask about the counted days. */
@Service
@Transactional(readOnly = true)
class DailyFineAnswers implements DailyFineFindings {

    private final DailyFineBook book;
    private final RoundAccounts accounts;
    private final Clock clock;

    DailyFineAnswers(DailyFineBook book, RoundAccounts accounts, Clock clock) {
        this.book = book;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public Paper paper(long procedureId) {
        DailyFineDecision one = book.ofProcedure(procedureId).orElseThrow();
        DailyFineRound round = book.round(one.roundId());
        RoundAccount account = accounts.of(round);
        DailyFine.Verdict verdict = account.judge(accounts.law(), today());
        RoundAccount.Fine fine = account.original();
        List<RoundAccount.Counted> counted = account.of(one.id());
        LocalDate last = counted.get(counted.size() - 1).to();
        List<String> rechecks = new ArrayList<>();
        book.orders(round.id()).stream().filter(order -> order.servedOn() != null).forEach(order -> {
            rechecks.add("本机关作出《责令改正违法行为决定书》（" + order.number() + "），" + RecheckPapers.day(order.servedOn()) + "送达（" + order.proof() + "）。");
            book.rechecks(round.id()).stream().filter(recheck -> recheck.orderId() == order.id() && recheck.result() != null && !recheck.foundOn().isAfter(last))
                    .forEach(recheck -> rechecks.add(RecheckPapers.day(recheck.foundOn()) + "第" + recheck.place() + "次复查（暗查）：" + recheck.result().label() + "。"
                            + recheck.finding()));
        });
        return new Paper(fine == null ? null : "本机关于" + RecheckPapers.day(fine.decidedOn()) + "以" + fine.number() + "对你单位“" + account.violation().label()
                + "”作出行政处罚，罚款" + Money.inDocuments(fine.amount()) + (fine.servedOn() == null ? "。" : "，" + RecheckPapers.day(fine.servedOn()) + "送达。"),
                String.join("\n", rechecks), String.join("\n", DailyFineProposals.lines(account, counted, verdict)) + "\n自责令改正违法行为决定书送达之日的次日起，至复查发现违法排放污染物行为之日止，"
                + "按自然日连续计算（" + verdict.citation() + "）。");
    }

    @Override
    public List<String> against(long procedureId, BigDecimal fine) {
        DailyFineDecision one = book.ofProcedure(procedureId).orElseThrow();
        RoundAccount account = accounts.of(book.round(one.roundId()));
        List<String> against = new ArrayList<>();
        account.baseless().ifPresent(against::add);
        account.tooEarly(today()).ifPresent(against::add);
        DailyFine.Verdict verdict = account.judge(accounts.law(), today());
        // G21 to G23 come with the file review, where they can be signed for.
        account.uncleared(verdict).stream().filter(obstacle -> !obstacle.gate().id().matches("G2[123]")).map(RoundAccount::refusal).forEach(against::add);
        BigDecimal total = account.total(account.of(one.id()), verdict);
        if (against.isEmpty() && fine != null && fine.compareTo(total) != 0) {
            against.add("【D23】按日连续处罚的罚款应当等于每日数额乘以日数：" + RoundAccount.inWords(account.days(account.of(one.id()), verdict), verdict.dailyAmount(), total)
                    + "（" + DailyFineLaw.order("第十九条") + "）");
        }
        return against;
    }

    /** Every round in which days were counted is looked at: a later round heals nothing of the fine that an earlier one led to. */
    @Override
    public List<Gate> gates(long leadId) {
        return together(book.ofLead(leadId).stream().filter(this::standing).flatMap(round -> gates(round).stream()).toList());
    }

    /** Whether days of the round are fined or may be: what was withdrawn for good has no defect any more. */
    private boolean standing(DailyFineRound round) {
        Set<Long> withdrawn = book.decisions(round.id()).stream().filter(one -> one.state() == DailyFineDecision.State.WITHDRAWN).map(DailyFineDecision::id)
                .collect(Collectors.toSet());
        return book.periods(round.id()).stream().anyMatch(period -> period.decisionId() == null || !withdrawn.contains(period.decisionId()));
    }

    /** One answer for each gate: whoever signs for a defect sees all that is broken, and what holds does not cover it. */
    static List<Gate> together(List<Gate> all) {
        return all.stream().collect(Collectors.groupingBy(Gate::gate, TreeMap::new, Collectors.toList())).entrySet().stream().map(of -> {
            boolean broken = of.getValue().stream().anyMatch(Gate::broken);
            return new Gate(of.getKey(), broken, of.getValue().stream().filter(one -> one.broken() == broken).map(Gate::fact).collect(Collectors.joining("；")));
        }).toList();
    }

    private List<Gate> gates(DailyFineRound round) {
        RoundAccount account = accounts.of(round);
        List<DailyFine.Obstacle> uncleared = account.uncleared(account.judge(accounts.law(), today()));
        List<Gate> gates = new ArrayList<>();
        gates.add(gate(ReviewGate.G21, uncleared, DailyFineGate.NO_CORRECTION_ORDER, account.orders().stream().map(order -> order.number() + " 于 " + order.servedOn()
                + " 送达").collect(Collectors.joining("；"))));
        gates.add(gate(ReviewGate.G22, uncleared, DailyFineGate.RECHECK_LATE, account.rechecks().stream().map(found -> found.on() + " 复查（最迟 "
                + DailyFine.recheckBy(account.orders().get(found.order()).servedOn()) + (Boolean.TRUE.equals(found.counts()) ? "，经法制审核" : "") + "）")
                .collect(Collectors.joining("；"))));
        book.decisions(round.id()).stream().filter(one -> one.decidedOn() != null && one.state() != DailyFineDecision.State.WITHDRAWN).forEach(one -> {
            RoundAccount.Fine fine = account.original();
            boolean early = fine == null || fine.servedOn() == null || one.decidedOn().isBefore(fine.servedOn());
            gates.add(new Gate(ReviewGate.G23, early, "按日连续处罚决定 " + one.number() + "（" + one.decidedOn() + "），原处罚决定送达 "
                    + (fine == null || fine.servedOn() == null ? "没有证明" : fine.servedOn())));
        });
        return gates;
    }

    private static Gate gate(ReviewGate gate, List<DailyFine.Obstacle> uncleared, DailyFineGate about, String otherwise) {
        String broken = uncleared.stream().filter(one -> one.gate() == about).map(DailyFine.Obstacle::message).collect(Collectors.joining("；"));
        return new Gate(gate, !broken.isEmpty(), broken.isEmpty() ? otherwise : broken);
    }

    @Override
    public Map<String, LocalDate> served(long leadId) {
        return book.ofLead(leadId).stream().flatMap(round -> book.orders(round.id()).stream()).filter(order -> order.servedOn() != null)
                .collect(Collectors.toMap(RoundOrder::number, RoundOrder::servedOn, (first, second) -> first));
    }

    @Override
    public Optional<String> openBeforeClosing(long leadId) {
        return book.ofLead(leadId).stream().map(this::open).flatMap(Optional::stream).findFirst();
    }

    private Optional<String> open(DailyFineRound round) {
        if (round.outcome() == null) {
            return Optional.of("责令改正后的复查（按日连续处罚）还没有终结");
        }
        List<DailyFineDecision> all = book.decisions(round.id());
        boolean undecided = book.periods(round.id()).stream().anyMatch(period -> period.decisionId() == null)
                || all.stream().anyMatch(one -> one.state().undecided());
        if (all.stream().anyMatch(one -> book.unsettled(one.id()).isPresent())) {
            return Optional.of("原处罚决定变动后，按日连续处罚决定还没有处理");
        }
        if (all.stream().anyMatch(DailyFineDecision::publicationToWithdraw)) {
            return Optional.of("已公开的按日连续处罚决定信息还没有撤回");
        }
        return undecided ? Optional.of("还有计罚日数没有决定是否按日连续处罚") : all.stream().anyMatch(one -> one.state() == DailyFineDecision.State.FINED)
                ? Optional.of("按日连续处罚决定还没有执行、公开完毕") : Optional.empty();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
