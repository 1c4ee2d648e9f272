package org.bihuan.penalty;

/** What a person may choose about filing; which of them are open depends on the step. */
enum FilingChoice {

    FILE("立案"),
    NOT_FILE("不予立案"),
    TRANSFER_WITHIN_SYSTEM("移送有管辖权的生态环境部门"),
    TRANSFER_OTHER_AGENCY("移送其他机关"),
    AGREE("审核同意"),
    RETURN("退回补充"),
    /** Only the head, once, and only while the term runs. */
    EXTEND("延长立案审查期限，退回继续核查");

    private final String label;

    FilingChoice(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    boolean transfer() {
        return this == TRANSFER_WITHIN_SYSTEM || this == TRANSFER_OTHER_AGENCY;
    }

    /** Whether it is an outcome of the clue: what an officer proposes and the head decides. */
    boolean outcome() {
        return this == FILE || this == NOT_FILE || transfer();
    }
}
