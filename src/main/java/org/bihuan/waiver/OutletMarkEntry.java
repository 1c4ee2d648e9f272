package org.bihuan.waiver;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.bihuan.access.Complaints;

/**
 * A mark of an outlet as it is sent in, and whether it can be taken (标记规则). Every complaint names its rule and says what to do.
 *
 * @param enterprise   unified social credit code
 * @param outlet       code of the outlet
 * @param installation whose condition it is; only for marks of the condition
 * @param hours        how many hours it is, so that a slip in its times is found; or null
 * @param permitHours  hours that the permit grants where it grants more than the rule, or null
 * @param lateReason   why it comes late; only the bureau may enter a late mark
 * @param replaces     number of the mark that this one corrects
 */
record OutletMarkEntry(String enterprise, String outlet, OutletMarkKind kind, Installation installation, OffsetDateTime from, OffsetDateTime to,
                       Integer hours, Integer permitHours, String reason, String evidence, String lateReason, Long replaces) {

    private static final String WATER = "WATER";

    /** What is wrong with the entry by itself. @param trade code of the enterprise's trade */
    void check(MarkLimits limits, String trade, LocalDateTime now, ZoneId zone, Complaints complaints) {
        complaints.required(kind, "/kind");
        MarkTimes.checkSpan(from, to, hours, limits.since(), MarkTimes.rule(trade) + "，自该日起标记", now, zone, complaints);
        if (kind != null) {
            complaints.check(kind.equipment() == (installation == null), "/installation", kind.equipment()
                    ? MarkRule.SCOPE.says(kind.label() + "是设备标记，不填设施") : MarkRule.SCOPE.says("工况标记须写明是哪种设施"));
        }
        MarkEntry.text(reason, MarkEntry.LONGEST_TEXT, true, "/reason", complaints);
        MarkEntry.text(evidence, MarkEntry.LONGEST_EVIDENCE, permitHours != null, "/evidence", complaints);
        MarkEntry.text(lateReason, MarkEntry.LONGEST_TEXT, false, "/lateReason", complaints);
        complaints.check(replaces == null || replaces > 0, "/replaces", MarkRule.CORRECTION.says("应为要更正的标记的编号"));
    }

    /**
     * What is wrong with it beside what is known of the outlet.
     *
     * @param own      whether the enterprise itself enters it
     * @param standing marks that stand and that the entry does not correct
     */
    void checkBeside(OutletPlace place, MarkLimits limits, List<OutletMark> standing, List<OutletReading> readings, boolean own, LocalDateTime now,
                     ZoneId zone, Complaints complaints) {
        LocalDateTime begin = MarkTimes.local(from, zone);
        LocalDateTime end = MarkTimes.local(to, zone);
        complaints.check(place.furnaces().isEmpty(), "/outlet", MarkRule.SCOPE.says("这是焚烧炉的排放口，请按炉号登记标记："
                + String.join("、", place.furnaces())));
        if (installation != null) {
            complaints.check(limits.suits(installation, place.enterprise().trade()), "/installation", MarkRule.SCOPE.says("企业登记的行业是"
                    + place.enterprise().tradeName() + "，不适用" + installation.label() + "的标记"));
            complaints.check(installation == Installation.OTHER || !WATER.equals(place.outlet().medium()), "/installation",
                    MarkRule.SCOPE.says(place.outlet().code() + " 是废水排放口，设施请选" + Installation.OTHER.label()));
        }
        checkPermit(limits.of(kind, installation, place.enterprise().trade(), begin.toLocalDate()), complaints);
        standing.stream().filter(mark -> mark.kind().excludes(kind) && mark.overlaps(begin, end)).findFirst().ifPresent(mark ->
                complaints.add("/from", MarkRule.OVERLAP.says("与已有的标记重叠：" + mark.inWords() + "，编号 " + mark.id() + "；如要更正它，请填写要更正的编号")));
        MarkTimes.checkDue(begin, limits.due(kind, installation, place.enterprise().trade(), begin), place.enterprise().trade(), own, lateReason, now, complaints);
        readings.stream().filter(reading -> !reading.at().isBefore(begin) && reading.at().isBefore(end))
                .filter(reading -> kind.contradictedBy(reading) != null).findFirst().ifPresent(reading ->
                        complaints.add("/kind", MarkRule.DATA.says("与运行数据矛盾（" + reading.at().toLocalDate() + " " + reading.at().toLocalTime() + "）："
                                + kind.contradictedBy(reading) + "，不予接收")));
    }

    private void checkPermit(Optional<MarkLimit> limit, Complaints complaints) {
        if (permitHours == null) {
            return;
        }
        Integer most = limit.map(MarkLimit::permitHours).orElse(null);
        if (complaints.check(most != null, "/permitHours", MarkRule.SCOPE.says("这种标记的时长不能由许可证放宽，不填这一项"))) {
            complaints.check(permitHours > limit.orElseThrow().hours() && permitHours <= most, "/permitHours", MarkRule.SCOPE.says("许可证载明的时长应大于 "
                    + limit.orElseThrow().hours() + " 小时、不大于 " + most + " 小时"));
        }
    }
}
