package org.bihuan.penalty;

/** Where a case stands. */
enum CaseStatus {

    CLUE("待提出立案建议"), IN_REVIEW("立案审核中"), IN_APPROVAL("立案审批中"), FILED("已立案，调查中"), CASE_REVIEW("案件审查中"),
    DECIDING("告知、审核和决定中"), SUSPENDED("已中止"), EXECUTING("执行中"), CLOSING("结案审批中"), CLOSED("已结案归档"), NOT_FILED("不予立案"), TRANSFERRED("已移送");

    private final String label;

    CaseStatus(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** Whether the case is filed and no decision carried out yet: on this stretch it may be suspended, ended or given more time. */
    boolean onTheWay() {
        return this == FILED || this == CASE_REVIEW || this == DECIDING;
    }
}
