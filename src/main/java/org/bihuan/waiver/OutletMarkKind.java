package org.bihuan.waiver;

import java.math.BigDecimal;

/**
 * What an enterprise may mark for an outlet (标记规则): a trouble of its monitors (设备标记), which makes data invalid, or the
 * condition of what it drains (工况标记), which spares them within limits.
 */
enum OutletMarkKind {

    MONITOR_FAULT("监测设备故障", true, Phase.NONE), MONITOR_MAINTENANCE("监测设备维护", true, Phase.NONE),
    MONITOR_CALIBRATION("监测设备校准", true, Phase.NONE), LINK_LOST("通讯中断", true, Phase.NONE),
    COLD_START("冷态启动", false, Phase.START), HOT_START("热态启动", false, Phase.START), SHUT_DOWN("停机（停炉、停窑）", false, Phase.STOP),
    FACILITY_FAULT("生产或者治理设施故障", false, Phase.NONE), STOPPED("停运", false, Phase.NONE);

    /** What goes on without a break counts as one start, or one stop, however it is cut into marks. */
    enum Phase { NONE, START, STOP }

    private final String label;
    private final boolean equipment;
    private final Phase phase;

    OutletMarkKind(String label, boolean equipment, Phase phase) {
        this.label = label;
        this.equipment = equipment;
        this.phase = phase;
    }

    String label() {
        return label;
    }

    /** Whether it is about the monitors, and not about production or treatment. */
    boolean equipment() {
        return equipment;
    }

    Phase phase() {
        return phase;
    }

    /** Whether both cannot hold in the same hour: an outlet is in one condition at a time, and one trouble is marked once. */
    boolean excludes(OutletMarkKind other) {
        return this == other || !equipment && !other.equipment;
    }

    /** What the load of an hour says against the mark, in Chinese, or null. */
    String contradictedBy(OutletReading reading) {
        return this == STOPPED && reading.load().compareTo(BigDecimal.ZERO) > 0 ? "标记停运，而该小时负荷为 " + reading.load().toPlainString() + "%" : null;
    }
}
