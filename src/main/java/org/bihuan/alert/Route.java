package org.bihuan.alert;

/** What happens first to a lead; an output of the decision table {@code alert-triage}. */
enum Route {

    /** Explained by itself: no lead is opened. */
    EXPLAINED("已有解释"),
    ENTERPRISE_FIRST("企业先自查"),
    OFF_SITE("先远程核查"),
    ON_SITE("派单现场检查"),
    AT_ONCE("立即处置");

    private final String label;

    Route(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
