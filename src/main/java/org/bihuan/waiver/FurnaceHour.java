package org.bihuan.waiver;

import java.math.BigDecimal;

/**
 * One hour of one furnace as it was measured and marked.
 *
 * @param hour            0 to 23
 * @param particulate     hourly mean in mg/m3, or null where there is none
 * @param maintenance     marked as maintenance of the monitors (CEMS维护)
 * @param monitorFault    marked as another trouble of the monitors
 * @param temperatureMark marked as abnormal furnace temperature (炉温异常)
 * @param markFalse       control or feeding data contradict the marks of this hour
 * @param coldMeans       5-minute means of the furnace temperature below 850 degrees in this hour, without those of force majeure;
 *                        null where they are not known hour by hour
 */
record FurnaceHour(int hour, FurnaceState state, BigDecimal particulate, boolean maintenance, boolean monitorFault,
                   boolean temperatureMark, boolean markFalse, Integer coldMeans) {

    FurnaceHour(int hour, FurnaceState state, BigDecimal particulate, boolean maintenance, boolean monitorFault, boolean temperatureMark,
                boolean markFalse) {
        this(hour, state, particulate, maintenance, monitorFault, temperatureMark, markFalse, null);
    }

    /** Whether there is any mark that could be false. */
    boolean marked() {
        return state != FurnaceState.RUNNING || maintenance || monitorFault || temperatureMark;
    }

    /** The quarter's sum takes every truthful mark but those of a furnace out of service. */
    boolean countsAsMaintenance() {
        return maintenance && !markFalse && state != FurnaceState.STOPPED;
    }

    boolean belongsToEvent() {
        return state.isEvent() && !markFalse;
    }
}
