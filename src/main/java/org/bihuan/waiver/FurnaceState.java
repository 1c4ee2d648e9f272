package org.bihuan.waiver;

/** The operating state that a plant marks for a furnace (生活垃圾焚烧发电厂自动监测数据应用管理规定 art. 4). */
enum FurnaceState {

    RUNNING("正常运行"), STARTING("启炉"), STOPPING("停炉"), STOPPED("停运"), FAULT("故障"), ACCIDENT("事故"), DRYING("烘炉"),
    COOLING("停炉降温");

    private final String label;

    FurnaceState(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** Start-up, shut-down, fault and accident have one yearly allowance together. */
    boolean isExemptible() {
        return this == STARTING || this == STOPPING || isEvent();
    }

    /** Drying-out and cool-down have another one. */
    boolean isDrying() {
        return this == DRYING || this == COOLING;
    }

    /** A fault or an accident: its hours are counted event by event. */
    boolean isEvent() {
        return this == FAULT || this == ACCIDENT;
    }
}
