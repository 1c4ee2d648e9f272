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
                   Source source, String lateReason, Long replaces, String enteredBy, Instant enteredAt, Status status) implements Mark {

    /** In words: {@code 停运（2024-03-01 08:00 至 2024-03-02 08:00）}. */
    @Override
    public String inWords() {
        return kind.label() + "（" + Mark.span(from, to) + "）";
    }
}
