package org.bihuan.penalty;

/** What a party declares after the advance notice. */
enum StatementKind {

    STATEMENT("提出陈述、申辩"),
    HEARING("要求举行听证"),
    STATEMENT_AND_HEARING("提出陈述、申辩，并要求举行听证"),
    WAIVER("书面放弃陈述、申辩和听证权利");

    private final String label;

    StatementKind(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    boolean states() {
        return this == STATEMENT || this == STATEMENT_AND_HEARING;
    }

    boolean requestsHearing() {
        return this == HEARING || this == STATEMENT_AND_HEARING;
    }
}
