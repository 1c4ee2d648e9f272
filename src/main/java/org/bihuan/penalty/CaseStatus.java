package org.bihuan.penalty;

/** Where a case stands. */
enum CaseStatus {

    CLUE("待提出立案建议"), IN_REVIEW("立案审核中"), IN_APPROVAL("立案审批中"), FILED("已立案"), NOT_FILED("不予立案"),
    TRANSFERRED("已移送");

    private final String label;

    CaseStatus(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** Whether filing is still open. */
    boolean undecided() {
        return this == CLUE || this == IN_REVIEW || this == IN_APPROVAL;
    }
}
