package org.bihuan.alert;

/** Why an alert came about, as the enterprise and the officers name it. */
enum Cause {

    PROCESS("生产工况"), TREATMENT("治理设施"), MONITOR("监测设备"), OPERATOR("运维操作"), POWER_NETWORK("停电或网络"), OTHER("其他");

    private final String label;

    Cause(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
