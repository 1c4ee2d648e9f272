package org.bihuan.control;

import java.util.Arrays;
import java.util.Optional;

/** Levels of an emergency response (应急响应级别), the mildest first. */
enum ResponseLevel {

    YELLOW("黄色"), ORANGE("橙色"), RED("红色");

    private final String label;

    ResponseLevel(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    static Optional<ResponseLevel> of(String text) {
        return Arrays.stream(values()).filter(level -> level.label.equals(text) || level.name().equals(text)).findFirst();
    }
}
