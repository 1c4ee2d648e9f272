package org.bihuan.enterprise;

import java.util.Arrays;
import java.util.Optional;

/** What a device of the monitoring network is. */
enum DeviceKind {

    MONITOR("监测设备"),
    ELECTRICITY_METER("分表计电"),
    CAMERA("摄像头"),
    GATE("门禁");

    private final String label;

    DeviceKind(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** A kind by its code or its Chinese name. */
    static Optional<DeviceKind> of(String codeOrLabel) {
        return Arrays.stream(values()).filter(k -> k.name().equals(codeOrLabel) || k.label.equals(codeOrLabel)).findFirst();
    }
}
