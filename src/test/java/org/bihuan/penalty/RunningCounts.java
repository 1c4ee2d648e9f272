package org.bihuan.penalty;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bihuan.engine.HouseClock;
import org.bihuan.penalty.DecisionScene.Running;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Many cases at once that were fined and ordered to correct, each waiting for its recheck. The fine is decided on in one case,
 * with all that belongs to it; the others are copies of that case, and only the order of each is entered by its officer.
 */
@Component
public class RunningCounts {

    /** A day after the fine of all was served. */
    public static final LocalDate FIRST = LocalDate.of(2024, 4, 10);
    private static final BigDecimal FINE = new BigDecimal("130000.00");
    private static final int[] DAYS_BEFORE_MONTH = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334};

    private final CaseScene scenes;
    private final CourseScene course;
    private final DecisionScene scene;
    private final HouseClock clock;
    private final JdbcTemplate jdbc;

    RunningCounts(CaseScene scenes, CourseScene course, DecisionScene scene, HouseClock clock, JdbcTemplate jdbc) {
        this.scenes = scenes;
        this.course = course;
        this.scene = scene;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** Opened in the morning of a day, their orders served up to thirty days before it. Returns the day of service by number of case. */
    public Map<String, LocalDate> open(int many, LocalDate today, int agoAtLeast, int agoAtMost, Random random) {
        PenaltyCase fined = scenes.caseOf(scenes.fined(FINE.toPlainString()));
        clock.stopAt(today.atTime(9, 0).atZone(HouseClock.ZONE).toInstant());
        Map<String, LocalDate> opened = new HashMap<>();
        for (int i = 0; i < many; i++) {
            String number = copy(fined);
            LocalDate served = today.minusDays(agoAtLeast + random.nextInt(agoAtMost - agoAtLeast + 1));
            course.start("daily-fine", CourseScene.OFFICER, Map.of("caseNumber", number, "orderNumber", number + "责改", "servedOn", served.toString(), "proof", "直接送达，李某签收",
                    "warned", "YES", "facts", "烟气颗粒物超标排放", "articles", "《大气污染防治法》第十八条", "requirement", "立即停止超标排放"));
            opened.put(number, served);
        }
        return opened;
    }

    private String copy(PenaltyCase fined) {
        long id = 1 + Math.max(7_000_000_000L, jdbc.queryForObject("select max(id) from penalty_case", Long.class));
        copy("lead", fined.leadId(), Map.of("id", id, "number", "XS-COPY-" + id));
        Map<String, Object> other = new HashMap<>(Map.of("id", id, "number", fined.number() + "-" + id, "lead_id", id, "lead_number", "XS-COPY-" + id));
        other.put("live_lead_id", null);
        copy("penalty_case", fined.id(), other);
        // The limits that led to the decision; those that still run are not what is counted here.
        jdbc.update("""
                insert into running_deadline (version, owner, rule, started_on, met_on, cancelled_on)
                select version, replace(owner, cast(? as varchar), cast(? as varchar)), rule, started_on, met_on, cancelled_on from running_deadline
                where owner = ? and live_owner is null""", String.valueOf(fined.id()), String.valueOf(id), fined.deadlineOwner());
        return fined.number() + "-" + id;
    }

    private void copy(String table, long from, Map<String, Object> other) {
        Map<String, Object> row = new HashMap<>(jdbc.queryForMap("select * from " + table + " where id = ?", from));
        row.replaceAll((column, value) -> other.getOrDefault(column.toLowerCase(), other.containsKey(column.toLowerCase()) ? null : value));
        List<String> columns = new ArrayList<>(row.keySet());
        jdbc.update("insert into " + table + " (" + String.join(", ", columns) + ") values (" + columns.stream().map(column -> "?").collect(Collectors.joining(", ")) + ")",
                columns.stream().map(row::get).toArray());
    }

    /** The board says of each what the calendar says. */
    public void agreeWithTheCalendar(Map<String, LocalDate> counts, LocalDate today, JsonNode board) {
        Map<String, JsonNode> shown = new HashMap<>();
        board.forEach(line -> shown.put(line.path("caseNumber").asText(), line));
        counts.forEach((number, served) -> {
            JsonNode line = shown.get(number);
            long day = ordinal(today) - ordinal(served);
            long over = day - 30;
            assertThat(line.path("servedOn").asText()).as(number).isEqualTo(served.toString());
            assertThat(line.path("day").asLong()).as(number).isEqualTo(day);
            assertThat(ordinal(LocalDate.parse(line.path("recheckBy").asText()))).as(number).isEqualTo(ordinal(served) + 30);
            assertThat(line.path("missed").asBoolean()).as(number).isEqualTo(over > 0);
            assertThat(line.path("missedDates").toString()).as(number).isEqualTo(over <= 0 ? "[]"
                    : "[\"第 1 次复查最迟 " + line.path("recheckBy").asText() + "，至今没有登记，已过 " + over + " 日\"]");
            assertThat(line.path("ifStillDays").asLong()).as(number).isEqualTo(day);
            assertThat(new BigDecimal(line.path("ifStillAmount").asText())).as(number).isEqualByComparingTo(FINE.multiply(BigDecimal.valueOf(day)));
            assertThat(line.path("days").asLong()).as(number).isZero();
        });
    }

    /** Of the looks that were taken on these days each told what had become due and had not been told, and nothing is told twice to anybody. */
    public void remindedOnce(Map<String, LocalDate> counts, LocalDate... looks) {
        counts.forEach((number, served) -> {
            TreeSet<Long> stages = new TreeSet<>();
            for (LocalDate look : looks) {
                long day = ordinal(look) - ordinal(served);
                stages.add(day >= 31 ? 31 : day >= 27 ? 27 : day >= 20 ? 20 : 0L);
            }
            stages.remove(0L);
            Map<Long, String> kinds = Map.of(20L, "DAILY_FINE_RECHECK_FIRST", 27L, "DAILY_FINE_RECHECK_LAST", 31L, "DAILY_FINE_RECHECK_MISSED");
            List<String> told = jdbc.queryForList("select distinct kind from notice where subject = ? and kind like 'DAILY_FINE_RECHECK_%' and kind <> 'DAILY_FINE_RECHECK_DRAWN'",
                    String.class, number);
            assertThat(told).as(number + " served on " + served).containsExactlyInAnyOrderElementsOf(stages.stream().map(kinds::get).toList());
            assertThat(jdbc.queryForObject("select count(*) - count(distinct kind || ' ' || user_id) from notice where subject = ?", Integer.class, number)).as(number).isZero();
            assertThat(jdbc.queryForObject("select count(*) from penalty_case_event e join penalty_case c on c.id = e.case_id where c.number = ? and e.kind = 'DAILY_FINE_RECHECK_MISSED'",
                    Integer.class, number)).as(number).isEqualTo(stages.contains(31L) ? 1 : 0);
        });
    }

    /** Still not corrected, found by two officers that morning; what comes late somebody answers for. Days and amount follow from the calendar. */
    public void recheckedStillViolating(String number, LocalDate served, LocalDate today, JsonNode round) {
        assertThat(round.path("days").asLong()).as(number).isEqualTo(ordinal(today) - ordinal(served));
        assertThat(new BigDecimal(round.path("amount").asText())).as(number).isEqualByComparingTo(FINE.multiply(BigDecimal.valueOf(ordinal(today) - ordinal(served))));
        assertThat(round.at("/periods/0/from").asText()).as(number).isEqualTo(served.plusDays(1).toString());
        assertThat(round.at("/periods/0/to").asText()).as(number).isEqualTo(today.toString());
    }

    public void recheck(String number, LocalDate served, LocalDate today) {
        Running one = new Running(0, number, null);
        boolean late = ordinal(today) - ordinal(served) > 30;
        Map<String, Object> found = new HashMap<>(Map.of("startedAt", today.atTime(LocalTime.of(8, 30)) + ":00+08:00", "scene", "2号焚烧炉排放口", "firstOfficer", "weixian-1",
                "secondOfficer", "weixian-2", "changeReason", "抽取的人员外出办案", "result", "STILL_VIOLATING", "same", "YES", "finding", "治理设施停运，烟囱冒黑烟",
                "evidence", "现场照片6张；" + today + "；本机关拍摄"));
        if (late) {
            found.put("lateReason", "系统停机，没有及时复查");
        }
        scenes.officer(one, "user_make_recheck", found);
        if (late) {
            scene.submit(one, "user_review_recheck", "legal-1", "legal-reviewer", Map.of("counts", "YES", "opinion", "逾期不影响连续计算"));
        }
    }

    /** An open lead of the branch for each, all of whose reminders are overdue. */
    public List<String> overdueLeads(int many) {
        PenaltyCase fined = scenes.caseOf(scenes.fined(FINE.toPlainString()));
        OffsetDateTime opened = OffsetDateTime.now(ZoneOffset.UTC).minusDays(3);
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            long id = 8_000_000_000L + i;
            Map<String, Object> other = new HashMap<>(Map.of("id", id, "number", "XS-LATE-" + id, "open", true, "stage", "ACKNOWLEDGE", "opened_at", opened, "due_at", opened.plusHours(8),
                    "acknowledge_by", opened.plusHours(1), "next_reminder_at", opened.plusHours(4), "reminders_done", 0));
            other.putAll(Map.of("first_officer", "weixian-1", "second_officer", "weixian-2"));
            copy("lead", fined.leadId(), other);
            numbers.add("XS-LATE-" + id);
        }
        return numbers;
    }

    /** Days since the first of January of year 1, by the rules of the calendar alone. */
    private static long ordinal(LocalDate date) {
        long before = date.getYear() - 1L;
        boolean leap = date.getYear() % 4 == 0 && (date.getYear() % 100 != 0 || date.getYear() % 400 == 0);
        return before * 365 + before / 4 - before / 100 + before / 400 + DAYS_BEFORE_MONTH[date.getMonthValue() - 1] + (leap && date.getMonthValue() > 2 ? 1 : 0)
                + date.getDayOfMonth();
    }
}
