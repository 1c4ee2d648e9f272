package org.bihuan.penalty;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.law.Money;

/**
 * How somebody wants to pay, or may: everything on one later day, or equal parts month by month.
 *
 * @param parts      1 for a deferral
 * @param firstDueOn last day for the first part, or for all of it
 */
record DeferralTerms(int parts, LocalDate firstDueOn) {

    static final int MOST_PARTS = 24;

    LocalDate lastDueOn() {
        return firstDueOn.plusMonths(parts - 1L);
    }

    /** Equal parts to the yuan; the last takes what is left over. */
    List<ExecutionAccount.Due> of(BigDecimal amount) {
        BigDecimal each = amount.divide(BigDecimal.valueOf(parts), 0, RoundingMode.DOWN);
        List<ExecutionAccount.Due> dues = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            BigDecimal part = i < parts - 1 ? each : amount.subtract(each.multiply(BigDecimal.valueOf(parts - 1L)));
            if (part.signum() > 0) {
                dues.add(new ExecutionAccount.Due(firstDueOn.plusMonths(i), part));
            }
        }
        return dues;
    }

    String inWords(BigDecimal amount) {
        return parts == 1 ? "延期至 " + firstDueOn + " 缴纳 " + Money.inWords(amount)
                : "分 " + parts + " 期缴纳 " + Money.inWords(amount) + "，每月一期，" + firstDueOn + " 起至 " + lastDueOn();
    }

    /** @param longestMonths for how long a fine may be put off at most */
    Map<String, String> complaints(LocalDate today, LocalDate dueNow, int longestMonths) {
        Map<String, String> complaints = new LinkedHashMap<>();
        if (parts < 1 || parts > MOST_PARTS) {
            complaints.put("parts", "期数应在 1 到 " + MOST_PARTS + " 之间");
        }
        if (firstDueOn == null) {
            complaints.put("firstDueOn", "请填写");
        } else if (!firstDueOn.isAfter(today)) {
            complaints.put("firstDueOn", "应晚于今天");
        } else if (parts == 1 && !firstDueOn.isAfter(dueNow)) {
            complaints.put("firstDueOn", "延期应晚于现在的缴款期限 " + dueNow);
        } else if (parts >= 1 && lastDueOn().isAfter(dueNow.plusMonths(longestMonths))) {
            complaints.put("firstDueOn", "最后一期 " + lastDueOn() + " 过晚：最长不超过现在的缴款期限之后 " + longestMonths + " 个月");
        }
        return complaints;
    }
}
