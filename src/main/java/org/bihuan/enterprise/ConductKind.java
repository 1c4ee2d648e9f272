package org.bihuan.enterprise;

/** What an enterprise may do that its grade, its place on the positive list or its credit suffer from; the table {@code conduct-effects} says how. */
public enum ConductKind {

    OFFENCE_FILED("违法行为立案"),
    PENALTY("受到行政处罚"),
    FALSIFICATION("弄虚作假"),
    CHECK_REFUSED("拒绝检查"),
    MEASURE_BREACHED("减排、调控措施未落实"),
    LINK_LOST("监控联网中断"),
    COMPLAINT_PROVEN("投诉查实"),
    PERMIT_LAPSED("排污许可失效"),
    INDICATOR_UNMET("不符合所评等级指标");

    private final String label;

    ConductKind(String label) {
        this.label = label;
    }

    /** The Chinese name. */
    public String label() {
        return label;
    }

    /** Whether it counts as an offence in the time that an enterprise has to be clean before it is listed. */
    boolean offence() {
        return this == OFFENCE_FILED || this == PENALTY || this == CHECK_REFUSED || this == MEASURE_BREACHED;
    }
}
