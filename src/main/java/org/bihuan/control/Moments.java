package org.bihuan.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** Moments as tables keep them, as answers carry them, and as people read them. */
@Component
class Moments {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Clock clock;

    Moments(Clock clock) {
        this.clock = clock;
    }

    static OffsetDateTime utc(Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    static Instant of(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    OffsetDateTime here(Instant moment) {
        return moment == null ? null : moment.atZone(clock.getZone()).toOffsetDateTime();
    }

    /** The full hour that runs. */
    Instant hour(Instant moment) {
        return moment.atZone(clock.getZone()).truncatedTo(ChronoUnit.HOURS).toInstant();
    }

    /** The full hour that comes next: nothing changes within one. */
    Instant nextHour(Instant moment) {
        return moment.atZone(clock.getZone()).truncatedTo(ChronoUnit.HOURS).plusHours(1).toInstant();
    }

    /** 2021-10-07 18:00 of the city; what has no end yet is said so. */
    String said(Instant moment) {
        return moment == null ? "另行通知" : MINUTES.format(moment.atZone(clock.getZone()));
    }
}
