package org.bihuan.deadline;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.access.CsvFile;
import org.bihuan.access.CsvLine;
import org.bihuan.access.ImportReport;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the days of a yearly notice from a CSV file. One file is one transaction; a refused line changes nothing. A day that
 * is known stays as it is: a limit that was counted with it must not change afterwards.
 */
@Service
@Transactional
class CalendarImport {

    static final String DATE = "date";
    static final String KIND = "kind";
    static final String NAME = "name";
    private static final CsvFile.Layout LAYOUT = new CsvFile.Layout(List.of(DATE, KIND, NAME), List.of());
    private static final int LONGEST_NAME = 40;
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2099, 12, 31);

    private final JdbcTemplate jdbc;
    private final WorkCalendar calendar;
    private final Clock clock;

    CalendarImport(JdbcTemplate jdbc, WorkCalendar calendar, Clock clock) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * @param source the notice the days are from
     * @throws IllegalArgumentException in Chinese, when the file as a whole cannot be taken
     */
    ImportReport load(byte[] file, String source, String who) {
        List<CsvLine> lines = CsvFile.read(file, LAYOUT);
        jdbc.queryForObject("select id from calendar_lock where id = 1 for update", Integer.class);
        WorkingDays known = calendar.current();
        Map<LocalDate, Long> first = new HashMap<>();
        List<CalendarDay> added = new ArrayList<>();
        List<ImportReport.Line> report = new ArrayList<>();
        for (CsvLine line : lines) {
            CalendarDay day = read(line, first);
            ImportReport.Result result = ImportReport.Result.REJECTED;
            if (line.good()) {
                CalendarDay before = known.entry(day.date()).orElse(null);
                if (before == null) {
                    result = ImportReport.Result.ADDED;
                    added.add(day);
                } else if (before.kind() == day.kind()) {
                    result = ImportReport.Result.UNCHANGED;
                } else {
                    line.refuse(KIND, day.date() + " 已登记为" + before.kind().label() + "（" + before.name() + "），不能改为" + day.kind().label());
                }
            }
            report.add(ImportReport.Line.of(line, day == null ? null : day.date().toString(), result));
        }
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.batchUpdate("insert into calendar_day (on_day, kind, name, source, loaded_by, loaded_at) values (?, ?, ?, ?, ?, ?)",
                added.stream().map(day -> new Object[] {day.date(), day.kind().name(), day.name(), source, who, now}).toList());
        return ImportReport.of(report);
    }

    /** Null, and a complaint at the line, where it cannot be read. */
    private static CalendarDay read(CsvLine line, Map<LocalDate, Long> first) {
        if (!line.good()) {
            return null;
        }
        LocalDate date = date(line);
        CalendarDay.Kind kind = line.choice(KIND, CalendarDay.Kind::of, "应填 holiday（放假）或 workday（调休上班）");
        String name = line.required(NAME, LONGEST_NAME);
        if (date == null) {
            return null;
        }
        Long earlier = first.putIfAbsent(date, line.number());
        if (earlier != null) {
            line.refuse(DATE, "与第 " + earlier + " 行重复");
        } else if (kind == CalendarDay.Kind.WORKDAY && !WorkingDays.isWeekend(date)) {
            line.refuse(KIND, Reasoning.named(date) + "不是周末，本来就上班，不用登记为调休上班");
        }
        return new CalendarDay(date, kind, name);
    }

    private static LocalDate date(CsvLine line) {
        String text = line.required(DATE, LONGEST_NAME);
        if (text == null) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(text);
            if (!date.isBefore(FIRST) && !date.isAfter(LAST)) {
                return date;
            }
            line.refuse(DATE, "日期应在 " + FIRST + " 至 " + LAST + " 之间");
        } catch (DateTimeException e) {
            line.refuse(DATE, "应为日期，例如 2027-01-01");
        }
        return null;
    }
}
