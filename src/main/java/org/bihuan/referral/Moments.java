package org.bihuan.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.bihuan.engine.HouseClock;

/** How moments are written: shortly on screens, in Chinese in documents. */
final class Moments {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter IN_CHINESE = DateTimeFormatter.ofPattern("yyyy年M月d日 H时mm分");
    private static final DateTimeFormatter DAY_IN_CHINESE = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private Moments() {
    }

    static String minute(Instant moment) {
        return MINUTE.format(at(moment));
    }

    static String inDocuments(Instant moment) {
        return IN_CHINESE.format(at(moment));
    }

    static String day(LocalDate day) {
        return DAY_IN_CHINESE.format(day);
    }

    static LocalDate dayOf(Instant moment) {
        return at(moment).toLocalDate();
    }

    /** Null for null. */
    static ZonedDateTime at(Instant moment) {
        return moment == null ? null : moment.atZone(HouseClock.ZONE);
    }
}
