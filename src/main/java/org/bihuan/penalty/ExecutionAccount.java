package org.bihuan.penalty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.bihuan.law.Money;

/**
 * What is owed on a fine on a day, from recorded dates alone: when it is due, what was paid when, and on which days no
 * surcharge accrued. Payments go to the fine first, to what is due earliest, and only what is left goes to the surcharge;
 * so the order in which they are written down makes no difference.
 */
final class ExecutionAccount {

    /** Part of the fine and the last day on which it can be paid without a surcharge. */
    record Due(LocalDate on, BigDecimal amount) {
    }

    record Payment(LocalDate on, BigDecimal amount) {
    }

    /** How the account stands at the end of a day; see {@link Executions.Standing}. */
    record Balance(BigDecimal fine, BigDecimal surcharge, BigDecimal owed, BigDecimal paid, BigDecimal remaining, BigDecimal refund,
                   List<Executions.Due> dues, List<String> steps) {

        /** The first part that is not paid in full. */
        Optional<Executions.Due> firstUnpaid() {
            return dues.stream().filter(due -> due.unpaid().signum() > 0).findFirst();
        }

        /** What is left of the fine itself. */
        BigDecimal unpaidFine() {
            return dues.stream().map(Executions.Due::unpaid).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        LocalDate lastDue() {
            return dues.get(dues.size() - 1).on();
        }
    }

    private ExecutionAccount() {
    }

    /**
     * @param dues        together the fine; at least one
     * @param suspensions while a reconsideration or suit was pending
     */
    static Balance on(LocalDate day, List<Due> dues, List<LatePayment.Suspension> suspensions, List<Payment> payments) {
        List<Due> ordered = dues.stream().sorted(Comparator.comparing(Due::on)).toList();
        BigDecimal fine = sum(ordered.stream().map(Due::amount).toList());
        List<Payment> made = payments.stream().filter(one -> !one.on().isAfter(day)).sorted(Comparator.comparing(Payment::on)).toList();
        List<LatePayment.Part> parts = new ArrayList<>();
        List<Executions.Due> standing = new ArrayList<>();
        Iterator<Payment> next = made.iterator();
        Payment payment = null;
        BigDecimal left = BigDecimal.ZERO;
        for (Due due : ordered) {
            BigDecimal open = due.amount();
            while (open.signum() > 0) {
                if (left.signum() == 0) {
                    if (!next.hasNext()) {
                        break;
                    }
                    payment = next.next();
                    left = payment.amount();
                    continue;
                }
                BigDecimal part = open.min(left);
                parts.add(new LatePayment.Part(part, due.on(), payment.on(), true));
                open = open.subtract(part);
                left = left.subtract(part);
            }
            if (open.signum() > 0) {
                parts.add(new LatePayment.Part(open, due.on(), day, false));
            }
            standing.add(new Executions.Due(due.on(), due.amount(), open));
        }
        BigDecimal surcharge = BigDecimal.ZERO.setScale(2);
        List<String> steps = List.of("罚款已撤销，没有应缴金额。");
        if (fine.signum() > 0) {
            LatePayment.Result late = LatePayment.of(parts, suspensions, List.of());
            surcharge = late.surcharge();
            steps = late.steps();
        }
        BigDecimal paid = Money.toFen(sum(made.stream().map(Payment::amount).toList()));
        BigDecimal owed = Money.toFen(fine.add(surcharge));
        return new Balance(Money.toFen(fine), surcharge, owed, paid, owed.subtract(paid).max(BigDecimal.ZERO.setScale(2)),
                paid.subtract(owed).max(BigDecimal.ZERO.setScale(2)), List.copyOf(standing), steps);
    }

    /**
     * Whether a payment fits: on no day may more have been paid than was owed by then. A payment written down late counts
     * from its own day, and so may make one that came after it too large.
     */
    static boolean fits(Payment more, List<Due> dues, List<LatePayment.Suspension> suspensions, List<Payment> payments) {
        List<Payment> all = new ArrayList<>(payments);
        all.add(more);
        return all.stream().map(Payment::on).distinct().filter(day -> !day.isBefore(more.on()))
                .allMatch(day -> on(day, dues, suspensions, all).refund().signum() == 0);
    }

    /** The dues of a fine that was lowered: what is due last falls away first. */
    static List<Due> lowered(List<Due> dues, BigDecimal fine) {
        List<Due> lowered = new ArrayList<>();
        BigDecimal left = fine;
        for (Due due : dues.stream().sorted(Comparator.comparing(Due::on)).toList()) {
            BigDecimal part = due.amount().min(left);
            left = left.subtract(part);
            if (part.signum() > 0) {
                lowered.add(new Due(due.on(), part));
            }
        }
        return lowered.isEmpty() ? List.of(new Due(dues.get(0).on(), BigDecimal.ZERO)) : lowered;
    }

    /** The dues once a plan takes the place of what is not paid yet: what was paid keeps the day on which it was due. */
    static List<Due> planned(Balance before, List<Due> plan) {
        List<Due> dues = new ArrayList<>();
        for (Executions.Due due : before.dues()) {
            BigDecimal paid = due.amount().subtract(due.unpaid());
            if (paid.signum() > 0) {
                dues.add(new Due(due.on(), paid));
            }
        }
        dues.addAll(plan);
        return dues;
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
