package org.bihuan.alert;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The alerts of a lead, read for people. */
@Component
class LeadAlerts {

    private final JdbcTemplate jdbc;

    LeadAlerts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest alerts of a lead, newest first, without their details. */
    List<Alert> newest(long leadId, int limit) {
        return jdbc.query("""
                select id, source, source_event_id, kind, sub_kind, uscc, region, outlet, device, pollutant, measured, limit_value, unit,
                averaging, occurred_from, occurred_to, detected_at, received_at, received_from, summary from alert where lead_id = ?
                order by occurred_from desc, id desc fetch first %d rows only""".formatted(limit), (row, i) -> alert(row), leadId);
    }

    private static Alert alert(ResultSet row) throws SQLException {
        String averaging = row.getString("averaging");
        return new Alert(row.getLong("id"), row.getString("source"), row.getString("source_event_id"), AlertKind.valueOf(row.getString("kind")),
                row.getString("sub_kind"), row.getString("uscc"), row.getString("region"), row.getString("outlet"), row.getString("device"),
                row.getString("pollutant"), row.getBigDecimal("measured"), row.getBigDecimal("limit_value"), row.getString("unit"),
                averaging == null ? null : Averaging.valueOf(averaging), instant(row, "occurred_from"), instant(row, "occurred_to"),
                instant(row, "detected_at"), instant(row, "received_at"), row.getString("received_from"), row.getString("summary"), Map.of());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
