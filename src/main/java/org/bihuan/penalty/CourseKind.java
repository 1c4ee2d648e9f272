package org.bihuan.penalty;

/** What can be done to a filed case on its way to a decision. */
enum CourseKind {

    EXTENSION("延长办案期限"), SUSPENSION("中止调查"), TERMINATION("终止调查"), WITHDRAWAL("撤销立案");

    private final String label;

    CourseKind(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
