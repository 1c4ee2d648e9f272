package org.bihuan.waiver;

import java.time.LocalDateTime;
import org.bihuan.waiver.MarkFindings.Finding;

/** What marks of furnaces and of outlets have in common. */
interface Mark {

    enum Source {
        ENTERPRISE("企业"), BUREAU("生态环境部门");

        private final String label;

        Source(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    enum Status {
        VALID("有效"), CORRECTED("已更正"), WITHDRAWN("已撤回"), PROVEN_FALSE("已认定虚假");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    long id();

    /** Full hour, in the city's time. */
    LocalDateTime from();

    /** Full hour, exclusive. */
    LocalDateTime to();

    Status status();

    /** What is marked, with the span. */
    String inWords();

    /** Whether the enterprise still stands by it: a false mark was made and stays made, one taken back never was. */
    default boolean stands() {
        return status() == Status.VALID || status() == Status.PROVEN_FALSE;
    }

    default boolean isFalse() {
        return status() == Status.PROVEN_FALSE;
    }

    default boolean overlaps(LocalDateTime begin, LocalDateTime end) {
        return from().isBefore(end) && begin.isBefore(to());
    }

    default boolean covers(LocalDateTime hour) {
        return !hour.isBefore(from()) && hour.isBefore(to());
    }

    /**
     * Why somebody may not take it back or correct it, or null.
     *
     * @param due by when it had to be made, or null where no rule of that time says so
     * @param own whether the enterprise itself wants to
     */
    default String objectionToChange(LocalDateTime due, boolean own, LocalDateTime now) {
        if (status() != Status.VALID) {
            return MarkRule.CORRECTION.says("编号 " + id() + " 的标记" + status().label() + "，不能再更正或者撤回");
        }
        return MarkTimes.objectionToLateChange(due, own, now);
    }

    /** Why that cannot be found of it, or null. The others as in {@link #objectionToChange}. */
    default String objectionTo(Finding finding, LocalDateTime due, boolean own, LocalDateTime now) {
        return switch (finding) {
            case WITHDRAWN -> objectionToChange(due, own, now);
            case PROVEN_FALSE -> status() == Status.VALID ? null : "编号 " + id() + " 的标记" + status().label() + "，不能认定虚假";
            case CLEARED -> isFalse() ? null : "编号 " + id() + " 的标记没有被认定虚假";
        };
    }

    /** What somebody wrote, as a part of a sentence. */
    static String bare(String text) {
        return text.strip().replaceAll("[。；，、：]+$", "");
    }

    static String span(LocalDateTime from, LocalDateTime to) {
        return hour(from) + " 至 " + hour(to);
    }

    private static String hour(LocalDateTime at) {
        return at.toLocalDate() + " " + at.toLocalTime();
    }
}
