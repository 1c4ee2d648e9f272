package org.bihuan.supervision;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** A row of the table {@code lead}, as the screens need it. */
record LeadRow(long id, String number, String kind, String subKind, String uscc, String region, String outlet, String pollutant,
               String title, String grade, String route, String stage, boolean open, String outcome, String outcomeReason,
               int alertCount, BigDecimal peakRatio, BigDecimal lastMeasured, BigDecimal limitValue, String unit,
               Instant occurredFrom, Instant occurredTo, Instant openedAt, Instant dueAt, Instant acknowledgedAt,
               String firstOfficer, String secondOfficer, Instant fedBackAt, Instant closedAt, String processInstance,
               String caseNumber) {

    /** The columns this record is made of, for a select from {@code lead l}. */
    static final String COLUMNS = """
            l.id, l.number, l.kind, l.sub_kind, l.uscc, l.region, l.outlet, l.pollutant, l.title, l.grade, l.route, l.stage, l.open, \
            l.outcome, l.outcome_reason, l.alert_count, l.peak_ratio, l.last_measured, l.limit_value, l.unit, l.occurred_from, \
            l.occurred_to, l.opened_at, l.due_at, l.acknowledged_at, l.first_officer, l.second_officer, l.fed_back_at, l.closed_at, \
            l.process_instance, l.case_number""";

    static LeadRow of(ResultSet row, int index) throws SQLException {
        return new LeadRow(row.getLong("id"), row.getString("number"), row.getString("kind"), row.getString("sub_kind"),
                row.getString("uscc"), row.getString("region"), row.getString("outlet"), row.getString("pollutant"),
                row.getString("title"), row.getString("grade"), row.getString("route"), row.getString("stage"), row.getBoolean("open"),
                row.getString("outcome"), row.getString("outcome_reason"), row.getInt("alert_count"), row.getBigDecimal("peak_ratio"),
                row.getBigDecimal("last_measured"), row.getBigDecimal("limit_value"), row.getString("unit"),
                Sql.instant(row, "occurred_from"), Sql.instant(row, "occurred_to"), Sql.instant(row, "opened_at"),
                Sql.instant(row, "due_at"), Sql.instant(row, "acknowledged_at"), row.getString("first_officer"),
                row.getString("second_officer"), Sql.instant(row, "fed_back_at"), Sql.instant(row, "closed_at"),
                row.getString("process_instance"), row.getString("case_number"));
    }

    /** When the answer was there that the deadline asks for, or null. */
    Instant answeredAt() {
        return fedBackAt != null ? fedBackAt : closedAt;
    }
}
