package org.bihuan.spotcheck;

/** The variables of the process {@code monitor-quality-check}. */
final class MonitorQualityCheckVariables {

    /** Whether the monitor's data count. Boolean, from the start form. */
    static final String IN_CONTROL = "inControl";

    private MonitorQualityCheckVariables() {
    }
}
