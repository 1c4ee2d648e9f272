package org.bihuan.inspection;

/** What the look at permit, environmental assessment and acceptance showed. */
enum PapersState {

    COMPLETE("已查阅，齐全"), INCOMPLETE("已查阅，有缺"), NOT_CHECKED("本次未查阅");

    private final String label;

    PapersState(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
