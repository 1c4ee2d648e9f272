package org.bihuan.dailyfine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.bihuan.dailyfine.DailyFineGate.Way;
import org.bihuan.law.Money;
import org.bihuan.law.ReviewGate;
import org.bihuan.law.ViolationType;

/**
 * How a round stands: what was found, judged by {@link DailyFine}, with what a legal review has signed for. Everything follows from
 * recorded dates.
 *
 * @param original the fine of the case; null while there is none
 * @param orders   those that were served
 * @param rechecks those of which the result is known, in their order
 * @param periods  as they were counted when each recheck was settled
 */
record RoundAccount(ViolationType violation, Fine original, List<Order> orders, List<Found> rechecks, List<Counted> periods) {

    /** @param amount as it is now */
    record Fine(String number, LocalDate decidedOn, LocalDate servedOn, BigDecimal amount, LocalDate revokedOn) {
    }

    record Order(String number, LocalDate servedOn, String proof) {
    }

    /**
     * @param order  that it rechecks, its place among the orders
     * @param counts what the legal review says; null without one
     */
    record Found(int order, LocalDate on, Recheck.Result result, Boolean same, Boolean counts) {
    }

    /** @param decision that decides on it; null while it is free */
    record Counted(LocalDate from, LocalDate to, Long decision) {
    }

    /** What was found, as the law judges it, with a decision on it dated so. */
    DailyFine.Verdict judge(DailyFineLaw law, LocalDate decisionOn) {
        return judge(law, decisionOn, null);
    }

    /** What it would come to if a recheck found on that day that nothing was corrected. */
    DailyFine.Verdict ifStillOn(DailyFineLaw law, LocalDate day) {
        return judge(law, day, day);
    }

    private DailyFine.Verdict judge(DailyFineLaw law, LocalDate decisionOn, LocalDate again) {
        List<Recheck> found = new ArrayList<>();
        int order = 0;
        boolean uncounted = false;
        for (Found one : rechecks) {
            if (Boolean.FALSE.equals(one.counts())) {
                uncounted = true;
                continue;
            }
            LocalDate servedOn = orders.get(one.order()).servedOn();
            found.add(new Recheck(one.on(), one.result(), one.order() == order ? null : servedOn, uncounted ? servedOn : null, one.same()));
            order = one.order();
            uncounted = false;
        }
        // After what does not count, only a new order lets days run.
        boolean running = !uncounted || rechecks.get(rechecks.size() - 1).order() < orders.size() - 1;
        if (again != null && running && (found.isEmpty() || again.isAfter(found.get(found.size() - 1).on())) && !again.isBefore(last().servedOn())) {
            found.add(new Recheck(again, Recheck.Result.STILL_VIOLATING, orders.size() - 1 == order ? null : last().servedOn(), uncounted ? last().servedOn() : null,
                    true));
        }
        boolean fined = original != null && original.amount() != null && original.amount().signum() > 0;
        return DailyFine.judge(new DailyFine.Facts(fined ? original.amount() : null, fined ? original.decidedOn() : null, fined ? original.servedOn() : null,
                orders.isEmpty() ? null : orders.get(0).servedOn(), orders.isEmpty() ? null : true, found, decisionOn, violation), law);
    }

    /** The rechecks that count: not what the legal review took out. */
    private List<Found> counting() {
        return rechecks.stream().filter(one -> !Boolean.FALSE.equals(one.counts())).toList();
    }

    private Order last() {
        return orders.get(orders.size() - 1);
    }

    /** What stands in the way and nobody has signed for; G21 to G23 are the file review's and can be signed for there. */
    List<DailyFine.Obstacle> uncleared(DailyFine.Verdict verdict) {
        return verdict.problems().stream().filter(one -> one.gate().blocks() && !cleared(one)).toList();
    }

    private boolean cleared(DailyFine.Obstacle one) {
        Stream<Found> about = one.recheck() == null ? counting().stream().filter(found -> found.result().refusal()) : Stream.of(counting().get(one.recheck() - 1));
        return reviewable(one) && about.reduce((first, second) -> second).filter(found -> Boolean.TRUE.equals(found.counts())).isPresent();
    }

    /** Whether only a legal review can say whether the last refusal counts. */
    boolean reviewDue(DailyFineLaw law, LocalDate today) {
        List<Found> counting = counting();
        if (counting.isEmpty() || !counting.get(counting.size() - 1).result().refusal()) {
            return false;
        }
        return uncleared(judge(law, today)).stream().anyMatch(RoundAccount::reviewable);
    }

    private static boolean reviewable(DailyFine.Obstacle one) {
        return one.gate().way() == Way.LEGAL_REVIEW || one.gate() == DailyFineGate.RECHECK_LATE;
    }

    /** Whether nothing but its lateness was in the way of the last recheck, which the legal review took out. */
    boolean onlyLate(DailyFineLaw law, LocalDate today) {
        List<Found> open = new ArrayList<>(rechecks);
        Found last = open.remove(open.size() - 1);
        open.add(new Found(last.order(), last.on(), last.result(), last.same(), null));
        RoundAccount before = new RoundAccount(violation, original, orders, open, periods);
        return before.uncleared(before.judge(law, today)).stream().filter(RoundAccount::reviewable).allMatch(one -> one.gate() == DailyFineGate.RECHECK_LATE);
    }

    /** The days that nobody has decided on. */
    List<Counted> free() {
        return periods.stream().filter(one -> one.decision() == null).toList();
    }

    List<Counted> of(long decision) {
        return periods.stream().filter(one -> Objects.equals(one.decision(), decision)).toList();
    }

    /** What these days come to with the original fine as it is now: the amounts are the calculation's own. */
    BigDecimal total(List<Counted> counted, DailyFine.Verdict verdict) {
        return matching(counted, verdict).map(DailyFine.Period::amount).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    long days(List<Counted> counted, DailyFine.Verdict verdict) {
        return matching(counted, verdict).mapToLong(DailyFine.Period::days).sum();
    }

    private static Stream<DailyFine.Period> matching(List<Counted> counted, DailyFine.Verdict verdict) {
        return verdict.periods().stream().filter(period -> counted.stream().anyMatch(one -> one.from().equals(period.from()) && one.to().equals(period.to())));
    }

    /** G23: no daily fine before the fine that it multiplies was decided on and served; nobody may sign for that here. */
    Optional<String> tooEarly(LocalDate today) {
        String fact = original == null ? "案件还没有作出罚款决定，不得作出按日连续处罚决定"
                : original.servedOn() == null ? "原处罚决定" + name() + "尚未送达" : today.isBefore(original.servedOn())
                ? "按日连续处罚决定（" + today + "）早于原处罚决定的送达（" + original.servedOn() + "）" : null;
        return Optional.ofNullable(fact).map(ReviewGate.G23::refusal);
    }

    /** The original fine is gone, and with it what a daily fine rests on. */
    Optional<String> baseless() {
        return original == null || original.revokedOn() == null ? Optional.empty()
                : Optional.of("【D25】原处罚决定" + name() + "已于 " + original.revokedOn() + " 被撤销，按日连续处罚失去基础，应当撤回");
    }

    private String name() {
        return original.number() == null ? "" : "（" + original.number() + "）";
    }

    /** An obstacle as people read it. */
    static String refusal(DailyFine.Obstacle one) {
        String fact = one.message();
        return Stream.of(ReviewGate.G21, ReviewGate.G22, ReviewGate.G23).filter(gate -> gate.name().equals(one.gate().id())).findFirst()
                .map(gate -> gate.refusal(fact)).orElse("【" + one.gate().id() + "】" + fact + "（" + one.gate().citation() + "）");
    }

    /** Days and amount in a line. */
    static String inWords(long days, BigDecimal daily, BigDecimal total) {
        return daily == null ? days + " 日，原处罚决定尚未作出，数额待定" : days + " 日 × " + Money.inWords(daily) + " = " + Money.inWords(total);
    }
}
