package org.bihuan.alert;

/** The mark an enterprise set on its monitoring data for the time of an alert (HJ 212 device marks and trade state marks). */
enum ClaimedMark {

    NONE("未标记"), STOPPED("停运 F"), MAINTENANCE("维护 M"), CALIBRATION("校准 C"), FAULT("故障 D"), LINK_LOST("通讯中断 B"),
    STARTING("启炉、开机"), STOPPING("停炉、停机");

    private final String label;

    ClaimedMark(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
