package org.bihuan.spotcheck;

/** What became of a call. */
enum CallResult {

    CLEAN("未发现问题"), PROBLEM("发现问题"), NOT_ANSWERED("未接通");

    private final String label;

    CallResult(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
