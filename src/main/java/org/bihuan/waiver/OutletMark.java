package org.bihuan.waiver;

import java.time.Instant;
import java.time.LocalDateTime;

/**
 * A mark of an outlet as it was entered, with what became of it.
 *
 * @param installation whose condition it is; null for an equipment mark
 * @param from         full hour, in the city's time
 * @param to           full hour, exclusive
 * @param permitHours  hours that the permit grants where it grants more than the rule, or null
 * @param evidence     where the proof is found, or null
 * @param lateReason   why it came after the hour by which it was due, or null
 * @param replaces     the mark that this one corrects, or null
 */
record OutletMark(long id, OutletMarkKind kind, Installation installation, LocalDateTime from, LocalDateTime to, Integer permitHours, String reason,
                  String evidence, Mark.Source source, String lateReason, Long replaces, String enteredBy, Instant enteredAt,
                  Mark.Status status) implements Mark {

    /** In words: {@code 水泥窑热态启动（2024-03-01 08:00 至 2024-03-01 16:00）}. */
    @Override
    public String inWords() {
        return what() + "（" + Mark.span(from, to) + "）";
    }

    String what() {
        return (installation == null ? "" : installation.label()) + kind.label();
    }
}
