package org.bihuan.waiver;

/** What a plant may mark for a furnace: its operating state, or a trouble of its monitors (管理规定 art. 4). */
enum MarkKind {

    STARTING("启炉", FurnaceState.STARTING), STOPPING("停炉", FurnaceState.STOPPING), FAULT("故障", FurnaceState.FAULT),
    ACCIDENT("事故", FurnaceState.ACCIDENT), DRYING("烘炉", FurnaceState.DRYING), COOLING("停炉降温", FurnaceState.COOLING),
    STOPPED("停运", FurnaceState.STOPPED), CEMS_MAINTENANCE("CEMS维护", null), LINK_LOST("通讯中断", null),
    TEMPERATURE("炉温异常", null), THERMOCOUPLE("热电偶故障", null);

    private final String label;
    private final FurnaceState state;

    MarkKind(String label, FurnaceState state) {
        this.label = label;
        this.state = state;
    }

    String label() {
        return label;
    }

    /** The operating state, or null for a mark of the monitors. */
    FurnaceState state() {
        return state;
    }

    /** Whether both cannot hold in the same hour: a furnace is in one state at a time, and one trouble is marked once. */
    boolean excludes(MarkKind other) {
        return this == other || state != null && other.state != null;
    }

    /** Spares low temperatures only with measures against dioxins, which were taken beforehand. */
    boolean needsDioxinMeasures() {
        return this == TEMPERATURE;
    }

    /**
     * What running data of an hour say against the mark, in Chinese, or null. A furnace that is out of service, dried out or
     * cooled down is not fed with waste (art. 13), and one out of service is not hot for a whole hour; with a fault or while it
     * is started or stopped it may be both.
     */
    String contradictedBy(FurnaceReading reading) {
        boolean unfed = this == STOPPED || this == DRYING || this == COOLING;
        if (unfed && Boolean.TRUE.equals(reading.wasteFed())) {
            return "标记" + label + "，而该小时仍在投料";
        }
        if (this == STOPPED && Integer.valueOf(0).equals(reading.coldMeans())) {
            return "标记停运，而该小时炉温没有一个 5 分钟均值低于限值";
        }
        return null;
    }
}
