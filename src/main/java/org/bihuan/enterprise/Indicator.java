package org.bihuan.enterprise;

/** The indicators by which a trade is rated (环办大气函〔2020〕340号). */
public enum Indicator {

    EQUIPMENT("装备水平"), TREATMENT("污染治理工艺"), LIMITS("排放限值"), FUGITIVE("无组织管控"), MONITORING("监测监控"),
    MANAGEMENT("环境管理"), TRANSPORT("运输方式");

    private final String label;

    Indicator(String label) {
        this.label = label;
    }

    /** The Chinese name. */
    public String label() {
        return label;
    }
}
