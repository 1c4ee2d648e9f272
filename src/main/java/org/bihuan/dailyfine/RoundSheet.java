package org.bihuan.dailyfine;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bihuan.access.People;
import org.bihuan.access.Person;
import org.bihuan.engine.PlainText;
import org.bihuan.law.Money;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the forms of a round show before they ask. */
@Component
@Transactional(readOnly = true)
class RoundSheet {

    private final DailyFineBook book;
    private final RoundAccounts accounts;
    private final DailyFineRounds rounds;
    private final People people;
    private final Clock clock;

    RoundSheet(DailyFineBook book, RoundAccounts accounts, DailyFineRounds rounds, People people, Clock clock) {
        this.book = book;
        this.accounts = accounts;
        this.rounds = rounds;
        this.people = people;
        this.clock = clock;
    }

    DailyFineRound round(long id) {
        return book.round(id);
    }

    Map<String, Object> facts(DailyFineRound round) {
        RoundAccount account = accounts.of(round);
        Map<String, Object> facts = new TreeMap<>();
        facts.put("fact_case", rounds.number(round));
        facts.put("fact_party", round.partyName() + (round.uscc() == null ? "" : "（" + round.uscc() + "）"));
        facts.put("fact_violation", account.violation().label());
        facts.put("fact_orders", DailyFineForm.list(book.orders(round.id()).stream().map(RoundSheet::order).toList(), "没有"));
        facts.put("fact_rechecks", DailyFineForm.list(book.rechecks(round.id()).stream().filter(one -> one.foundOn() != null).map(this::recheck).toList(), "还没有复查"));
        facts.put("fact_original", original(account));
        facts.put("fact_reports", DailyFineForm.list(book.reports(round.id()).stream().map(one -> one.receivedOn() + " " + PlainText.of(one.content())
                + (one.proof() == null ? "" : "；证明：" + PlainText.of(one.proof()))).toList(), "没有收到"));
        return facts;
    }

    private static String order(RoundOrder order) {
        return (order.number() == null ? "（拟制中）" : order.number()) + (order.servedOn() == null ? "，尚未送达" : "，" + order.servedOn() + " 送达（" + order.proof()
                + "），最迟 " + DailyFine.recheckBy(order.servedOn()) + " 复查");
    }

    private String recheck(RoundRecheck one) {
        return one.foundOn() + " 第 " + one.place() + " 次：" + (one.result() == null ? "已采样，等待监测报告" : one.result().label()) + "（" + name(one.firstOfficer()) + "、"
                + name(one.secondOfficer()) + "）。" + one.finding() + (one.lateReason() == null ? "" : "；逾期原因：" + one.lateReason())
                + (one.counts() == null ? "" : "；法制审核" + (one.counts() ? "可以计入" : "不计入") + "：" + one.opinion());
    }

    private static String original(RoundAccount account) {
        RoundAccount.Fine fine = account.original();
        return fine == null ? "尚未作出" : fine.number() + "，" + fine.decidedOn() + " 作出，" + (fine.servedOn() == null ? "尚未送达" : fine.servedOn() + " 送达") + "，罚款 "
                + Money.inWords(fine.amount()) + (fine.revokedOn() == null ? "" : "；**" + fine.revokedOn() + " 已被撤销**");
    }

    RoundAccount account(DailyFineRound round) {
        return accounts.of(round);
    }

    DailyFine.Verdict judge(DailyFineRound round) {
        return accounts.of(round).judge(accounts.law(), today());
    }

    /** Whether nothing but its lateness is in the way of the last recheck. */
    boolean onlyLate(DailyFineRound round) {
        return accounts.of(round).onlyLate(accounts.law(), today());
    }

    /** The line that tells what a refusal found today would come to. */
    String ifStillToday(DailyFineRound round) {
        DailyFine.Verdict verdict = accounts.of(round).ifStillOn(accounts.law(), today());
        return "若复查仍违法，截至今日（" + today() + "）计 " + RoundAccount.inWords(verdict.days(), verdict.dailyAmount(), verdict.total());
    }

    /** Whether it is somebody of an enterprise. */
    boolean ofEnterprise(String userId) {
        return people.find(userId).map(Person::enterprise).isPresent();
    }

    String name(String userId) {
        return userId == null ? "未指定" : people.find(userId).map(Person::name).orElse(userId);
    }

    List<String> names(List<String> userIds) {
        return userIds.stream().map(this::name).toList();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
