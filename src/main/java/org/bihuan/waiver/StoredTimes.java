package org.bihuan.waiver;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Hours are the city's for people and moments in the tables. */
final class StoredTimes {

    private final ZoneId zone;

    StoredTimes(ZoneId zone) {
        this.zone = zone;
    }

    static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    Instant instant(LocalDateTime at) {
        return at.atZone(zone).toInstant();
    }

    OffsetDateTime moment(LocalDateTime at) {
        return utc(instant(at));
    }

    /** The first moment of that year. */
    OffsetDateTime begin(int year) {
        return moment(LocalDate.of(year, 1, 1).atStartOfDay());
    }

    LocalDateTime here(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).atZoneSameInstant(zone).toLocalDateTime();
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
