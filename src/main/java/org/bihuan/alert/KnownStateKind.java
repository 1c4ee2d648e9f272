package org.bihuan.alert;

import java.util.Set;

/** What may be known beforehand about a device, an enterprise, a region or the platform, and which alerts that excuses. */
enum KnownStateKind {

    CALIBRATION("校准"), MAINTENANCE("维护"), DECLARED_STOP("已申报停运"), POWER_CUT("停电"), NETWORK_OUTAGE("网络中断"), DATA_MARK("数据标记");

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
            case CALIBRATION, MAINTENANCE, DATA_MARK -> OF_MONITORS.contains(kind);
            case DECLARED_STOP -> OF_MONITORS.contains(kind) || kind == AlertKind.POWER_DIFF;
            case POWER_CUT, NETWORK_OUTAGE -> kind != AlertKind.REMOTE && kind != AlertKind.RANK;
        };
    }

    /** Alerts that say a mark or a declared stop is false; neither marks nor states excuse them. */
    static boolean contradicts(AlertKind kind, String subKind) {
        return kind == AlertKind.MARK_FAULT || subKind != null && CONTRADICTIONS.contains(subKind);
    }
}
