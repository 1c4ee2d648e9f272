package org.bihuan.waiver;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.bihuan.access.Complaints;
import org.bihuan.enterprise.Trade;

/**
 * A mark as it is sent in, and whether it can be taken (管理规定 arts 4 and 13; 标记规则). Every complaint says what is wrong
 * and what to do.
 *
 * @param enterprise  unified social credit code
 * @param furnace     number of the furnace within the plant
 * @param hours       how many hours it is, so that a slip in its times is found; or null
 * @param lateReason  why it comes late; only the bureau may enter a late mark
 * @param replaces    number of the mark that this one corrects
 */
record MarkEntry(String enterprise, String furnace, MarkKind kind, OffsetDateTime from, OffsetDateTime to, Integer hours, String reason,
                 String dioxinMeasures, String evidence, String lateReason, Long replaces) {

    static final int LONGEST_TEXT = 1000;
    static final int LONGEST_EVIDENCE = 200;

    /** What is wrong with the entry by itself. */
    void check(LocalDateTime now, ZoneId zone, Complaints complaints) {
        complaints.required(kind, "/kind");
        MarkTimes.checkSpan(from, to, hours, IncineratorLimits.FIRST_DAY, "管理规定施行之日", now, zone, complaints);
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
        LocalDateTime begin = MarkTimes.local(from, zone);
        LocalDateTime end = MarkTimes.local(to, zone);
        standing.stream().filter(mark -> mark.kind().excludes(kind) && mark.overlaps(begin, end)).findFirst().ifPresent(mark ->
                complaints.add("/from", MarkRule.OVERLAP.says("与已有的标记重叠：" + mark.inWords() + "，编号 " + mark.id() + "；如要更正它，请填写要更正的编号")));
        MarkTimes.checkDue(begin, MarkTimes.due(begin), Trade.WASTE_INCINERATION.name(), own, lateReason, now, complaints);
        readings.stream().filter(reading -> !reading.at().isBefore(begin) && reading.at().isBefore(end))
                .filter(reading -> kind.contradictedBy(reading) != null).findFirst().ifPresent(reading ->
                        complaints.add("/kind", MarkRule.DATA.says("与运行数据矛盾（" + reading.at().toLocalDate() + " " + reading.at().toLocalTime() + "）："
                                + kind.contradictedBy(reading) + "，不予接收")));
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
