package org.bihuan.penalty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bihuan.law.Money;

/** What people are told of a fine whose days go by; it follows from recorded dates, however late or often one looks. */
final class ExecutionAlerts {

    /** What is told. */
    enum Kind {
        PAYMENT_SOON("缴款期限将到", true), PAYMENT_OVERDUE("逾期未缴款", true),
        /** The ten working days after the reminder are over (行政强制法 art. 54). */
        REMINDER_OVER("催告期限已满", false),
        /** The three months in which the court can be asked end soon (行政强制法 art. 53). */
        COURT_SOON("申请法院强制执行的期限将到", false), COURT_OVER("申请法院强制执行的期限已过", false);

        private final String label;
        private final boolean money;

        Kind(String label, boolean money) {
            this.label = label;
            this.money = money;
        }

        String label() {
            return label;
        }

        /** Whether it concerns payment, so that finance is told too. */
        boolean money() {
            return money;
        }
    }

    /**
     * How things stand today.
     *
     * @param dues         what of the fine is to be paid by when, and what of it is open
     * @param confiscation null where nothing is confiscated
     * @param remaining    fine, surcharge and confiscation that are open
     * @param reminderEnd  last of the ten working days after a reminder; null without one, and once the court has been asked
     * @param courtEnd     last day for the application; null before the time for it runs, and once it has been made
     */
    record Facts(List<Executions.Due> dues, Executions.Confiscation confiscation, BigDecimal remaining, LocalDate reminderEnd, LocalDate courtEnd) {
    }

    /** How many days before the end of a limit people are told of it. */
    record Ahead(int payment, int court) {
    }

    /** @param since the day that made it due */
    record Alert(Kind kind, LocalDate since, String text) {
    }

    private static final String FINE = "罚款 ";

    private ExecutionAlerts() {
    }

    static List<Alert> on(LocalDate today, Facts facts, Ahead ahead) {
        List<Alert> alerts = new ArrayList<>();
        open(facts).forEach((on, open) -> {
            add(alerts, today, new Alert(Kind.PAYMENT_SOON, on.minusDays(ahead.payment()), "缴款期限至 " + on + "，还有" + open + " 没有缴纳。"), on);
            add(alerts, today, new Alert(Kind.PAYMENT_OVERDUE, on.plusDays(1), "缴款期限 " + on + " 已过，还有" + open + " 没有缴纳"
                    + (open.startsWith(FINE) ? "，罚款依法可以加处罚款。" : "。")), LocalDate.MAX);
        });
        if (facts.remaining().signum() > 0 && facts.reminderEnd() != null) {
            add(alerts, today, new Alert(Kind.REMINDER_OVER, facts.reminderEnd().plusDays(1), "催告期限 " + facts.reminderEnd() + " 已满，当事人没有履行，还有 "
                    + Money.inWords(facts.remaining()) + " 没有缴纳。复议和诉讼期限届满后申请人民法院强制执行。"), LocalDate.MAX);
        }
        if (facts.courtEnd() != null) {
            add(alerts, today, new Alert(Kind.COURT_SOON, facts.courtEnd().minusDays(ahead.court()), "申请人民法院强制执行的期限至 " + facts.courtEnd()
                    + "，逾期法院不予受理，请尽快提出申请。"), facts.courtEnd());
            add(alerts, today, new Alert(Kind.COURT_OVER, facts.courtEnd().plusDays(1), "申请人民法院强制执行的期限 " + facts.courtEnd()
                    + " 已过，还没有提出申请；有正当理由的，在申请时说明。"), LocalDate.MAX);
        }
        return alerts;
    }

    /** What is open, by the day until which it is to be paid: of each kind people are told once for a day. */
    private static SortedMap<LocalDate, String> open(Facts facts) {
        SortedMap<LocalDate, String> open = new TreeMap<>();
        facts.dues().stream().filter(due -> due.unpaid().signum() > 0).forEach(due -> open.put(due.on(), FINE + Money.inWords(due.unpaid())));
        Optional.ofNullable(facts.confiscation()).filter(one -> one.unpaid().signum() > 0)
                .ifPresent(one -> open.merge(one.on(), "没收违法所得 " + Money.inWords(one.unpaid()), (fine, confiscation) -> fine + "、" + confiscation));
        return open;
    }

    private static void add(List<Alert> alerts, LocalDate today, Alert alert, LocalDate lastDay) {
        if (!today.isBefore(alert.since()) && !today.isAfter(lastDay)) {
            alerts.add(alert);
        }
    }
}
