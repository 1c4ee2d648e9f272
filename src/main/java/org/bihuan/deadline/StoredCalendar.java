package org.bihuan.deadline;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/** Seed and table together. Rows are only ever added, so their number and latest moment tell whether there are new ones. */
@Service
class StoredCalendar implements WorkCalendar {

    /** @param latest when the latest row was loaded, or null */
    private record State(long rows, Instant latest) {
    }

    private record Snapshot(State of, WorkingDays days) {
    }

    private final JdbcTemplate jdbc;
    private volatile Snapshot snapshot = new Snapshot(new State(0, null), WorkingDays.seed());

    StoredCalendar(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public WorkingDays current() {
        Snapshot known = snapshot;
        State now = jdbc.queryForObject("select count(*) as number, max(loaded_at) as latest from calendar_day",
                (row, i) -> new State(row.getLong("number"), moment(row.getTimestamp("latest"))));
        if (!Objects.equals(known.of, now)) {
            known = read();
            snapshot = known;
        }
        return known.days;
    }

    /** The state is that of the rows read, whatever else is committed meanwhile. */
    private Snapshot read() {
        List<CalendarDay> days = new ArrayList<>(WorkingDays.seedDays());
        List<Instant> moments = new ArrayList<>();
        jdbc.query("select on_day, kind, name, loaded_at from calendar_day", row -> {
            days.add(new CalendarDay(row.getDate("on_day").toLocalDate(), CalendarDay.Kind.valueOf(row.getString("kind")), row.getString("name")));
            moments.add(moment(row.getTimestamp("loaded_at")));
        });
        return new Snapshot(new State(moments.size(), moments.stream().max(Instant::compareTo).orElse(null)), WorkingDays.of(days));
    }

    private static Instant moment(Timestamp stored) {
        return stored == null ? null : stored.toInstant();
    }
}
