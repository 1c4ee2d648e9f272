package org.bihuan.alert;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Moments as people here read them: Beijing time, to the minute. */
final class When {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZONE);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm").withZone(ZONE);
    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mmXXX").withZone(ZONE);

    private When() {
    }

    static String text(Instant moment) {
        return MINUTE.format(moment);
    }

    /** From and to; the day is said once where both lie on it. */
    static String period(Instant from, Instant to) {
        boolean oneDay = from.atZone(ZONE).toLocalDate().equals(to.atZone(ZONE).toLocalDate());
        return from.equals(to) ? text(from) : text(from) + " 至 " + (oneDay ? TIME.format(to) : text(to));
    }

    /** As a form's date-time component takes it. */
    static String field(Instant moment) {
        return moment == null ? null : FIELD.format(moment);
    }
}
