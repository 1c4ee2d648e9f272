package org.bihuan.waiver;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was found of the marks of one table later; rows are added and never changed. */
final class MarkFindings {

    /** Finding about a mark; the last one of a mark holds. */
    enum Finding {
        WITHDRAWN("撤回", Mark.Status.WITHDRAWN), PROVEN_FALSE("认定虚假", Mark.Status.PROVEN_FALSE),
        CLEARED("撤销虚假认定", Mark.Status.VALID);

        private final String label;
        private final Mark.Status status;

        Finding(String label, Mark.Status status) {
            this.label = label;
            this.status = status;
        }

        /** What it makes of the mark. */
        Mark.Status status() {
            return status;
        }

        String label() {
            return label;
        }
    }

    /** What was said of a mark, when and by whom. */
    record FindingLine(Finding finding, String reason, String evidence, String who, Instant at) {
    }

    private final JdbcTemplate jdbc;
    private final String table;
    private final String place;

    /**
     * @param table of the marks; their findings are in the one called so with {@code _finding}
     * @param place the columns that say which place a mark is of, as a condition
     */
    MarkFindings(JdbcTemplate jdbc, String table, String place) {
        this.jdbc = jdbc;
        this.table = table;
        this.place = place;
    }

    void add(long mark, FindingLine line) {
        jdbc.update("insert into " + table + "_finding (mark_id, number, finding, reason, evidence, who, at) "
                + "select ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ? from " + table + "_finding where mark_id = ?", mark, line.finding().name(),
                line.reason(), line.evidence(), line.who(), line.at().atOffset(ZoneOffset.UTC), mark);
    }

    List<FindingLine> of(long mark) {
        return jdbc.query("select finding, reason, evidence, who, at from " + table + "_finding where mark_id = ? order by number",
                (row, i) -> new FindingLine(Finding.valueOf(row.getString(1)), row.getString(2), row.getString(3), row.getString(4),
                        row.getObject(5, OffsetDateTime.class).toInstant()), mark);
    }

    /** What became of those of a place's marks that are no longer simply valid: few among many. */
    Map<Long, Mark.Status> fates(Object... ofPlace) {
        Map<Long, Mark.Status> fates = new HashMap<>();
        jdbc.query("select f.mark_id, f.finding from " + table + "_finding f join " + table + " m on m.id = f.mark_id where " + place
                + " order by f.number", row -> {
                    fates.put(row.getLong(1), Finding.valueOf(row.getString(2)).status());
                }, ofPlace);
        jdbc.queryForList("select m.replaces from " + table + " m where " + place + " and m.replaces is not null", Long.class, ofPlace)
                .forEach(id -> fates.put(id, Mark.Status.CORRECTED));
        return fates;
    }
}
