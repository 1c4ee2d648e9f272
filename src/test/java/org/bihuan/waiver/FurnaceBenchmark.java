package org.bihuan.waiver;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.bihuan.RoomDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * {@code mvn verify -Pbenchmark -Dtest=FurnaceBenchmark}: how long it takes to judge a year anew from its raw facts, for 10
 * incinerators of 3 furnaces each: every hour of every furnace measured and marked. Reading the facts from the database and
 * asking the decision table are part of it.
 */
@Tag("benchmark")
class FurnaceBenchmark {

    private static final int PLANTS = 10;
    private static final int FURNACES = 3;
    private static final int YEAR = 2024;
    private static final int ROUNDS = 3;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-01-02T00:00:00Z"), ZoneId.of("Asia/Shanghai"));

    @Test
    void aYearOfThirtyFurnacesIsJudgedAnew() throws Exception {
        try (RoomDatabase database = RoomDatabase.open("V2__enterprise.sql", "V47__furnace.sql")) {
            JdbcTemplate jdbc = new JdbcTemplate(database.dataSource);
            FurnaceStore store = new FurnaceStore(jdbc, CLOCK);
            List<String> furnaces = new ArrayList<>();
            for (int plant = 0; plant < PLANTS; plant++) {
                String uscc = "91130434MA000001" + (10 + plant);
                jdbc.update("insert into enterprise (uscc, name, trade, region, key_polluter, invented) values (?, ?, 'WASTE_INCINERATION', '130434', true, true)",
                        uscc, "测试 " + plant);
                for (int number = 1; number <= FURNACES; number++) {
                    String code = "F" + plant + "-" + number;
                    jdbc.update("insert into device (code, uscc, kind, name) values (?, ?, 'FURNACE', ?)", code, uscc, number + "号焚烧炉");
                    furnaces.add(code);
                }
            }
            long hours = 0;
            for (String furnace : furnaces) {
                hours += fill(store, furnace);
            }
            for (int round = 1; round <= ROUNDS; round++) {
                long begin = System.nanoTime();
                int days = 0;
                int exempt = 0;
                HourRule rule = HourRule.remembering(HourTableOnDisk.TABLE);
                for (String furnace : furnaces) {
                    FurnaceRecords records = store.records(furnace, LocalDate.of(YEAR, 1, 1).minusDays(FurnaceLedger.DAYS_BEFORE), LocalDate.of(YEAR, 12, 31));
                    FurnaceLedger ledger = FurnaceLedger.of(furnace, YEAR, records, rule);
                    days += ledger.verdicts().size();
                    exempt += ledger.usedUntil(LocalDate.of(YEAR, 12, 31)).used();
                }
                System.out.printf("%d furnaces, %,d hours measured and marked, %,d days judged anew in %.2f s, %d processors%n", furnaces.size(), hours, days,
                        (System.nanoTime() - begin) / 1e9, Runtime.getRuntime().availableProcessors());
                assertThat(days).isEqualTo(furnaces.size() * 366);
                assertThat(exempt).isEqualTo(furnaces.size() * 60);
            }
        }
    }

    /** Worse than any real year: a mark of its own and a reading for every hour. */
    private static long fill(FurnaceStore store, String furnace) {
        SplittableRandom random = new SplittableRandom(furnace.hashCode());
        List<FurnaceStore.NewReading> readings = new ArrayList<>();
        MarkKind[] kinds = MarkKind.values();
        for (LocalDateTime at = LocalDate.of(YEAR, 1, 1).atStartOfDay(); at.getYear() == YEAR; at = at.plusHours(1)) {
            readings.add(new FurnaceStore.NewReading(furnace, new FurnaceReading(at, BigDecimal.valueOf(random.nextInt(40, 1600), 1), random.nextInt(3), null), null,
                    "benchmark", CLOCK.instant()));
            store.add(furnace, new FurnaceMark(0, kinds[random.nextInt(kinds.length)], at, at.plusHours(1), "测试", "活性炭", null, Mark.Source.ENTERPRISE, null,
                    null, "benchmark", CLOCK.instant(), Mark.Status.VALID));
        }
        store.addReadings(readings);
        return readings.size();
    }
}
