package org.bihuan.inspection;

/** How an inspection ended; the names are part of the interface to other processes. */
enum InspectionResult {

    NOTHING_FOUND("未发现问题"), CORRECTED("发现问题，当场改正"), SUSPECTED_VIOLATION("涉嫌违法"), REFUSED("拒绝检查");

    private final String label;

    InspectionResult(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
