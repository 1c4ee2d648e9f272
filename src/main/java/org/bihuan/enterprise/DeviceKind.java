package org.bihuan.enterprise;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a device of the register is: one of the monitoring network, or the furnace of an incinerator that is watched. */
enum DeviceKind {

    MONITOR("监测设备"),
    ELECTRICITY_METER("分表计电"),
    CAMERA("摄像头"),
    GATE("门禁"),
    FURNACE("焚烧炉");

    /** A furnace is called by its number within the plant, for its ledger of hours is kept by that number. */
    private static final Pattern FURNACE_NAME = Pattern.compile("[1-9][0-9]?号焚烧炉");

    private final String label;

    DeviceKind(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** Whether a device of this kind may bear the name. */
    boolean mayBeCalled(String name) {
        return this != FURNACE || FURNACE_NAME.matcher(name).matches();
    }

    /** A kind by its code or its Chinese name. */
    static Optional<DeviceKind> of(String codeOrLabel) {
        return Arrays.stream(values()).filter(k -> k.name().equals(codeOrLabel) || k.label.equals(codeOrLabel)).findFirst();
    }
}
