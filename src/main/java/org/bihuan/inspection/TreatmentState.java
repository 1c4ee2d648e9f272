package org.bihuan.inspection;

/** The running state of pollution treatment. */
enum TreatmentState {

    RUNNING("正常运行"), ABNORMAL("不正常运行"), NOT_RUNNING("未运行"), NONE("没有治理设施");

    private final String label;

    TreatmentState(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
