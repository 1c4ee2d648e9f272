package org.bihuan.alert;

/** How a lead is to end, as the officers propose it. */
enum NextStep {

    CLOSE("有合理解释，办结"), CORRECTED("已改正，办结"), FILE_CASE("转立案"), TRANSFER("移交");

    private final String label;

    NextStep(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
