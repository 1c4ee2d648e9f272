package org.bihuan.penalty;

/** What a party may do against a decision. */
enum RemedyKind {

    RECONSIDERATION("行政复议"), LITIGATION("行政诉讼");

    private final String label;

    RemedyKind(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
