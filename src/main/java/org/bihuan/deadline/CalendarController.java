package org.bihuan.deadline;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.access.CsvFile;
import org.bihuan.access.CurrentUser;
import org.bihuan.access.ImportReport;
import org.bihuan.access.Person;
import org.bihuan.access.Problem;
import org.bihuan.access.Role;
import org.bihuan.engine.HouseClock;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The working-day calendar over the public interface. */
@RestController
@RequestMapping("/api/calendar")
class CalendarController {

    private static final String SEED = "系统自带";
    private static final int LONGEST_SOURCE = 100;

    private final WorkCalendar calendar;
    private final CalendarImport imports;
    private final CurrentUser user;
    private final JdbcTemplate jdbc;

    CalendarController(WorkCalendar calendar, CalendarImport imports, CurrentUser user, JdbcTemplate jdbc) {
        this.calendar = calendar;
        this.imports = imports;
        this.user = user;
        this.jdbc = jdbc;
    }

    /** @param loadedBy null, like {@code loadedAt}, for the days that came with the product */
    record Day(LocalDate date, String kind, String kindName, String name, String source, String loadedBy, ZonedDateTime loadedAt) {
    }

    private record Loaded(String source, String by, ZonedDateTime at) {
    }

    /**
     * @param known       whether limits may be counted in this year
     * @param missing     the festivals whose rest days are not in yet
     * @param workingDays null while the year is not known
     */
    record Year(int year, boolean known, List<String> missing, Integer workingDays, Set<Integer> knownYears, List<Day> days) {
    }

    @Operation(summary = "一年的工作日历", description = "known 为 false 的年份不能推算期限，missing 列出还缺少放假安排的节日。")
    @GetMapping
    Year year(@RequestParam int year) {
        if (year < 2000 || year > 2099) {
            throw Problem.invalid("/year", "年份应在 2000 至 2099 之间");
        }
        WorkingDays days = calendar.current();
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate last = LocalDate.of(year, 12, 31);
        Map<LocalDate, Loaded> loaded = jdbc.query("select on_day, source, loaded_by, loaded_at from calendar_day where on_day between ? and ?",
                (row, i) -> Map.entry(row.getDate("on_day").toLocalDate(), new Loaded(row.getString("source"), row.getString("loaded_by"),
                        row.getTimestamp("loaded_at").toInstant().atZone(HouseClock.ZONE))), first, last)
                .stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        boolean known = days.years().contains(year);
        List<Day> listed = first.datesUntil(last.plusDays(1)).flatMap(day -> days.entry(day).stream()).map(day -> {
            Loaded from = loaded.getOrDefault(day.date(), new Loaded(SEED, null, null));
            return new Day(day.date(), day.kind().name(), day.kind().label(), day.name(), from.source(), from.by(), from.at());
        }).toList();
        return new Year(year, known, days.missing(year), known ? days.between(first.minusDays(1), last) : null, days.years(), listed);
    }

    @Operation(summary = "导入放假安排", description = """
            UTF-8 的 CSV，表头 date,kind,name；kind 为 holiday（放假，含连休中的周末）或 workday（调休上班的周末）。source 填放假通知的文号。
            逐行报告：ADDED 新增、UNCHANGED 已有、REJECTED 拒收（注明列与原因）；合格的行照常入库，已登记的日期不能改变。
            一年的七个节日齐全之后，该年才能用于推算期限。需要系统管理员。""")
    @PostMapping(consumes = "text/csv")
    ImportReport load(@RequestParam(required = false) String source, HttpServletRequest request) throws IOException {
        Person person = user.person();
        if (!person.has(Role.SYSTEM_ADMIN)) {
            throw new AccessDeniedException("没有导入工作日历的权限");
        }
        String from = source == null || source.isBlank() ? "国务院办公厅节假日安排通知" : source.strip();
        if (from.length() > LONGEST_SOURCE || from.chars().anyMatch(Character::isISOControl)) {
            throw Problem.invalid("/source", "最多 " + LONGEST_SOURCE + " 个字，不能含控制字符");
        }
        return imports.load(request.getInputStream().readNBytes(CsvFile.MAX_BYTES + 1), from, person.userId());
    }
}
