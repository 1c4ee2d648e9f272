package org.bihuan.waiver;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bihuan.access.Complaints;
import org.bihuan.waiver.IncineratorLimits.Key;

/**
 * The question of {@code POST /api/calculations/incinerator-day}. Hours may be missing (then they had no data), and so may
 * means and temperatures (then they are not judged); what was used before may not.
 */
record IncineratorBody(String furnace, LocalDate date, List<Hour> hours, List<Mean> dailyMeans, Integer temperatureMeansBelow850,
                       Integer usedExemptHours, Integer usedDryingHours, Integer quarterMaintenanceHours, Integer faultHoursBefore) {

    private static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);
    /** mg/m3: no monitor measures more, and no stack emits it. */
    private static final BigDecimal ABSURD = new BigDecimal("100000");
    private static final int MAX_NAME = 40;
    private static final int MEANS_A_DAY = 288;
    private static final int HOURS_A_QUARTER = 92 * 24;
    private static final int HOURS_A_YEAR = 366 * 24;

    record Hour(Integer hour, FurnaceState state, BigDecimal particulateHourly, Boolean monitorMaintenance, Boolean monitorFault,
                Boolean temperatureMark, Boolean markFalse) {

        private FurnaceHour read() {
            return new FurnaceHour(hour, state, particulateHourly, is(monitorMaintenance), is(monitorFault), is(temperatureMark),
                    is(markFalse));
        }

        private static boolean is(Boolean said) {
            return Boolean.TRUE.equals(said);
        }
    }

    record Mean(StackPollutant pollutant, BigDecimal mean, BigDecimal limit) {
    }

    /** @throws org.bihuan.access.Problem with everything that is wrong */
    void check() {
        Complaints complaints = new Complaints();
        if (complaints.required(furnace, "/furnace")) {
            complaints.check(!furnace.isBlank() && furnace.length() <= MAX_NAME && furnace.equals(Complaints.repeated(furnace)),
                    "/furnace", "炉号应为 1 至 " + MAX_NAME + " 个字符，不能含控制字符等看不见的字符");
        }
        boolean dated = complaints.required(date, "/date") && complaints.check(!date.isBefore(IncineratorLimits.FIRST_DAY)
                && !date.isAfter(LAST_DAY), "/date", "日期应在 " + IncineratorLimits.FIRST_DAY + "（管理规定施行之日）至 " + LAST_DAY + " 之间");
        checkHours(complaints);
        checkMeans(complaints);
        if (temperatureMeansBelow850 != null) {
            within(complaints, temperatureMeansBelow850, MEANS_A_DAY, "/temperatureMeansBelow850", "一日共有 288 个 5 分钟均值");
        }
        IncineratorLimits limits = dated ? IncineratorLimits.on(date) : null;
        used(complaints, usedExemptHours, limits, Key.EXEMPT_HOURS, "/usedExemptHours");
        used(complaints, usedDryingHours, limits, Key.DRYING_HOURS, "/usedDryingHours");
        if (complaints.required(quarterMaintenanceHours, "/quarterMaintenanceHours")) {
            within(complaints, quarterMaintenanceHours, HOURS_A_QUARTER, "/quarterMaintenanceHours", "一个季度的小时数");
        }
        if (complaints.required(faultHoursBefore, "/faultHoursBefore")) {
            within(complaints, faultHoursBefore, HOURS_A_YEAR, "/faultHoursBefore", "一年的小时数");
        }
        complaints.throwIfAny();
    }

    private void checkHours(Complaints complaints) {
        if (!complaints.required(hours, "/hours")
                || !complaints.check(!hours.isEmpty(), "/hours", "至少填写一个小时；整日没有数据的不能判定")
                || !complaints.check(hours.size() <= FurnaceDay.HOURS, "/hours", "一日最多 24 个小时，收到 " + hours.size() + " 个")) {
            return;
        }
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < hours.size(); i++) {
            String pointer = "/hours/" + i;
            Hour one = hours.get(i);
            if (!complaints.required(one, pointer)) {
                continue;
            }
            if (complaints.required(one.hour(), pointer + "/hour") && complaints.check(one.hour() >= 0 && one.hour() < FurnaceDay.HOURS,
                    pointer + "/hour", "小时应为 0 至 23 的整数")) {
                complaints.check(seen.add(one.hour()), pointer + "/hour", one.hour() + " 时出现了两次");
            }
            boolean stated = complaints.required(one.state(), pointer + "/state");
            concentration(complaints, one.particulateHourly(), pointer + "/particulateHourly");
            if (stated && Boolean.TRUE.equals(one.markFalse())) {
                complaints.check(new FurnaceHour(0, one.state(), null, Hour.is(one.monitorMaintenance()), Hour.is(one.monitorFault()),
                        Hour.is(one.temperatureMark()), true).marked(), pointer + "/markFalse", "正常运行且没有任何标记的小时，不存在虚假标记");
            }
        }
    }

    private void checkMeans(Complaints complaints) {
        if (dailyMeans == null || !complaints.check(dailyMeans.size() <= StackPollutant.values().length, "/dailyMeans",
                "每种污染物最多一个日均值，共 " + StackPollutant.values().length + " 种")) {
            return;
        }
        Set<StackPollutant> seen = EnumSet.noneOf(StackPollutant.class);
        for (int i = 0; i < dailyMeans.size(); i++) {
            String pointer = "/dailyMeans/" + i;
            Mean one = dailyMeans.get(i);
            if (!complaints.required(one, pointer)) {
                continue;
            }
            if (complaints.required(one.pollutant(), pointer + "/pollutant")) {
                complaints.check(seen.add(one.pollutant()), pointer + "/pollutant", one.pollutant().label() + "的日均值出现了两次");
            }
            if (complaints.required(one.mean(), pointer + "/mean")) {
                concentration(complaints, one.mean(), pointer + "/mean");
            }
            complaints.check(one.limit() == null || one.limit().signum() > 0 && one.limit().compareTo(ABSURD) <= 0, pointer + "/limit",
                    "限值应大于 0 且不超过 " + ABSURD + " mg/m³");
        }
    }

    private static void concentration(Complaints complaints, BigDecimal value, String pointer) {
        complaints.check(value == null || value.signum() >= 0 && value.compareTo(ABSURD) <= 0, pointer,
                "浓度应在 0 至 " + ABSURD + " mg/m³ 之间");
    }

    /** @param limits of the day, or null where the day itself is wrong */
    private static void used(Complaints complaints, Integer used, IncineratorLimits limits, Key budget, String pointer) {
        if (complaints.required(used, pointer) && limits != null) {
            within(complaints, used, limits.whole(budget), pointer, "全年可豁免时长，超出的小时本来就不豁免、不计入");
        }
    }

    private static void within(Complaints complaints, int value, int most, String pointer, String why) {
        complaints.check(value >= 0 && value <= most, pointer, "应为 0 至 " + most + " 的整数（" + why + "）");
    }

    FurnaceDay day() {
        return new FurnaceDay(date, hours.stream().map(Hour::read).toList(), dailyMeans == null ? List.of()
                : dailyMeans.stream().map(one -> new FurnaceDay.DailyMean(one.pollutant(), one.mean(), one.limit())).toList(),
                temperatureMeansBelow850);
    }

    ExemptHours before() {
        return new ExemptHours(furnace, date.getYear(), usedExemptHours, usedDryingHours, quarterMaintenanceHours, faultHoursBefore);
    }
}
