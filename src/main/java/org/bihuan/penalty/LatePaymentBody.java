package org.bihuan.penalty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bihuan.access.Complaints;
import org.bihuan.deadline.CalendarMissing;
import org.bihuan.deadline.DeadlineRules;
import org.bihuan.deadline.WorkingDays;
import org.bihuan.law.Money;

/**
 * The question of {@code POST /api/calculations/late-payment}: a fine with its dates, with its instalments, or with nothing
 * but a number of overdue days.
 *
 * @param decisionReceivedOn in place of {@code dueOn}
 * @param deferredTo         due date of an approved deferral, in place of the first one
 * @param asOf               up to which day to count what is not paid
 */
record LatePaymentBody(@Money.Yuan BigDecimal fine, Integer overdueDays, LocalDate dueOn, LocalDate decisionReceivedOn, LocalDate deferredTo,
                       LocalDate paidOn, LocalDate asOf, List<Instalment> instalments, List<Pause> suspensions) {

    private static final int MOST_DAYS = 36_500;
    private static final int MOST_ITEMS = 100;
    private static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);
    /** So that a fine and its surcharge together are still an amount. */
    private static final BigDecimal MOST_FINE = Money.MAX.divide(BigDecimal.valueOf(2));

    record Instalment(LocalDate dueOn, @Money.Yuan BigDecimal amount, LocalDate paidOn) {
    }

    /** @param to null while the reconsideration or suit is pending */
    record Pause(LocalDate from, LocalDate to) {
    }

    /** @throws org.bihuan.access.Problem with everything that is wrong */
    LatePayment.Result calculate(WorkingDays calendar) {
        Complaints complaints = new Complaints();
        if (complaints.required(fine, "/fine")) {
            complaints.check(fine.signum() > 0 && fine.compareTo(MOST_FINE) <= 0, "/fine",
                    "罚款数额应大于 0，不超过 " + Money.inWords(MOST_FINE));
        }
        if (overdueDays != null) {
            complaints.check(overdueDays >= 0 && overdueDays <= MOST_DAYS, "/overdueDays", "逾期日数应为 0 至 " + MOST_DAYS + " 的整数");
            complaints.check(Stream.of(dueOn, decisionReceivedOn, deferredTo, paidOn, asOf, instalments, suspensions)
                    .allMatch(Objects::isNull), "/overdueDays", "填写了逾期日数的，不再填写日期、分期和复议诉讼期间，两种形式只选一种");
            complaints.throwIfAny();
            return LatePayment.ofDays(fine, overdueDays);
        }
        known(complaints, asOf, "/asOf");
        checkSuspensions(complaints);
        List<String> opening = new ArrayList<>();
        List<LatePayment.Part> parts = instalments == null ? whole(complaints, opening, calendar) : inParts(complaints, opening);
        complaints.throwIfAny();
        return LatePayment.of(parts, suspensions == null ? List.of()
                : suspensions.stream().map(one -> new LatePayment.Suspension(one.from(), one.to())).toList(), opening);
    }

    private List<LatePayment.Part> whole(Complaints complaints, List<String> opening, WorkingDays calendar) {
        if (known(complaints, paidOn, "/paidOn") && complaints.check((paidOn == null) != (asOf == null), "/paidOn",
                "已缴纳的填写缴纳之日 paidOn，尚未缴纳的填写计算截止日 asOf，二者填一个") && paidOn != null && decisionReceivedOn != null) {
            complaints.check(!paidOn.isBefore(decisionReceivedOn), "/paidOn", "缴纳之日不能早于收到处罚决定书之日");
        }
        LocalDate due = firstDue(complaints, opening, calendar);
        if (deferredTo != null && known(complaints, deferredTo, "/deferredTo") && due != null
                && complaints.check(deferredTo.isAfter(due), "/deferredTo", "延期后的缴纳期限应晚于原期限 " + due)) {
            opening.add("经批准延期缴纳，缴纳期限由 " + due + " 延至 " + deferredTo + "（《行政处罚法》第六十六条第二款）。");
            due = deferredTo;
        }
        LocalDate end = paidOn != null ? paidOn : asOf;
        return List.of(new LatePayment.Part(fine, due, end, paidOn != null));
    }

    /** Null where it is wrong or missing. */
    private LocalDate firstDue(Complaints complaints, List<String> opening, WorkingDays calendar) {
        if (!complaints.check((dueOn == null) != (decisionReceivedOn == null), "/dueOn",
                "缴纳期限 dueOn 与收到处罚决定书之日 decisionReceivedOn 填一个")) {
            return null;
        }
        if (dueOn != null) {
            return known(complaints, dueOn, "/dueOn") ? dueOn : null;
        }
        if (!known(complaints, decisionReceivedOn, "/decisionReceivedOn")) {
            return null;
        }
        try {
            LocalDate counted = DeadlineRules.on("T12", decisionReceivedOn).unrolled(decisionReceivedOn, calendar);
            LocalDate last = calendar.rolled(counted);
            opening.add(decisionReceivedOn + " 收到处罚决定书，应当自收到之日起十五日内缴纳，期限至 " + last
                    + (last.equals(counted) ? "" : "（第十五日 " + counted + " 是休息日，顺延）")
                    + "（《行政处罚法》第六十七条第三款）。");
            return last;
        } catch (CalendarMissing e) {
            complaints.add("/decisionReceivedOn", e.getMessage() + "；或者直接填写缴纳期限 dueOn");
            return null;
        }
    }

    private List<LatePayment.Part> inParts(Complaints complaints, List<String> opening) {
        complaints.check(Stream.of(dueOn, decisionReceivedOn, deferredTo, paidOn).allMatch(Objects::isNull), "/instalments",
                "分期缴纳的，期限和缴纳之日在每一期里填写，外面只可以填 asOf");
        if (!complaints.check(!instalments.isEmpty() && instalments.size() <= MOST_ITEMS, "/instalments", "分期应为 1 至 " + MOST_ITEMS + " 期")) {
            return List.of();
        }
        BigDecimal sum = BigDecimal.ZERO;
        LocalDate before = null;
        List<LatePayment.Part> parts = new ArrayList<>();
        for (int i = 0; i < instalments.size(); i++) {
            String pointer = "/instalments/" + i;
            Instalment one = instalments.get(i);
            if (!complaints.required(one, pointer)) {
                continue;
            }
            if (complaints.required(one.dueOn(), pointer + "/dueOn") && known(complaints, one.dueOn(), pointer + "/dueOn")) {
                complaints.check(before == null || one.dueOn().isAfter(before), pointer + "/dueOn", "各期的期限应由早到晚，不能相同");
                before = one.dueOn();
            }
            if (complaints.required(one.amount(), pointer + "/amount") && complaints.check(one.amount().signum() > 0, pointer + "/amount",
                    "每期数额应大于 0")) {
                sum = sum.add(one.amount());
            }
            known(complaints, one.paidOn(), pointer + "/paidOn");
            complaints.check(one.paidOn() != null || asOf != null, pointer + "/paidOn", "填写这一期的缴纳之日；尚未缴纳的，在外面填写计算截止日 asOf");
            parts.add(new LatePayment.Part(one.amount(), one.dueOn(), one.paidOn() != null ? one.paidOn() : asOf, one.paidOn() != null));
        }
        if (fine != null && complaints.none()) {
            complaints.check(sum.compareTo(fine) == 0, "/instalments", "各期合计 " + Money.inWords(sum) + "，与罚款数额 " + Money.inWords(fine) + " 不符");
        }
        opening.add("经批准分 " + instalments.size() + " 期缴纳，各期自其期限届满次日起分别计算（《行政处罚法》第六十六条第二款）。");
        return parts;
    }

    private void checkSuspensions(Complaints complaints) {
        if (suspensions == null || !complaints.check(suspensions.size() <= MOST_ITEMS, "/suspensions", "复议诉讼期间最多 " + MOST_ITEMS + " 段")) {
            return;
        }
        for (int i = 0; i < suspensions.size(); i++) {
            String pointer = "/suspensions/" + i;
            Pause one = suspensions.get(i);
            if (complaints.required(one, pointer) && complaints.required(one.from(), pointer + "/from")
                    && known(complaints, one.from(), pointer + "/from") && known(complaints, one.to(), pointer + "/to")) {
                complaints.check(one.to() == null || !one.to().isBefore(one.from()), pointer + "/to", "结束之日不能早于开始之日");
            }
        }
    }

    /** Complains about a day outside the years that can be calculated; a missing one is none. */
    private static boolean known(Complaints complaints, LocalDate day, String pointer) {
        return complaints.check(day == null || !day.isBefore(LatePayment.CAPPED_SINCE) && !day.isAfter(LAST_DAY), pointer,
                "日期应在 " + LatePayment.CAPPED_SINCE + "（《行政强制法》施行之日）至 " + LAST_DAY + " 之间");
    }
}
