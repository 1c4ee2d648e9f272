package org.bihuan.alert;

/** How grave a lead is, lightest first; the names are the columns of the decision table {@code alert-triage}. */
enum Grade {

    BLUE("蓝色"), YELLOW("黄色"), ORANGE("橙色"), RED("红色");

    private final String label;

    Grade(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    boolean worseThan(Grade other) {
        return compareTo(other) > 0;
    }
}
