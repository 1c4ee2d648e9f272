package org.bihuan.spotcheck;

/** How a monitor is checked from afar. */
enum QualityKind {

    ZERO("零点核查"), SPAN("量程核查"), STANDARD_SAMPLE("标准样品（标准气体）核查");

    private final String label;

    QualityKind(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
