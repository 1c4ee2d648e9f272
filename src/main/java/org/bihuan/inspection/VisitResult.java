package org.bihuan.inspection;

/** How a drawn visit came out. */
enum VisitResult {

    CLEAN("未发现问题"), PROBLEM("发现问题"), NOT_MADE("未能检查"), RECUSED("有检查人员应当回避");

    private final String label;

    VisitResult(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
