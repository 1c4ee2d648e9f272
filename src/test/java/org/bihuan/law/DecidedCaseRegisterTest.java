package org.bihuan.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bihuan.RoomDatabase;
import org.bihuan.access.ImportReport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** On both databases, therefore with the tests of the whole application. */
@Tag("whole")
class DecidedCaseRegisterTest {

    private static RoomDatabase database;
    private static JdbcClient sql;
    private static DecidedCaseRegister register;

    @BeforeAll
    static void open() throws Exception {
        database = RoomDatabase.open("V21__decided_case.sql");
        sql = JdbcClient.create(database.dataSource);
        register = new DecidedCaseRegister(sql, Clock.fixed(Instant.parse("2026-11-23T04:00:00Z"), ZoneOffset.UTC));
    }

    @AfterAll
    static void close() throws Exception {
        database.close();
    }

    private static DecidedCase fined(String number, String day, String fine, String timesOver, Map<String, String> choices) {
        return new DecidedCase(number, LocalDate.parse(day), ViolationType.AIR_OVER_STANDARD, DecidedCase.Outcome.FINED, new BigDecimal(fine),
                new BigDecimal("12.34567"), "130434", "钢铁", "a21026", timesOver == null ? null : new BigDecimal(timesOver), choices, "试", false);
    }

    private static ImportReport.Result record(DecidedCase one) {
        return database.transaction.execute(status -> register.record(one, "legal-1"));
    }

    @Test
    void aCorrectionIsANewVersionAndTheOldOneStays() {
        DecidedCase first = fined("甲1号", "2023-05-01", "100000", null, Map.of("EXCEEDANCE", "UNDER_10"));
        assertThat(record(first)).isEqualTo(ImportReport.Result.ADDED);
        assertThat(record(fined("甲1号", "2023-05-01", "100000.00", null, Map.of("EXCEEDANCE", "UNDER_10")))).isEqualTo(ImportReport.Result.UNCHANGED);
        DecidedCase corrected = fined("甲1号", "2023-05-02", "110000", "0.25", Map.of("EXCEEDANCE", "UNDER_50"));
        assertThat(record(corrected)).isEqualTo(ImportReport.Result.UPDATED);
        assertThat(register.find("甲1号")).contains(corrected);
        assertThat(sql.sql("select version from decided_case where number = '甲1号' order by version").query(Integer.class).list()).containsExactly(1, 2);
        assertThat(register.find("甲2号")).isEmpty();
    }

    @Test
    void theLikeAgreesInChoicesPollutantTradeAndExceedanceWithinTheYears() {
        record(fined("乙1号", "2020-05-01", "100000", "0.2", Map.of("EXCEEDANCE", "UNDER_50", "FLOW", "UP_TO_1K")));
        record(fined("乙2号", "2020-05-02", "200000", "0.8", Map.of("EXCEEDANCE", "UNDER_100")));
        record(fined("乙3号", "2020-05-03", "300000", null, Map.of()));
        assertThat(like(Map.of(), null, null, null)).containsExactly("乙3号", "乙2号", "乙1号");
        assertThat(like(Map.of("EXCEEDANCE", "UNDER_50"), null, null, null)).containsExactly("乙1号");
        assertThat(like(Map.of("EXCEEDANCE", "UNDER_50", "FLOW", "UP_TO_10K"), null, null, null)).isEmpty();
        assertThat(like(Map.of(), "a21026", "钢铁", "0.5")).containsExactly("乙2号");
        assertThat(like(Map.of(), "a21002", null, null)).isEmpty();
        assertThat(like(Map.of(), null, "焦化", null)).isEmpty();
        assertThat(register.comparable(new DecidedCases.Like(ViolationType.AIR_OVER_STANDARD, Map.of(), null, null, null, null,
                LocalDate.of(2020, 5, 1), LocalDate.of(2020, 5, 2)))).extracting(DecidedCase::number).containsExactly("乙2号");
        DecidedCaseRegister.Page page = register.page(new DecidedCaseRegister.Filter(ViolationType.AIR_OVER_STANDARD, DecidedCase.Outcome.FINED, "130434",
                LocalDate.of(2020, 5, 1), LocalDate.of(2020, 5, 3)), 1, 2);
        assertThat(page.total()).isEqualTo(3);
        assertThat(page.cases()).extracting(one -> one.one().number()).containsExactly("乙1号");
    }

    private static List<String> like(Map<String, String> choices, String pollutant, String trade, String timesFrom) {
        return register.comparable(new DecidedCases.Like(ViolationType.AIR_OVER_STANDARD, choices, pollutant, trade,
                timesFrom == null ? null : new BigDecimal(timesFrom), timesFrom == null ? null : BigDecimal.TEN, LocalDate.of(2020, 4, 30),
                LocalDate.of(2020, 12, 31))).stream().map(DecidedCase::number).toList();
    }

    @Test
    void ofTwoVersionsAtOnceBothAreKeptAndOneIsTheNewest() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Callable<ImportReport.Result>> jobs = IntStream.range(0, 12).<Callable<ImportReport.Result>>mapToObj(i ->
                    () -> record(fined("丙1号", "2019-05-01", String.valueOf(100_000 + i), null, Map.of()))).toList();
            for (var done : pool.invokeAll(jobs)) {
                assertThat(done.get()).isIn(ImportReport.Result.ADDED, ImportReport.Result.UPDATED);
            }
        } finally {
            pool.shutdown();
        }
        assertThat(sql.sql("select version from decided_case where number = '丙1号' order by version").query(Integer.class).list())
                .isEqualTo(IntStream.rangeClosed(1, 12).boxed().toList());
        assertThat(sql.sql("select count(*) from decided_case where current_number = '丙1号'").query(Integer.class).single()).isEqualTo(1);
    }
}
