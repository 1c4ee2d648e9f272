package org.bihuan.penalty;

/** How a change of course ends. */
enum CourseOutcome {

    CARRIED_OUT("已批准"), REFUSED("不予批准"), DROPPED("承办人撤回");

    private final String label;

    CourseOutcome(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
