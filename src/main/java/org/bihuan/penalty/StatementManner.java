package org.bihuan.penalty;

/** How a party's declaration came. */
enum StatementManner {

    IN_WRITING("书面"), BY_POST("邮寄（以邮戳日期为准）"), ONLINE("系统在线提交"), ORAL("口头，执法人员记录");

    private final String label;

    StatementManner(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    boolean written() {
        return this != ORAL;
    }
}
