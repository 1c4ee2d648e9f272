package org.bihuan.alert;

import java.time.Instant;

/** The Chinese words for the codes in the tables of alerts and leads, for overviews that read those tables. */
public final class LeadWords {

    /**
     * How a deadline stands.
     *
     * @param state     IN_TIME, SOON (four fifths of the time are gone), OVERDUE, MET or MISSED
     * @param stateName the same in Chinese
     * @param remaining time left or over in words, e.g. 剩余 1 小时 20 分钟; null when it is done
     */
    public record Deadline(Instant due, String state, String stateName, String remaining) {
    }

    private LeadWords() {
    }

    /** Kind of alert with its sub-kind, e.g. 分表计电报警（治理设施未开启）. */
    public static String kind(String kind, String subKind) {
        return AlertKind.valueOf(kind).labelWith(subKind);
    }

    /** The Chinese name of a pollutant; the code itself where it is unknown, and null for null. */
    public static String pollutant(String code) {
        return Pollutants.name(code);
    }

    public static String grade(String grade) {
        return Grade.valueOf(grade).label();
    }

    public static String stage(String stage) {
        return LeadStage.valueOf(stage).label();
    }

    public static String route(String route) {
        return Route.valueOf(route).label();
    }

    /** Null for a lead without outcome. */
    public static String outcome(String outcome) {
        return outcome == null ? null : LeadOutcome.valueOf(outcome).label();
    }

    /** What screening made of an alert; null while it waits for that. */
    public static String alertOutcome(String outcome) {
        return outcome == null ? null : switch (outcome) {
            case "OPENED" -> "生成线索";
            case "MERGED" -> "并入线索";
            case "REOPENED" -> "重开线索";
            case "SCREENED_OUT" -> "已筛除";
            case "EXPLAINED" -> "已有解释";
            default -> throw new IllegalArgumentException("Unknown outcome of an alert: " + outcome);
        };
    }

    /** @param doneAt when it was done, or null while it is open */
    public static Deadline deadline(Instant from, Instant due, Instant doneAt, Instant now) {
        DeadlineState state = DeadlineState.of(from, due, doneAt, now);
        return new Deadline(due, state.name(), state.label(), doneAt == null ? DeadlineState.remaining(due, now) : null);
    }
}
