package org.bihuan.penalty;

/** How a penalty procedure ends (行政处罚法 art. 57). */
public enum DecisionOutcome {

    PENALTY("给予行政处罚"),
    NO_PENALTY("不予行政处罚"),
    NOT_PROVEN("违法事实不能成立，不予行政处罚"),
    TRANSFERRED("移送司法机关"),
    /** Not an outcome of the law: the deliberation wants more investigation, and the procedure begins anew after it. */
    RETURNED("退回补充调查"),
    /** Nor is this: the case was ended before anything was decided. */
    ABANDONED("案件终止，不再作出决定");

    private final String label;

    DecisionOutcome(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
