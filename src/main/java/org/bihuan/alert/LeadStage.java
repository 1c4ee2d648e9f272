package org.bihuan.alert;

/** Where the work on a lead stands, in an officer's words. */
enum LeadStage {

    ENTERPRISE_ANSWER("企业自查"), OFF_SITE_CHECK("远程核查"), ACKNOWLEDGE("待签收"), INSPECTION("现场检查"),
    FEEDBACK("待反馈"), REVIEW("待审核"), CLOSED("已办结");

    private final String label;

    LeadStage(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
