package org.bihuan.alert;

/** How grave a lead is, lightest first; the names are the columns of the decision table {@code alert-triage}. */
enum Grade {

    BLUE("蓝色", 30), YELLOW("黄色", 50), ORANGE("橙色", 70), RED("红色", 90);

    private final String label;
    private final int priority;

    Grade(String label, int priority) {
        this.label = label;
        this.priority = priority;
    }

    String label() {
        return label;
    }

    /** Priority of the lead's tasks, 0 to 100. */
    int priority() {
        return priority;
    }

    boolean worseThan(Grade other) {
        return compareTo(other) > 0;
    }
}
