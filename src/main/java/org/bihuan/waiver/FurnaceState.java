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

    /** A fault or an accident: its hours are counted event by event. */
    boolean isEvent() {
        return this == FAULT || this == ACCIDENT;
    }
}
