package org.bihuan.deadline;

/** In what a limit is counted, and the largest amount anybody may ask for. */
public enum LimitUnit {

    WORKING_DAYS("个工作日", 3650), NATURAL_DAYS("日", 3650), MONTHS("个月", 600), YEARS("年", 50), HOURS("小时", 87_600);

    private final String label;
    private final int most;

    LimitUnit(String label, int most) {
        this.label = label;
        this.most = most;
    }

    public String label() {
        return label;
    }

    int most() {
        return most;
    }
}
