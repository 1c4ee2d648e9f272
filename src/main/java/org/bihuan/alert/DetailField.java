package org.bihuan.alert;

import java.math.BigDecimal;
import java.util.Set;

/**
 * A field of an alert's details.
 *
 * @param min     smallest number allowed, or null
 * @param max     largest number allowed, or null
 * @param choices allowed codes of a choice, else empty
 */
record DetailField(String name, String label, Type type, BigDecimal min, BigDecimal max, Set<String> choices) {

    /** LIST is a list of texts. */
    enum Type { TEXT, NUMBER, INTEGER, FLAG, MOMENT, CHOICE, LIST }

    static DetailField text(String name, String label) {
        return new DetailField(name, label, Type.TEXT, null, null, Set.of());
    }

    static DetailField number(String name, String label) {
        return new DetailField(name, label, Type.NUMBER, null, null, Set.of());
    }

    static DetailField number(String name, String label, long min, long max) {
        return new DetailField(name, label, Type.NUMBER, BigDecimal.valueOf(min), BigDecimal.valueOf(max), Set.of());
    }

    static DetailField integer(String name, String label, long max) {
        return new DetailField(name, label, Type.INTEGER, BigDecimal.ZERO, BigDecimal.valueOf(max), Set.of());
    }

    static DetailField flag(String name, String label) {
        return new DetailField(name, label, Type.FLAG, null, null, Set.of());
    }

    static DetailField moment(String name, String label) {
        return new DetailField(name, label, Type.MOMENT, null, null, Set.of());
    }

    static DetailField choice(String name, String label, Set<String> choices) {
        return new DetailField(name, label, Type.CHOICE, null, null, choices);
    }

    static DetailField list(String name, String label) {
        return new DetailField(name, label, Type.LIST, null, null, Set.of());
    }
}
