package org.bihuan.alert;

/** How a lead ended. */
enum LeadOutcome {

    EXPLAINED("情况属实有合理解释"), CORRECTED("已改正"), TRANSFERRED("已移交"), CASE_OPENED("已转立案线索"), WITHDRAWN("因数据标记撤回");

    private final String label;

    LeadOutcome(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
