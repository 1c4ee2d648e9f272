package org.bihuan.waiver;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.bihuan.access.Complaints;
import org.bihuan.enterprise.Trade;

/** What marks of furnaces and of outlets have to keep alike: whole hours that are past, entered by noon of the next day (标记规则). */
final class MarkTimes {

    private static final int LONGEST_DAYS = 366;
    /** Trades of 生态环境部公告2022年第21号. */
    private static final Set<String> RULED = Set.of(Trade.WASTE_INCINERATION.name(), Trade.POWER.name(), Trade.CEMENT.name(), Trade.PAPER.name());

    private MarkTimes() {
    }

    /**
     * Whether the span can be marked at all.
     *
     * @param hours how many hours the enterprise says it is, or null where it does not say
     * @param since first day of which there are marks, with why
     */
    static void checkSpan(OffsetDateTime from, OffsetDateTime to, Integer hours, LocalDate since, String why, LocalDateTime now, ZoneId zone,
                          Complaints complaints) {
        boolean begun = hour(from, "/from", complaints);
        boolean ended = hour(to, "/to", complaints);
        if (!begun || !ended) {
            return;
        }
        LocalDateTime begin = local(from, zone);
        LocalDateTime end = local(to, zone);
        if (!complaints.check(begin.isBefore(end), "/to", MarkRule.HOURS.says("结束时间应晚于开始时间"))) {
            return;
        }
        complaints.check(!begin.toLocalDate().isBefore(since), "/from", MarkRule.SCOPE.says("应不早于 " + since + "（" + why + "）"));
        complaints.check(!end.isAfter(now), "/to", MarkRule.PAST.says("标记的时段还没有过完：只能标记已经过去的整点小时，现在最晚可以标到 "
                + now.truncatedTo(ChronoUnit.HOURS).toLocalTime() + "（" + now.toLocalDate() + "）"));
        complaints.check(ChronoUnit.DAYS.between(begin, end) <= LONGEST_DAYS, "/to", MarkRule.HOURS.says("一个标记最长 " + LONGEST_DAYS + " 天"));
        long lasts = ChronoUnit.HOURS.between(begin, end);
        complaints.check(hours == null || hours == lasts, "/hours", MarkRule.HOURS.says("起止时间之间是 " + lasts + " 小时，填写的时长是 " + hours
                + " 小时，请核对起止时间和时长"));
    }

    /** On what the marks of an enterprise of that trade rest: the announcement is about four trades, for the others the house goes by it likewise. */
    static String rule(String trade) {
        return RULED.contains(trade) ? "《污染物排放自动监测设备标记规则》" : "其他行业比照《污染物排放自动监测设备标记规则》办理（系统约定）";
    }

    /**
     * Whether it comes in time; late it comes from the bureau only, and with a reason.
     *
     * @param due by when it had to be made, or null where no rule of that time says so
     * @param own whether the enterprise itself enters it
     */
    static void checkDue(LocalDateTime begin, LocalDateTime due, String trade, boolean own, String lateReason, LocalDateTime now, Complaints complaints) {
        if (due != null && now.isAfter(due)) {
            complaints.check(!own, "/from", MarkRule.DUE.says(begin.toLocalDate() + " 的标记应在 " + due.toLocalDate() + " " + due.toLocalTime()
                    + " 之前作出，未标记的视为对数据没有异议（" + rule(trade) + "）；确有客观原因的，请向辖区分局说明"));
            complaints.check(own || lateReason != null, "/lateReason", MarkRule.DUE.says("标记已过时限（" + due.toLocalDate() + " " + due.toLocalTime()
                    + "），补录须写明原因"));
        } else {
            complaints.check(lateReason == null, "/lateReason", MarkRule.DUE.says("标记没有超过时限，不填这一项"));
        }
    }

    /** By when a mark of a furnace that begins then had to be made, or null where no rule of that time says so. */
    static LocalDateTime due(LocalDateTime begin) {
        LocalDate day = begin.toLocalDate();
        return IncineratorLimits.on(day).marksDue(day);
    }

    /** Why the enterprise may no longer take back or correct a mark that was due then, or null. */
    static String objectionToLateChange(LocalDateTime due, boolean own, LocalDateTime now) {
        return own && due != null && now.isAfter(due)
                ? MarkRule.CORRECTION.says("标记的更正时限（" + due.toLocalDate() + " " + due.toLocalTime() + "）已过，请向辖区分局说明") : null;
    }

    static LocalDateTime local(OffsetDateTime moment, ZoneId zone) {
        return moment.atZoneSameInstant(zone).toLocalDateTime();
    }

    static boolean hour(OffsetDateTime moment, String pointer, Complaints complaints) {
        return complaints.required(moment, pointer) && complaints.check(moment.getMinute() == 0 && moment.getSecond() == 0
                && moment.getNano() == 0 && moment.getOffset().getTotalSeconds() % 3600 == 0, pointer,
                MarkRule.WHOLE_HOURS.says("应为整点，例如 2024-03-01 08:00"))
                && complaints.check(moment.getYear() >= 2000 && moment.getYear() < 2100, pointer, "年份应在 2000 至 2099 之间");
    }
}
