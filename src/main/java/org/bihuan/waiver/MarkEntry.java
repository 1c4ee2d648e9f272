package org.bihuan.waiver;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.bihuan.access.Complaints;

/**
 * A mark as it is sent in, and whether it can be taken (管理规定 arts 4 and 13; 标记规则). Every complaint says what is wrong
 * and what to do.
 *
 * @param enterprise  unified social credit code
 * @param furnace     number of the furnace within the plant
 * @param lateReason  why it comes late; only the bureau may enter a late mark
 * @param replaces    number of the mark that this one corrects
 */
record MarkEntry(String enterprise, String furnace, MarkKind kind, OffsetDateTime from, OffsetDateTime to, String reason,
                 String dioxinMeasures, String evidence, String lateReason, Long replaces) {

    static final int LONGEST_TEXT = 1000;
    static final int LONGEST_EVIDENCE = 200;
    private static final int LONGEST_DAYS = 366;

    /** What is wrong with the entry by itself. */
    void check(LocalDateTime now, ZoneId zone, Complaints complaints) {
        complaints.required(kind, "/kind");
        boolean begun = hour(from, "/from", complaints);
        boolean ended = hour(to, "/to", complaints);
        if (begun && ended) {
            LocalDateTime begin = local(from, zone);
            LocalDateTime end = local(to, zone);
            if (complaints.check(begin.isBefore(end), "/to", "结束时间应晚于开始时间")) {
                complaints.check(!begin.toLocalDate().isBefore(IncineratorLimits.FIRST_DAY), "/from", "应不早于 " + IncineratorLimits.FIRST_DAY
                        + "（管理规定施行之日）");
                complaints.check(!end.isAfter(now), "/to", "标记的时段还没有过完：只能标记已经过去的整点小时，现在最晚可以标到 "
                        + now.truncatedTo(ChronoUnit.HOURS).toLocalTime() + "（" + now.toLocalDate() + "）");
                complaints.check(ChronoUnit.DAYS.between(begin, end) <= LONGEST_DAYS, "/to", "一个标记最长 " + LONGEST_DAYS + " 天");
            }
        }
        text(reason, LONGEST_TEXT, true, "/reason", complaints);
        text(dioxinMeasures, LONGEST_TEXT, kind != null && kind.needsDioxinMeasures(), "/dioxinMeasures", complaints);
        complaints.check(dioxinMeasures == null || kind == null || kind.needsDioxinMeasures(), "/dioxinMeasures", "只有炉温异常标记才有这一项");
        text(evidence, LONGEST_EVIDENCE, kind != null && kind.needsDioxinMeasures(), "/evidence", complaints);
        text(lateReason, LONGEST_TEXT, false, "/lateReason", complaints);
        complaints.check(replaces == null || replaces > 0, "/replaces", "应为要更正的标记的编号");
    }

    /**
     * What is wrong with it beside what is known of the furnace.
     *
     * @param own      whether the plant itself enters it
     * @param standing marks that stand and that the entry does not correct
     */
    void checkBeside(List<FurnaceMark> standing, List<FurnaceReading> readings, boolean own, LocalDateTime now, ZoneId zone,
                     Complaints complaints) {
        LocalDateTime begin = local(from, zone);
        LocalDateTime end = local(to, zone);
        standing.stream().filter(mark -> mark.kind().excludes(kind) && mark.overlaps(begin, end)).findFirst().ifPresent(mark ->
                complaints.add("/from", "与已有的标记重叠：" + mark.inWords() + "，编号 " + mark.id() + "；如要更正它，请在 replaces 中填写该编号"));
        LocalDateTime due = due(begin);
        if (due != null && now.isAfter(due)) {
            complaints.check(!own, "/from", begin.toLocalDate() + " 的标记应在 " + due.toLocalDate() + " " + due.toLocalTime()
                    + " 之前作出，未标记的视为对数据没有异议（《污染物排放自动监测设备标记规则》）；确有客观原因的，请向辖区分局说明");
            complaints.check(own || lateReason != null, "/lateReason", "标记已过时限（" + due.toLocalDate() + " " + due.toLocalTime()
                    + "），补录须写明原因");
        } else {
            complaints.check(lateReason == null, "/lateReason", "标记没有超过时限，不填这一项");
        }
        readings.stream().filter(reading -> !reading.at().isBefore(begin) && reading.at().isBefore(end))
                .filter(reading -> kind.contradictedBy(reading) != null).findFirst().ifPresent(reading ->
                        complaints.add("/kind", "与运行数据矛盾（" + reading.at().toLocalDate() + " " + reading.at().toLocalTime() + "）："
                                + kind.contradictedBy(reading) + "，不予接收"));
    }

    /** By when a mark that begins then had to be made, or null where no rule of that time says so. */
    static LocalDateTime due(LocalDateTime begin) {
        LocalDate day = begin.toLocalDate();
        return IncineratorLimits.on(day).marksDue(day);
    }

    static LocalDateTime local(OffsetDateTime moment, ZoneId zone) {
        return moment.atZoneSameInstant(zone).toLocalDateTime();
    }

    static boolean hour(OffsetDateTime moment, String pointer, Complaints complaints) {
        return complaints.required(moment, pointer) && complaints.check(moment.getMinute() == 0 && moment.getSecond() == 0
                && moment.getNano() == 0 && moment.getOffset().getTotalSeconds() % 3600 == 0, pointer, "应为整点，例如 2024-03-01T08:00:00+08:00")
                && complaints.check(moment.getYear() >= 2000 && moment.getYear() < 2100, pointer, "年份应在 2000 至 2099 之间");
    }

    static boolean text(String text, int longest, boolean required, String pointer, Complaints complaints) {
        if (text == null) {
            return complaints.check(!required, pointer, "必填");
        }
        return complaints.check(!text.isBlank() && text.length() <= longest
                && text.codePoints().noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE || Character.isISOControl(c) && c != '\n'),
                pointer, "应为 1 至 " + longest + " 个字，不能含控制字符");
    }
}
