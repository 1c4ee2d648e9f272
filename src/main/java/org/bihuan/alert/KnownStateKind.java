package org.bihuan.alert;

import java.util.Set;

/** What may be known beforehand about a device, an enterprise, a region or the platform, and which alerts that excuses. */
enum KnownStateKind {

    CALIBRATION("校准"), MAINTENANCE("维护"), DECLARED_STOP("已申报停运"), POWER_CUT("停电"), NETWORK_OUTAGE("网络中断"), DATA_MARK("数据标记"),
    EXEMPT_HOURS("工况标记豁免时段"), INVALID_HOURS("停运或者监测数据无效时段"), INVALID_DAY("有效小时不足的监测日");

    /** These say that the state itself is false or evaded, so no state excuses them. */
    private static final Set<String> CONTRADICTIONS = Set.of("STOPPED_BUT_RUNNING", "LOGIC_BREAK", "STOP_NOT_KEPT");
    private static final Set<AlertKind> OF_MONITORS = Set.of(AlertKind.CEMS_EXCEED, AlertKind.CEMS_ABNORMAL, AlertKind.HOTSPOT, AlertKind.TOTAL);

    private final String label;

    KnownStateKind(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** Whether such a state can explain such an alert at all. */
    boolean excuses(AlertKind kind, String subKind) {
        if (contradicts(kind, subKind)) {
            return false;
        }
        return switch (this) {
            case EXEMPT_HOURS, INVALID_DAY -> kind == AlertKind.CEMS_EXCEED;
            case INVALID_HOURS -> kind == AlertKind.CEMS_EXCEED || kind == AlertKind.CEMS_ABNORMAL;
            case CALIBRATION, MAINTENANCE, DATA_MARK -> OF_MONITORS.contains(kind);
            case DECLARED_STOP -> OF_MONITORS.contains(kind) || kind == AlertKind.POWER_DIFF;
            case POWER_CUT, NETWORK_OUTAGE -> kind != AlertKind.REMOTE && kind != AlertKind.RANK;
        };
    }

    /** Whether it follows from the marks of a furnace or an outlet, and is declared by nobody. */
    boolean computed() {
        return this == EXEMPT_HOURS || this == INVALID_HOURS || this == INVALID_DAY;
    }

    /**
     * Whether it has anything to say about such a value. A daily mean is judged by what spared hours leave of the day, so an alert
     * about it stays; where they leave too little of it the mean itself is void, and the day's hours are not.
     */
    boolean concerns(Averaging averaging) {
        return switch (this) {
            case EXEMPT_HOURS, INVALID_HOURS -> averaging != Averaging.DAY;
            case INVALID_DAY -> averaging == Averaging.DAY;
            default -> true;
        };
    }

    /** Alerts that say a mark or a declared stop is false; neither marks nor states excuse them. */
    static boolean contradicts(AlertKind kind, String subKind) {
        return kind == AlertKind.MARK_FAULT || subKind != null && CONTRADICTIONS.contains(subKind);
    }
}
