package org.bihuan.penalty;

/** How a reconsideration or suit ends. */
enum RemedyOutcome {

    UPHELD("维持（驳回请求）"), CHANGED("变更罚款或者没收的金额"), REVOKED("撤销、确认违法或者无效"), WITHDRAWN("撤回申请或者撤诉");

    private final String label;

    RemedyOutcome(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
