package org.bihuan.enterprise;

import java.util.Arrays;
import java.util.Optional;

/** What leaves through an outlet. */
enum Medium {

    AIR("大气"),
    WATER("水");

    private final String label;

    Medium(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** A medium by its code or its Chinese name. */
    static Optional<Medium> of(String codeOrLabel) {
        return Arrays.stream(values()).filter(m -> m.name().equals(codeOrLabel) || m.label.equals(codeOrLabel)).findFirst();
    }
}
