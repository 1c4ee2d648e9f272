package org.bihuan.waiver;

/**
 * What the rules say about one hour.
 *
 * @param reason in Chinese
 * @param source table, version and row that ruled
 */
record HourRuling(Treatment treatment, Budget budget, Alert alert, String reason, String source) {

    enum Treatment {
        STOPPED("停运"), EXEMPT("豁免"), INVALID("数据无效"), JUDGED("计入判定");

        private final String label;

        Treatment(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** The yearly allowance from which an exempt hour is taken. */
    enum Budget { NONE, EXEMPT, DRYING }

    enum Alert {
        NONE(""), FALSE_MARK("虚假标记"), PARTICULATE_OVER("颗粒物超过豁免上限"), EVENT_TOO_LONG("故障超时"), EXEMPT_HOURS_USED_UP("豁免时长已用完"),
        DRYING_HOURS_USED_UP("烘炉、停炉降温时长已用完"), MAINTENANCE_TOO_LONG("CEMS维护超时"), MONITOR_FAULT("监测设备故障"),
        PARTICULATE_UNKNOWN("缺少颗粒物小时均值");

        private final String label;

        Alert(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }
}
