package org.bihuan.dailyfine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.bihuan.access.Complaints;
import org.bihuan.law.Money;
import org.bihuan.law.ViolationType;

/**
 * The question of {@code POST /api/calculations/daily-fine}. A missing {@code correctionOrderServedOn} is no mistake: it means
 * that there is no proof of an order.
 */
record DailyFineBody(@Money.Yuan BigDecimal originalFine, LocalDate originalDecisionOn, LocalDate originalDecisionServedOn,
                     LocalDate correctionOrderServedOn, Boolean orderWarnedOfDailyFine, List<Item> rechecks, LocalDate dailyDecisionOn,
                     ViolationType violation) {

    private static final int MOST_RECHECKS = 500;
    private static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);

    /** @param correctionOrderServedOn service of the new order that this recheck rechecks */
    record Item(LocalDate on, Recheck.Result result, LocalDate correctionOrderServedOn, Boolean sameViolation) {
    }

    /** @throws org.bihuan.access.Problem with everything that is wrong */
    DailyFine.Facts facts() {
        Complaints complaints = new Complaints();
        if (complaints.required(originalFine, "/originalFine")) {
            complaints.check(originalFine.signum() > 0, "/originalFine", "原处罚的罚款数额应大于 0");
        }
        if (complaints.required(originalDecisionOn, "/originalDecisionOn")) {
            known(complaints, originalDecisionOn, "/originalDecisionOn");
        }
        if (known(complaints, originalDecisionServedOn, "/originalDecisionServedOn") && originalDecisionServedOn != null
                && originalDecisionOn != null) {
            complaints.check(!originalDecisionServedOn.isBefore(originalDecisionOn), "/originalDecisionServedOn", "原处罚决定的送达不能早于决定");
        }
        known(complaints, correctionOrderServedOn, "/correctionOrderServedOn");
        known(complaints, dailyDecisionOn, "/dailyDecisionOn");
        checkRechecks(complaints);
        if (complaints.none() && correctionOrderServedOn != null) {
            long most = ChronoUnit.DAYS.between(correctionOrderServedOn, rechecks.get(rechecks.size() - 1).on());
            complaints.check(originalFine.multiply(BigDecimal.valueOf(most)).compareTo(Money.MAX) <= 0, "/originalFine",
                    most + " 日的合计超过 " + Money.inWords(Money.MAX) + "，请核对罚款数额和日期");
        }
        complaints.throwIfAny();
        return new DailyFine.Facts(originalFine, originalDecisionOn, originalDecisionServedOn, correctionOrderServedOn, orderWarnedOfDailyFine,
                rechecks.stream().map(one -> new Recheck(one.on(), one.result(), one.correctionOrderServedOn(), null, one.sameViolation())).toList(),
                dailyDecisionOn, violation);
    }

    private void checkRechecks(Complaints complaints) {
        if (!complaints.required(rechecks, "/rechecks") || !complaints.check(!rechecks.isEmpty() && rechecks.size() <= MOST_RECHECKS,
                "/rechecks", "复查应为 1 至 " + MOST_RECHECKS + " 次，收到 " + rechecks.size() + " 次")) {
            return;
        }
        LocalDate before = null;
        for (int i = 0; i < rechecks.size(); i++) {
            String pointer = "/rechecks/" + i;
            Item one = rechecks.get(i);
            if (!complaints.required(one, pointer)) {
                continue;
            }
            complaints.required(one.result(), pointer + "/result");
            LocalDate order = one.correctionOrderServedOn();
            known(complaints, order, pointer + "/correctionOrderServedOn");
            if (!complaints.required(one.on(), pointer + "/on") || !known(complaints, one.on(), pointer + "/on")) {
                continue;
            }
            complaints.check(correctionOrderServedOn == null || !one.on().isBefore(correctionOrderServedOn), pointer + "/on",
                    "复查不能早于责令改正违法行为决定书的送达");
            complaints.check(before == null || one.on().isAfter(before), pointer + "/on", "复查应由早到晚填写，同一日只填一次");
            if (order != null && i == 0) {
                complaints.check(order.equals(correctionOrderServedOn), pointer + "/correctionOrderServedOn",
                        "首次复查所依据的决定书，送达之日填在外面的 correctionOrderServedOn，二者应当一致");
            } else if (order != null) {
                complaints.check(!order.isAfter(one.on()), pointer + "/correctionOrderServedOn", "复查不能早于所依据的决定书的送达");
                complaints.check(before == null || !order.isBefore(before), pointer + "/correctionOrderServedOn",
                        "再次责令改正应在上一次复查当日或者以后");
            }
            before = one.on();
        }
    }

    /** Complains about a day outside the years of daily fines; a missing one is none. */
    private static boolean known(Complaints complaints, LocalDate day, String pointer) {
        return complaints.check(day == null || !day.isBefore(DailyFineLaw.FIRST_DAY) && !day.isAfter(LAST_DAY), pointer,
                "日期应在 " + DailyFineLaw.FIRST_DAY + "（按日连续处罚施行之日）至 " + LAST_DAY + " 之间");
    }
}
