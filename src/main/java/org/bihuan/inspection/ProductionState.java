package org.bihuan.inspection;

/** The running state of production. */
enum ProductionState {

    NORMAL("正常生产"), PARTIAL("部分生产"), STOPPED("停产");

    private final String label;

    ProductionState(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
