package org.bihuan.penalty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.law.Money;

/** What must hold of what is written down in an execution. Complaints are Chinese, by field of the form. */
final class ExecutionRules {

    private ExecutionRules() {
    }

    /**
     * What a payment is measured by: the fine's dues, the days that do not count, what is confiscated, and what came in before.
     *
     * @param confiscation as it is now, with its last day to pay; null where nothing is confiscated
     */
    record Account(List<ExecutionAccount.Due> dues, List<LatePayment.Suspension> suspensions, ExecutionAccount.Due confiscation, List<Executions.Payment> payments) {

        /** How the confiscation stands at the end of a day; null where there is none. */
        Executions.Confiscation confiscationOn(LocalDate day) {
            return confiscation == null ? null : new Executions.Confiscation(confiscation.on(), Money.toFen(confiscation.amount()), Money.toFen(payments.stream()
                    .filter(one -> one.confiscated() != null && !one.on().isAfter(day)).map(Executions.Payment::confiscated).reduce(BigDecimal.ZERO, BigDecimal::add)));
        }

        /** Whether some of the confiscation is still to be paid. */
        boolean confiscationOpen(LocalDate day) {
            return confiscation != null && confiscationOn(day).unpaid().signum() > 0;
        }

        List<ExecutionAccount.Payment> paid() {
            return payments.stream().map(one -> new ExecutionAccount.Payment(one.on(), one.fined())).filter(one -> one.amount().signum() > 0).toList();
        }

        /** How the fine stands at the end of a day. */
        ExecutionAccount.Balance on(LocalDate day) {
            return ExecutionAccount.on(day, dues, suspensions, paid());
        }
    }

    static Map<String, String> ofPayment(Executions.Payment payment, Account account, LocalDate servedOn, LocalDate today) {
        Map<String, String> complaints = new LinkedHashMap<>();
        if (payment.amount() == null || payment.amount().signum() <= 0) {
            complaints.put("amount", "应大于 0，最多两位小数");
        }
        if (payment.reference() == null) {
            complaints.put("reference", "请填写");
        } else if (account.payments().stream().anyMatch(one -> one.reference().equals(payment.reference()))) {
            complaints.put("reference", "凭证号 " + payment.reference() + " 已经登记过，不能重复登记");
        }
        if (payment.on() == null) {
            complaints.put("paidOn", "请填写");
        } else if (payment.on().isAfter(today)) {
            complaints.put("paidOn", "不能晚于今天");
        } else if (payment.on().isBefore(servedOn)) {
            complaints.put("paidOn", "不能早于处罚决定送达之日 " + servedOn + "。" + DocumentServiceRules.ORDER);
        }
        ofConfiscation(payment, account.confiscationOn(today)).ifPresent(said -> complaints.put("confiscated", said));
        if (complaints.isEmpty() && payment.fined().signum() > 0 && !ExecutionAccount.fits(new ExecutionAccount.Payment(payment.on(), payment.fined()), account.dues(),
                account.suspensions(), account.paid())) {
            ExecutionAccount.Balance balance = account.on(payment.on());
            complaints.put("amount", "大于应缴金额：截至 " + payment.on() + " 尚欠 " + Money.inWords(balance.remaining()) + "（罚款和加处罚款共应缴 "
                    + Money.inWords(balance.owed()) + "，已缴 " + Money.inWords(balance.paid())
                    + "）。补登以前的缴款会使加处罚款减少，请同时核对其后的登记");
        }
        return complaints;
    }

    /** What is paid for one is not taken for the other: the surcharge depends on what the fine still is. */
    private static Optional<String> ofConfiscation(Executions.Payment payment, Executions.Confiscation confiscation) {
        BigDecimal part = payment.confiscated();
        if (part == null || payment.amount() == null) {
            return Optional.empty();
        }
        if (part.signum() < 0 || part.stripTrailingZeros().scale() > 2 || part.compareTo(payment.amount()) > 0) {
            return Optional.of("应不小于 0、不大于缴款金额，最多两位小数");
        }
        return confiscation != null && part.compareTo(confiscation.unpaid()) <= 0 ? Optional.empty() : Optional.of(confiscation == null ? "本决定没有没收违法所得"
                : "大于尚欠的没收违法所得 " + Money.inWords(confiscation.unpaid()));
    }

    static Map<String, String> ofFiling(LocalDate filedOn, String authority, List<ExecutionRemedy> before, LocalDate servedOn, LocalDate today) {
        Map<String, String> complaints = new LinkedHashMap<>();
        if (before.stream().anyMatch(ExecutionRemedy::pending)) {
            complaints.put("happening", "前一项复议或者诉讼还没有登记结果，不能再登记提起");
        }
        between(complaints, "filedOn", filedOn, servedOn, "处罚决定送达之日", today);
        LocalDate last = before.stream().filter(one -> one.kind().byParty()).map(ExecutionRemedy::decidedOn).filter(one -> one != null).max(LocalDate::compareTo).orElse(null);
        if (filedOn != null && last != null && filedOn.isBefore(last)) {
            complaints.put("filedOn", "不能早于前一项的结果 " + last + "。" + DocumentServiceRules.ORDER);
        }
        if (authority == null) {
            complaints.put("authority", "请填写受理的复议机关或者人民法院");
        }
        return complaints;
    }

    /** Fine and confiscation. @param confiscation null where there is none, or it stays as it is */
    record Amounts(BigDecimal fine, BigDecimal confiscation) {
    }

    /**
     * @param pending null where nothing is pending
     * @param then    what a change leaves; null each where it stays as it is
     * @param now     as it is now
     */
    static Map<String, String> ofOutcome(ExecutionRemedy pending, RemedyOutcome outcome, LocalDate decidedOn, Amounts then, Amounts now, LocalDate today) {
        Map<String, String> complaints = new LinkedHashMap<>();
        if (pending == null) {
            complaints.put("happening", "没有正在审理的复议或者诉讼，不能登记结果");
            return complaints;
        }
        if (outcome == null) {
            complaints.put("outcome", "请选择");
        }
        between(complaints, "decidedOn", decidedOn, pending.filedOn(), "提起之日", today);
        if (outcome == RemedyOutcome.CHANGED) {
            ofChange(then, now, complaints);
        }
        return complaints;
    }

    /** A remedy never makes it more, and of two amounts one may fall away. */
    private static void ofChange(Amounts then, Amounts now, Map<String, String> complaints) {
        if (now.confiscation() == null) {
            if (then.fine() == null || then.fine().signum() <= 0 || then.fine().compareTo(now.fine()) >= 0) {
                complaints.put("newFine", "应大于 0 且小于现在的罚款 " + Money.inWords(now.fine()) + "；全部撤销的请选“撤销”");
            }
            return;
        }
        boolean badFine = wrong(then.fine(), now.fine());
        boolean badConfiscation = wrong(then.confiscation(), now.confiscation());
        if (badFine) {
            complaints.put("newFine", "应不小于 0、不大于现在的罚款 " + Money.inWords(now.fine()) + "；没有变更的不填");
        }
        if (badConfiscation) {
            complaints.put("newConfiscation", "应不小于 0、不大于现在的没收金额 " + Money.inWords(now.confiscation()) + "；没有变更的不填");
        }
        BigDecimal before = now.fine().add(now.confiscation());
        BigDecimal after = or(then.fine(), now.fine()).add(or(then.confiscation(), now.confiscation()));
        if (!badFine && !badConfiscation && (after.signum() == 0 || after.compareTo(before) == 0)) {
            complaints.put("newConfiscation", "罚款和没收的金额应当有一项减少，没有变更的不填；全部撤销的请选“撤销”");
        }
    }

    private static boolean wrong(BigDecimal then, BigDecimal now) {
        return then != null && (then.signum() < 0 || then.compareTo(now) > 0);
    }

    private static BigDecimal or(BigDecimal then, BigDecimal now) {
        return then == null ? now : then;
    }

    static Map<String, String> ofApplication(LocalDate appliedOn, ExecutionAccount.Balance now, LocalDate decisionServedOn, LocalDate today) {
        Map<String, String> complaints = new LinkedHashMap<>();
        between(complaints, "appliedOn", appliedOn, decisionServedOn, "处罚决定送达之日", today);
        LocalDate due = now.firstUnpaid().map(Executions.Due::on).orElse(null);
        if (due == null) {
            complaints.put("reason", now.fine().signum() == 0 ? "没有罚款需要缴纳；没收的违法所得不能延期、分期" : "罚款本金已经缴清，不用申请延期、分期");
        } else if (appliedOn != null && appliedOn.isAfter(due)) {
            complaints.put("appliedOn", "缴款期限已于 " + due + " 届满，延期、分期应当在期限届满前申请");
        }
        return complaints;
    }

    /**
     * That a fine is put off so far that the time for asking the court would be over for the confiscation, which cannot be put off: that time
     * runs from the end of remedies (行政强制法 art. 53), and an execution asks the court once. Nothing where it has been paid.
     *
     * @param remediesEnd last day for a remedy; null while one is pending
     */
    static Optional<String> ofDeferral(LocalDate lastDueOn, LocalDate remediesEnd, boolean confiscationOpen) {
        return confiscationOpen && remediesEnd != null && lastDueOn.isAfter(remediesEnd) ? Optional.of("没收的违法所得尚未缴清，罚款的最后一期 " + lastDueOn
                + " 不能晚于复议、诉讼期限届满之日 " + remediesEnd + "，以免耽误申请强制执行；缴清没收的违法所得后可以更晚") : Optional.empty();
    }

    /** @param courtTermOver whether the time for applying to the court is over */
    static Map<String, String> ofCourtApplication(boolean courtTermOver, String lateReason) {
        Map<String, String> complaints = new LinkedHashMap<>();
        if (courtTermOver && lateReason == null) {
            complaints.put("lateReason", "申请强制执行的期限已过，没有正当理由的法院不予受理，请写明理由");
        }
        return complaints;
    }

    static Map<String, String> ofCourtResult(CourtAnswer result, LocalDate on, LocalDate appliedOn, boolean collected, BigDecimal remaining,
                                             String note, LocalDate today) {
        Map<String, String> complaints = new LinkedHashMap<>();
        between(complaints, "onDay", on, appliedOn, "申请之日", today);
        if (result == CourtAnswer.PARTLY && !collected) {
            complaints.put("amount", "部分执行到位的，请填写执行到位的金额和凭证号");
        }
        if (result == CourtAnswer.ENFORCED && remaining.signum() > 0) {
            complaints.put("result", "连同这一笔仍欠 " + Money.inWords(remaining) + "，没有全部执行到位，请选“部分执行到位”");
        }
        if ((result == CourtAnswer.REFUSED || result == CourtAnswer.TERMINATED) && note == null) {
            complaints.put("note", "请写明法院的理由");
        }
        return complaints;
    }

    private static void between(Map<String, String> complaints, String field, LocalDate day, LocalDate from, String what, LocalDate today) {
        if (day == null) {
            complaints.put(field, "请填写");
        } else if (day.isAfter(today)) {
            complaints.put(field, "不能晚于今天");
        } else if (day.isBefore(from)) {
            complaints.put(field, "不能早于" + what + " " + from + "。" + DocumentServiceRules.ORDER);
        }
    }
}
