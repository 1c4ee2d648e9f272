package org.bihuan.dailyfine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.bihuan.dailyfine.DailyFineGate.Way;
import org.bihuan.law.Money;
import org.bihuan.law.Regime;
import org.bihuan.law.ViolationType;

/**
 * A daily continuous fine (环境保护法 art. 59, 生态环境法典 art. 1060; 按日连续处罚办法, order 28 of the ministry).
 *
 * <p>Days run from the day after service of the first order to correct up to and including the day on which the last recheck
 * found a refusal; they are natural days (art. 17). A recheck that finds correction, a stop, a limit that ends the discharge, or closure ends the cycle and adds
 * none (arts 12, 13, 18). Each day costs as much as the original fine, without a cap (art. 19). What bars the fine is said as a
 * problem; days and amounts are computed all the same. Whether to fine at all is discretion, and nothing here decides that.
 */
final class DailyFine {

    /** Calendar days from service of an order within which it is rechecked (art. 10). */
    static final int RECHECK_WITHIN = 30;

    /**
     * What is known.
     *
     * @param fine               yuan, as finally decided; above 0, or null while nothing is decided
     * @param decisionOn         null while nothing is decided: then the days are counted all the same
     * @param decisionServedOn   null where it is not said
     * @param orderServedOn      service of the first order to correct, by its receipt; null where there is no proof of one
     * @param orderWarned        whether the orders warn of daily fines; null where it is not said
     * @param rechecks           in order of their days, none before the service of its order; at least one
     * @param dailyDecisionOn    null while there is none
     * @param violation          null where it is not said
     */
    record Facts(BigDecimal fine, LocalDate decisionOn, LocalDate decisionServedOn, LocalDate orderServedOn, Boolean orderWarned,
                 List<Recheck> rechecks, LocalDate dailyDecisionOn, ViolationType violation) {
    }

    enum Status {

        APPLICABLE("可以实施按日连续处罚"), NOT_APPLICABLE("不实施按日连续处罚"), BLOCKED("存在障碍，不得直接作出按日连续处罚决定");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** Days from {@code from} to {@code to}, both counted. */
    record Period(LocalDate from, LocalDate to, long days, BigDecimal amount) {
    }

    /** @param recheck number of the recheck it is about, from 1; null where it is about the whole */
    record Obstacle(DailyFineGate gate, Integer recheck, String message) {
    }

    /**
     * @param regime   null while there is no day to judge by
     * @param closedOn day of the recheck that ended the cycle, or null
     * @param hints    what else is to be done
     * @param steps    the reasoning, line by line, as an officer would write it
     */
    record Verdict(Status status, Regime regime, List<Period> periods, long days, BigDecimal dailyAmount, BigDecimal total,
                   LocalDate closedOn, List<Obstacle> problems, List<String> hints, String citation, List<String> steps) {
    }

    private final Facts facts;
    private final DailyFineLaw law;
    private final List<Period> periods = new ArrayList<>();
    private final List<Obstacle> problems = new ArrayList<>();
    private final List<String> hints = new ArrayList<>();
    private final List<String> steps = new ArrayList<>();
    private LocalDate lastFailure;
    private LocalDate closedOn;

    private DailyFine(Facts facts, DailyFineLaw law) {
        this.facts = facts;
        this.law = law;
    }

    /** The last day for the recheck of an order that was served on this day; the day of service is not counted (art. 10). */
    static LocalDate recheckBy(LocalDate servedOn) {
        return servedOn.plusDays(RECHECK_WITHIN);
    }

    static Verdict judge(Facts facts, DailyFineLaw law) {
        DailyFine one = new DailyFine(facts, law);
        one.sayWhatWasFined();
        one.lookAtViolation();
        one.lookAtOrder();
        if (facts.orderServedOn() != null) {
            one.walkRechecks();
        }
        one.lookAtDailyDecision();
        Regime regime = one.lookAtLaw();
        return one.conclude(regime);
    }

    private void sayWhatWasFined() {
        if (facts.decisionOn() == null) {
            problem(DailyFineGate.DECISION_TOO_EARLY, null, "原处罚决定尚未作出，每日的罚款数额尚不能确定，不得作出按日连续处罚决定");
            return;
        }
        steps.add(facts.decisionOn() + " 作出原处罚决定" + (facts.decisionServedOn() == null ? "" : "，" + facts.decisionServedOn() + " 送达")
                + "，罚款 " + Money.inDocuments(facts.fine()) + "；按日连续处罚每日的罚款数额为原处罚数额（" + DailyFineLaw.order("第十九条") + "）。");
    }

    private void lookAtViolation() {
        if (facts.violation() == null) {
            return;
        }
        // The act was there when the order was served; the decision on it may come under the next law.
        LocalDate day = facts.orderServedOn() != null ? facts.orderServedOn() : facts.decisionOn();
        switch (facts.violation().dailyFine(day.isBefore(Regime.CODE_FROM) ? Regime.OLD : Regime.CODE)) {
            case YES -> steps.add("原违法行为：" + facts.violation().label() + "，属于可以实施按日连续处罚的违法排放行为。");
            case NO -> problem(DailyFineGate.NOT_ELIGIBLE, null, "“" + facts.violation().label() + "”不是违法排放污染物的行为，"
                    + "除地方性法规另有规定外不适用按日连续处罚" + (facts.violation() == ViolationType.MONITORING_DATA_FALSIFIED
                    ? "；以篡改、伪造数据的方式排放污染物的，按逃避监管排放认定" : ""));
            case LEGAL_REVIEW -> problem(DailyFineGate.ELIGIBILITY_UNCLEAR, null, "“" + facts.violation().label()
                    + "”是否属于违法排放污染物、能否按日连续处罚，需法制审核");
        }
    }

    private void lookAtOrder() {
        if (facts.orderServedOn() == null) {
            problem(DailyFineGate.NO_CORRECTION_ORDER, null, "没有责令改正违法行为决定书先行送达的证明，无法起算，不得按日连续处罚");
            return;
        }
        steps.add(facts.orderServedOn() + " 送达责令改正违法行为决定书（以送达回证为准），自次日起计算；决定书中的改正期限不推迟起算。");
        if (facts.orderWarned() == null) {
            steps.add("责令改正违法行为决定书应当写明拒不改正可能承担按日连续处罚的法律后果（" + DailyFineLaw.order("第九条") + "），请核对。");
        } else if (!facts.orderWarned()) {
            problem(DailyFineGate.WARNING_MISSING, null, "责令改正违法行为决定书没有写明拒不改正可能承担按日连续处罚的法律后果，不得据以按日连续处罚");
        }
    }

    private void walkRechecks() {
        LocalDate order = facts.orderServedOn();
        boolean orderUsed = false;   // a refusal was found under it, so the next recheck needs a new one
        LocalDate from = order;
        for (int i = 0; i < facts.rechecks().size(); i++) {
            Recheck recheck = facts.rechecks().get(i);
            int number = i + 1;
            if (closedOn != null) {
                problem(DailyFineGate.NEW_CYCLE, number, "本轮已于 " + closedOn + " 复查后终结，" + recheck.on()
                        + " 的复查不计入；此后又发现违法排放的，另行立案、处罚、责令改正，重新起算");
                continue;
            }
            if (recheck.orderServedOn() != null && !recheck.orderServedOn().equals(order)) {
                order = recheck.orderServedOn();
                orderUsed = false;
                steps.add(order + " 再次送达责令改正违法行为决定书，三十日的复查期限重新计算，计罚日数连续计算。");
            }
            if (recheck.countsFrom() != null) {
                from = recheck.countsFrom();
                steps.add("此前逾期的复查经法制审核不计入，计罚日数自 " + from + " 送达的次日起计算。");
            }
            if (!recheck.result().refusal()) {
                closedOn = recheck.on();
                boolean late = recheck.on().isAfter(recheckBy(order));
                steps.add(recheck.on() + " 第 " + number + " 次复查" + recheck.result().label() + "：不增加计罚日数，本轮终结（"
                        + DailyFineLaw.order("第十二条、第十八条") + "）。" + (late ? "这次复查已超过三十日，应在卷内说明。" : ""));
                continue;
            }
            if (orderUsed) {
                problem(DailyFineGate.NO_CORRECTION_ORDER, number, "第 " + (number - 1) + " 次复查发现拒不改正后，没有再次送达责令改正违法行为决定书的证明，"
                        + "第 " + number + " 次复查没有所依据的决定书");
            }
            if (recheck.on().isAfter(recheckBy(order))) {
                problem(DailyFineGate.RECHECK_LATE, number, "第 " + number + " 次复查在责令改正违法行为决定书 " + order + " 送达后第 "
                        + ChronoUnit.DAYS.between(order, recheck.on()) + " 日进行，超过三十日（最迟 " + recheckBy(order) + "）");
            }
            count(from, recheck, number);
            if (recheck.result() == Recheck.Result.STILL_VIOLATING && !recheck.on().isBefore(Regime.CODE_FROM)) {
                lookAtSameness(recheck, number);
            }
            orderUsed = recheck.on().isAfter(order);
            from = recheck.on();
            lastFailure = recheck.on();
        }
    }

    /** Order 28 asked only whether unlawful discharge goes on; the Code (art. 1060) whether this violation does. */
    private void lookAtSameness(Recheck recheck, int number) {
        if (recheck.sameViolation() == null) {
            hint("没有说明第 " + number + " 次复查发现的是不是原违法行为；法典规定的是“继续实施该违法行为”（" + DailyFineGate.OTHER_VIOLATION.citation() + "），请核对。");
        } else if (!recheck.sameViolation()) {
            problem(DailyFineGate.OTHER_VIOLATION, number, "第 " + number + " 次复查发现的不是原违法行为；法典规定的是“继续实施该违法行为”，"
                    + "能否按日连续处罚需法制审核，或者另行立案");
        }
    }

    private void count(LocalDate from, Recheck recheck, int number) {
        long days = ChronoUnit.DAYS.between(from, recheck.on());
        String what = recheck.on() + " 第 " + number + " 次复查" + recheck.result().label();
        if (days == 0) {
            steps.add(what + "；复查在送达当日，计 0 日。");
            if (number == facts.rechecks().size()) {
                hint("送达当日的复查不产生计罚日数，最迟在 " + recheckBy(recheck.on()) + " 另行组织复查。");
            }
        } else {
            Period period = new Period(from.plusDays(1), recheck.on(), days, amount(days));
            periods.add(period);
            steps.add(what + "，视为拒不改正：" + inWords(period) + "（" + DailyFineLaw.order("第十七条") + "）。");
        }
        if (recheck.result() == Recheck.Result.REFUSED_OR_OBSTRUCTED) {
            hint("第 " + number + " 次复查拒绝、阻挠检查的行为另案查处（" + law.obstruction(recheck.on()) + "）。");
        }
    }

    /** Null while the original fine is not decided. */
    private BigDecimal amount(long days) {
        return facts.fine() == null ? null : facts.fine().multiply(BigDecimal.valueOf(days));
    }

    private String inWords(Period period) {
        String counted = period.from() + " 至 " + period.to() + "，共 " + period.days() + " 日";
        return period.amount() == null ? counted : counted + " × " + Money.inWords(facts.fine()) + " = "
                + Money.inWords(period.amount());
    }

    private void lookAtDailyDecision() {
        LocalDate on = facts.dailyDecisionOn();
        if (on == null) {
            return;
        }
        if (facts.decisionOn() == null) {
            return;
        }
        if (on.isBefore(facts.decisionOn())) {
            problem(DailyFineGate.DECISION_TOO_EARLY, null, "按日连续处罚决定（" + on + "）早于原处罚决定（" + facts.decisionOn() + "）");
        } else if (facts.decisionServedOn() != null && on.isBefore(facts.decisionServedOn())) {
            problem(DailyFineGate.DECISION_TOO_EARLY, null, "按日连续处罚决定（" + on + "）早于原处罚决定的送达（" + facts.decisionServedOn() + "）");
        } else if (lastFailure != null && on.isBefore(lastFailure)) {
            problem(DailyFineGate.DATES_INVERTED, null, "按日连续处罚决定（" + on + "）早于所计入的复查（" + lastFailure + "），日期颠倒");
        }
    }

    /** Which law judges the refusal; null where there was none. */
    private Regime lookAtLaw() {
        if (lastFailure == null) {
            return null;
        }
        if (facts.orderServedOn().isBefore(Regime.CODE_FROM) && !lastFailure.isBefore(Regime.CODE_FROM)) {
            problem(DailyFineGate.TWO_LAWS, null, "责令改正决定书在 " + Regime.CODE_FROM + "《生态环境法典》施行前送达，拒不改正持续到施行以后，"
                    + "适用哪一部法律、各计多少日，需法制审核；以下日数和数额仅按连续计算列出");
            return Regime.OLD_UNLESS_CODE_LIGHTER;
        }
        Regime regime = Regime.of(lastFailure, facts.dailyDecisionOn() == null ? lastFailure : facts.dailyDecisionOn());
        if (regime == Regime.OLD_UNLESS_CODE_LIGHTER) {
            steps.add("拒不改正在法典施行前，决定在施行后：从旧兼从轻（《行政处罚法》第三十七条、《生态环境法典》第一千零五十七条），由法制审核确认。");
        }
        return regime;
    }

    private Verdict conclude(Regime regime) {
        long days = periods.stream().mapToLong(Period::days).sum();
        BigDecimal total = amount(days);
        boolean noOrder = facts.orderServedOn() == null;
        boolean blocked = problems.stream().anyMatch(one -> one.gate().blocks());
        Status status = days == 0 && !noOrder ? Status.NOT_APPLICABLE : blocked ? Status.BLOCKED : Status.APPLICABLE;
        LocalDate first = noOrder ? facts.decisionOn() : facts.orderServedOn();
        String citation = law.basis(first, lastFailure == null ? first : lastFailure, facts.violation()) + "；"
                + DailyFineLaw.order("第十七条、第十九条");
        if (days > 0 && total != null) {
            steps.add("合计 " + days + " 日 × " + Money.inWords(facts.fine()) + " = " + Money.inWords(total) + "，即 " + Money.inDocuments(total)
                    + "，没有上限；原处罚的罚款另行缴纳（" + citation + "）。");
            steps.add("听证：以合计 " + Money.inWords(total) + "（不是每日的数额）对照较大数额罚款的标准；"
                    + "符合的，告知后五个工作日内可以要求听证（《行政处罚法》第六十三条、第六十四条）。");
        }
        steps.add("结论：" + status.label() + (status == Status.APPLICABLE ? "；是否实施由行政机关依法裁量决定。" : "。"));
        return new Verdict(status, regime, List.copyOf(periods), days, facts.fine(), total, closedOn, List.copyOf(problems),
                List.copyOf(hints), citation, List.copyOf(steps));
    }

    private void problem(DailyFineGate gate, Integer recheck, String message) {
        problems.add(new Obstacle(gate, recheck, message));
        steps.add((gate.blocks() ? "【障碍】" : "【另案】") + message + "（" + gate.citation() + "）"
                + (gate.way() == Way.RECORDED_REASON ? "；确需继续的，须记录理由。" : "。"));
    }

    private void hint(String hint) {
        hints.add(hint);
        steps.add(hint);
    }
}
