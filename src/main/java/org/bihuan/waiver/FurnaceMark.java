package org.bihuan.waiver;

import java.time.Instant;
import java.time.LocalDateTime;

/**
 * A mark as it was entered, with what became of it.
 *
 * @param from           full hour, in the city's time
 * @param to             full hour, exclusive
 * @param dioxinMeasures see {@link MarkKind#needsDioxinMeasures()}, otherwise null
 * @param evidence       where the proof is found, or null
 * @param lateReason     why it came after the hour by which it was due, or null
 * @param replaces       the mark that this one corrects, or null
 */
record FurnaceMark(long id, MarkKind kind, LocalDateTime from, LocalDateTime to, String reason, String dioxinMeasures, String evidence,
                   Source source, String lateReason, Long replaces, String enteredBy, Instant enteredAt, Status status) {

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

    /** Whether the plant still stands by it: a false mark was made and stays made, one taken back never was. */
    boolean stands() {
        return status == Status.VALID || status == Status.PROVEN_FALSE;
    }

    boolean isFalse() {
        return status == Status.PROVEN_FALSE;
    }

    boolean overlaps(LocalDateTime begin, LocalDateTime end) {
        return from.isBefore(end) && begin.isBefore(to);
    }

    boolean covers(LocalDateTime hour) {
        return !hour.isBefore(from) && hour.isBefore(to);
    }

    /** In words: {@code 停运（2024-03-01 08:00 至 2024-03-02 08:00）}. */
    String inWords() {
        return kind.label() + "（" + span(from, to) + "）";
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
