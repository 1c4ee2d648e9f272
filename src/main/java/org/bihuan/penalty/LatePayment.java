package org.bihuan.penalty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bihuan.law.Money;

/**
 * The surcharge on a fine that is paid late (加处罚款): 3 % of the fine for each natural day after the due date up to and
 * including the day of payment, never more than the fine itself (行政处罚法 art. 72; before 2021-07-15 art. 51 of its
 * earlier text, and since 2012-01-01 the cap of 行政强制法 art. 45). Days of a pending reconsideration or suit do not count
 * (行政处罚法 art. 73). Where payment by instalments was approved (art. 66), each instalment accrues from its own due date,
 * and the cap is the whole fine.
 */
final class LatePayment {

    /** Since this day the law caps the surcharge at the fine. */
    static final LocalDate CAPPED_SINCE = LocalDate.of(2012, 1, 1);
    private static final BigDecimal DAILY_RATE = new BigDecimal("0.03");

    /**
     * Part of a fine, or all of it.
     *
     * @param endOn the day it was paid, or up to which an unpaid part is counted
     */
    record Part(BigDecimal amount, LocalDate dueOn, LocalDate endOn, boolean paid) {
    }

    /**
     * Days that do not count, both ends included.
     *
     * @param to null while the reconsideration or suit is pending
     */
    record Suspension(LocalDate from, LocalDate to) {
    }

    /**
     * @param overdueDays from the day after the due date to the end; the most of any part
     * @param countedDays those of them that are not suspended; the most of any part
     * @param surcharge   to the fen
     * @param cappedOn    the day on which the surcharge reached the fine; null where it did not, or where only a number of days
     *                    is known
     */
    record Result(BigDecimal fine, long overdueDays, long suspendedDays, long countedDays, BigDecimal daily, BigDecimal surcharge,
                  boolean capped, LocalDate cappedOn, List<PartResult> parts, String citation, List<String> steps) {

        BigDecimal total() {
            return fine.add(surcharge);
        }
    }

    record PartResult(Part part, long overdueDays, long suspendedDays, BigDecimal accrued) {

        long countedDays() {
            return overdueDays - suspendedDays;
        }
    }

    private LatePayment() {
    }

    /** @param days overdue days that count, suspended ones already left out */
    static Result ofDays(BigDecimal fine, long days) {
        BigDecimal raw = accrued(fine, days);
        BigDecimal surcharge = capped(raw, fine);
        List<String> steps = new ArrayList<>();
        steps.add(rateInWords(fine));
        steps.add(arithmetic(fine, days, raw));
        conclude(steps, fine, raw, surcharge, null, citation(null));
        return new Result(fine, days, 0, days, Money.toFen(accrued(fine, 1)), surcharge, raw.compareTo(fine) >= 0, null, List.of(),
                citation(null), List.copyOf(steps));
    }

    /**
     * @param parts       at least one; together they are the fine
     * @param suspensions in any order; they may overlap
     * @param opening     what the due dates come from, to begin the steps with
     */
    static Result of(List<Part> parts, List<Suspension> suspensions, List<String> opening) {
        BigDecimal fine = parts.stream().map(Part::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Suspension> merged = merged(suspensions);
        List<String> steps = new ArrayList<>(opening);
        steps.add(rateInWords(fine));
        saySuspensions(steps, suspensions, merged, parts.get(0).dueOn());
        List<PartResult> results = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            long overdue = Math.max(0, ChronoUnit.DAYS.between(part.dueOn(), part.endOn()));
            long counted = countedDays(part.dueOn(), part.endOn(), merged);
            PartResult result = new PartResult(part, overdue, overdue - counted, accrued(part.amount(), counted));
            results.add(result);
            steps.add((parts.size() == 1 ? "" : "第 " + (i + 1) + " 期 " + Money.inWords(part.amount()) + "：") + inWords(result));
        }
        BigDecimal raw = results.stream().map(PartResult::accrued).reduce(BigDecimal.ZERO, BigDecimal::add);
        LocalDate cappedOn = raw.compareTo(fine) >= 0 ? cappedOn(parts, merged, fine) : null;
        BigDecimal surcharge = capped(raw, fine);
        if (parts.size() > 1) {
            steps.add("各期合计 " + Money.inWords(raw) + "；上限按罚款总额计算。");
        }
        conclude(steps, fine, raw, surcharge, cappedOn, citation(parts.get(0).dueOn()));
        PartResult longest = results.stream().max(Comparator.comparingLong(PartResult::countedDays)
                .thenComparingLong(PartResult::overdueDays)).orElseThrow();
        return new Result(fine, longest.overdueDays(), longest.suspendedDays(), longest.countedDays(), Money.toFen(accrued(fine, 1)),
                surcharge, cappedOn != null, cappedOn, List.copyOf(results), citation(parts.get(0).dueOn()), List.copyOf(steps));
    }

    /** In order, no two of them overlapping or adjoining. */
    static List<Suspension> merged(List<Suspension> suspensions) {
        List<Suspension> merged = new ArrayList<>();
        for (Suspension next : suspensions.stream().sorted(Comparator.comparing(Suspension::from)).toList()) {
            Suspension last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last == null || last.to() != null && next.from().isAfter(last.to().plusDays(1))) {
                merged.add(next);
            } else if (last.to() != null && (next.to() == null || next.to().isAfter(last.to()))) {
                merged.set(merged.size() - 1, new Suspension(last.from(), next.to()));
            }
        }
        return merged;
    }

    /** Days after {@code dueOn} up to and including {@code end} that lie in no suspension. */
    private static long countedDays(LocalDate dueOn, LocalDate end, List<Suspension> merged) {
        long days = Math.max(0, ChronoUnit.DAYS.between(dueOn, end));
        for (Suspension one : merged) {
            LocalDate from = one.from().isAfter(dueOn) ? one.from() : dueOn.plusDays(1);
            LocalDate to = one.to() == null || one.to().isAfter(end) ? end : one.to();
            days -= Math.max(0, ChronoUnit.DAYS.between(from, to) + 1);
        }
        return days;
    }

    /** The first day on which all that has accrued reaches the fine; it is known to do so by the last end. */
    private static LocalDate cappedOn(List<Part> parts, List<Suspension> merged, BigDecimal fine) {
        LocalDate before = parts.stream().map(Part::dueOn).min(Comparator.naturalOrder()).orElseThrow();
        LocalDate reached = parts.stream().map(Part::endOn).max(Comparator.naturalOrder()).orElseThrow();
        while (ChronoUnit.DAYS.between(before, reached) > 1) {
            LocalDate middle = before.plusDays(ChronoUnit.DAYS.between(before, reached) / 2);
            BigDecimal then = BigDecimal.ZERO;
            for (Part part : parts) {
                LocalDate end = part.endOn().isBefore(middle) ? part.endOn() : middle;
                then = then.add(accrued(part.amount(), countedDays(part.dueOn(), end, merged)));
            }
            if (then.compareTo(fine) >= 0) {
                reached = middle;
            } else {
                before = middle;
            }
        }
        return reached;
    }

    private static BigDecimal accrued(BigDecimal amount, long days) {
        return amount.multiply(DAILY_RATE).multiply(BigDecimal.valueOf(days));
    }

    private static BigDecimal capped(BigDecimal raw, BigDecimal fine) {
        return Money.toFen(raw.min(fine));
    }

    /** @param dueOn null where it is not known: the law in force */
    private static String citation(LocalDate dueOn) {
        return dueOn != null && dueOn.isBefore(ProcedureLaw.LAW_OF_2021)
                ? "《行政处罚法》（2021年修订前）第五十一条第一项、《行政强制法》第四十五条第二款"
                : "《行政处罚法》第七十二条第一款第一项、第七十三条第三款";
    }

    private static String rateInWords(BigDecimal fine) {
        return "罚款 " + Money.inDocuments(fine) + "，到期不缴纳的，每日按罚款数额的百分之三加处罚款，即每日 "
                + Money.inWords(accrued(fine, 1)) + "，加处罚款的数额不得超出罚款的数额。";
    }

    private static void saySuspensions(List<String> steps, List<Suspension> given, List<Suspension> merged, LocalDate dueOn) {
        if (given.isEmpty()) {
            return;
        }
        steps.add("行政复议、行政诉讼期间不计算加处罚款，首尾两日均不计：" + String.join("、", merged.stream()
                .map(one -> one.from() + " 至 " + (one.to() == null ? "今未终结" : one.to())).toList())
                + (merged.size() < given.size() ? "（" + given.size() + " 段中重叠或者相连的已合并为 " + merged.size() + " 段）。" : "。"));
        if (dueOn.isBefore(ProcedureLaw.LAW_OF_2021)) {
            steps.add("2021-07-15 以前到期的，当时的《行政处罚法》对复议、诉讼期间是否停止计算没有明文规定，请法制审核确认。");
        }
    }

    private static String inWords(PartResult result) {
        Part part = result.part();
        if (result.overdueDays() == 0) {
            return "缴纳期限至 " + part.dueOn() + "，" + (part.paid() ? "已于 " + part.endOn() + " 缴纳" : "截至 " + part.endOn() + " 尚未到期")
                    + "，没有逾期，不加处罚款。";
        }
        return "缴纳期限至 " + part.dueOn() + "，" + part.dueOn().plusDays(1) + " 起至 " + part.endOn()
                + (part.paid() ? "缴纳之日" : "（尚未缴纳）") + "止逾期 " + result.overdueDays() + " 日"
                + (result.suspendedDays() == 0 ? "" : "，扣除复议、诉讼期间 " + result.suspendedDays() + " 日，计 " + result.countedDays() + " 日")
                + "。" + arithmetic(part.amount(), result.countedDays(), result.accrued());
    }

    private static String arithmetic(BigDecimal amount, long days, BigDecimal raw) {
        return Money.inWords(amount) + " × 3% × " + days + " 日 = " + Money.inWords(raw) + "。";
    }

    private static void conclude(List<String> steps, BigDecimal fine, BigDecimal raw, BigDecimal surcharge, LocalDate cappedOn,
                                 String citation) {
        if (raw.compareTo(fine) >= 0) {
            steps.add((cappedOn == null ? "" : "至 " + cappedOn + " ") + "已达到罚款数额，按上限 " + Money.inWords(fine) + " 计算。");
        }
        steps.add("加处罚款 " + Money.inDocuments(surcharge) + "，连同罚款共应缴纳 " + Money.inDocuments(fine.add(surcharge)) + "（" + citation + "）。");
    }
}
