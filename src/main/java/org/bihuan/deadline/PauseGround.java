package org.bihuan.deadline;

/** Why a limit does not run for some days. */
public enum PauseGround {

    SUSPENSION("案件中止"), HEARING("听证"), ANNOUNCEMENT("公告"), MONITORING("监测、检测"), ASSESSMENT("评估"), APPRAISAL("鉴定"),
    DETERMINATION("认定"), SERVICE("送达"), RECONSIDERATION("行政复议"), LITIGATION("行政诉讼"),
    REFERRAL("移送公安机关");

    private final String label;

    PauseGround(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
