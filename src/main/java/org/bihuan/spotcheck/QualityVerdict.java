package org.bihuan.spotcheck;

/** What a check says of a monitor. */
enum QualityVerdict {

    PASS("合格"), ADJUST("超出合格范围，须校准，未失控"), FAIL("失控，数据无效");

    private final String label;

    QualityVerdict(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** Whether the monitor's data count. */
    boolean inControl() {
        return this != FAIL;
    }
}
