package org.bihuan.waiver;

import java.time.LocalDate;
import org.bihuan.waiver.IncineratorLimits.Key;

/**
 * What one furnace has used of its allowances in one calendar year (生活垃圾焚烧发电厂自动监测数据应用管理规定 art. 10 para 2).
 *
 * @param used        hours of start-up, shut-down, fault and accident that were exempt this year
 * @param dryingUsed  hours of drying-out and cool-down that were exempt this year
 * @param maintenance hours marked as maintenance of the monitors in the present quarter
 * @param eventHours  hours that the fault or accident now going on has lasted; 0 while there is none
 */
record ExemptHours(String furnace, int year, int used, int dryingUsed, int maintenance, int eventHours) {

    /** @param eventHours hours that a fault or accident had already lasted when the year began */
    static ExemptHours atNewYear(String furnace, int year, int eventHours) {
        return new ExemptHours(furnace, year, 0, 0, 0, eventHours);
    }

    int left(IncineratorLimits limits) {
        return Math.max(0, limits.whole(Key.EXEMPT_HOURS) - used);
    }

    int dryingLeft(IncineratorLimits limits) {
        return Math.max(0, limits.whole(Key.DRYING_HOURS) - dryingUsed);
    }

    /** Hours of maintenance that may still be marked in this quarter. */
    int maintenanceLeft(IncineratorLimits limits) {
        return Math.max(0, limits.whole(Key.MAINTENANCE_HOURS) - maintenance);
    }

    /** Hours of the present fault or accident that may still be exempt. */
    int eventLeft(IncineratorLimits limits) {
        return Math.max(0, limits.whole(Key.EVENT_HOURS) - eventHours);
    }

    boolean runningOut(IncineratorLimits limits) {
        return nearly(used, limits.whole(Key.EXEMPT_HOURS), limits);
    }

    boolean dryingRunningOut(IncineratorLimits limits) {
        return nearly(dryingUsed, limits.whole(Key.DRYING_HOURS), limits);
    }

    boolean maintenanceRunningOut(IncineratorLimits limits) {
        return nearly(maintenance, limits.whole(Key.MAINTENANCE_HOURS), limits);
    }

    /** As the next judged day finds it: a new quarter begins without maintenance, a day left out ends the event. */
    ExemptHours onwards(LocalDate from, LocalDate to) {
        boolean sameQuarter = from.getYear() == to.getYear() && (from.getMonthValue() - 1) / 3 == (to.getMonthValue() - 1) / 3;
        return new ExemptHours(furnace, year, used, dryingUsed, sameQuarter ? maintenance : 0,
                from.plusDays(1).equals(to) ? eventHours : 0);
    }

    /** After one more hour of the furnace; {@code ruling} says what it consumes. */
    ExemptHours after(FurnaceHour hour, HourRuling ruling) {
        return new ExemptHours(furnace, year, used + (ruling.budget() == HourRuling.Budget.EXEMPT ? 1 : 0),
                dryingUsed + (ruling.budget() == HourRuling.Budget.DRYING ? 1 : 0), maintenance + (hour.countsAsMaintenance() ? 1 : 0),
                hour.belongsToEvent() ? eventHours + 1 : 0);
    }

    private static boolean nearly(int used, int budget, IncineratorLimits limits) {
        return used * 100 >= budget * limits.whole(Key.WARN_PERCENT);
    }
}
