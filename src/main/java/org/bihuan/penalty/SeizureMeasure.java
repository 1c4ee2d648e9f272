package org.bihuan.penalty;

/** What is done to the things: they stay where they are under a seal, or they are taken away. */
enum SeizureMeasure {

    SEALING("查封"), SEIZURE("扣押");

    private final String label;

    SeizureMeasure(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
