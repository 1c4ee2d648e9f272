package org.bihuan.waiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bihuan.waiver.FurnaceDays.aDay;
import static org.bihuan.waiver.FurnaceState.DRYING;
import static org.bihuan.waiver.FurnaceState.FAULT;
import static org.bihuan.waiver.FurnaceState.STARTING;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.bihuan.waiver.HourRuling.Treatment;
import org.junit.jupiter.api.Test;

/** The yearly ledger: days in any order, marks proven false later, and allowances that no year exceeds. */
class IncineratorYearTest {

    private static List<IncineratorDay.Verdict> year(List<FurnaceDay> days) {
        return IncineratorYear.judge("1", 2021, 0, days, HourTableOnDisk.RULE);
    }

    @Test
    void aMarkProvenFalseGivesItsHoursBackToTheDaysAfterIt() {
        FurnaceDay january = aDay().on("2021-01-10").from(0, 23, STARTING, "50").day();
        FurnaceDay march = aDay().on("2021-03-10").from(0, 23, STARTING, "50").day();
        FurnaceDay may = aDay().on("2021-05-10").from(0, 23, STARTING, "50").day();
        assertThat(year(List.of(january, march, may))).extracting(v -> v.count(Treatment.EXEMPT)).containsExactly(24, 24, 12);

        FurnaceDay proven = aDay().on("2021-01-10").from(0, 23, STARTING, "50").falselyMarked(0, 19).day();
        List<IncineratorDay.Verdict> again = year(List.of(proven, march, may));
        assertThat(again).extracting(v -> v.count(Treatment.EXEMPT)).containsExactly(4, 24, 24);
        assertThat(again).extracting(IncineratorDay.Verdict::violation).containsExactly(true, false, false);
    }

    @Test
    void aFaultOverMidnightIsOneEventOnFollowingDaysOnly() {
        FurnaceDay evening = aDay().on("2021-03-10").from(21, 23, FAULT, "50").day();
        FurnaceDay morning = aDay().on("2021-03-11").from(0, 3, FAULT, "50").day();
        FurnaceDay later = aDay().on("2021-03-12").from(0, 3, FAULT, "50").day();
        assertThat(year(List.of(evening, morning))).extracting(v -> v.count(Treatment.EXEMPT)).containsExactly(3, 1);
        assertThat(year(List.of(evening, later))).extracting(v -> v.count(Treatment.EXEMPT)).containsExactly(3, 4);
    }

    @Test
    void aFaultOfNewYearsEveGoesOnIntoTheNewYear() {
        FurnaceDay first = aDay().on("2021-01-01").from(0, 3, FAULT, "50").day();
        assertThat(IncineratorYear.judge("1", 2021, 3, List.of(first), HourTableOnDisk.RULE).get(0).after().used()).isEqualTo(1);
    }

    @Test
    void maintenanceBeginsAnewWithEachQuarter() {
        FurnaceDay march = aDay().on("2021-03-30").maintained(0, 23).day();
        FurnaceDay stillMarch = aDay().on("2021-03-31").maintained(0, 6).day();
        FurnaceDay april = aDay().on("2021-04-01").maintained(0, 6).day();
        List<IncineratorDay.Verdict> verdicts = year(List.of(march, stillMarch, april));
        assertThat(verdicts).extracting(v -> v.after().maintenance()).containsExactly(24, 31, 7);
        assertThat(verdicts).extracting(IncineratorDay.Verdict::violation).containsExactly(false, true, false);
    }

    @Test
    void tooMuchMaintenanceIsOneActOfItsQuarterHoweverManyDaysItGoesOn() {
        List<IncineratorDay.Verdict> verdicts = year(IntStream.rangeClosed(26, 31).mapToObj(n -> aDay().on("2021-03-" + n).maintained(0, 9).day()).toList());
        assertThat(verdicts).extracting(IncineratorDay.Verdict::violation).containsExactly(false, false, false, true, false, false);
        List<IncineratorDay.Verdict> nextQuarter = year(IntStream.rangeClosed(26, 35)
                .mapToObj(n -> aDay().on(LocalDate.of(2021, 3, 1).plusDays(n - 1).toString()).maintained(0, 9).day()).toList());
        assertThat(nextQuarter).extracting(IncineratorDay.Verdict::violation).containsExactly(false, false, false, true, false, false, false, false, false, true);
    }

    @Test
    void thirtyDaysOfDryingOutUseUpTheSevenHundredHours() {
        List<IncineratorDay.Verdict> verdicts = year(IntStream.rangeClosed(1, 30)
                .mapToObj(n -> aDay().on(LocalDate.of(2021, 4, n).toString()).from(0, 23, DRYING, "50").day()).toList());
        assertThat(verdicts).extracting(v -> v.count(Treatment.EXEMPT)).startsWith(24, 24).endsWith(24, 4);
        assertThat(verdicts.get(29).after().dryingUsed()).isEqualTo(700);
    }

    @Test
    void aDayOfAnotherYearOrADayTwiceIsRefused() {
        FurnaceDay day = aDay().on("2021-03-10").day();
        assertThatThrownBy(() -> year(List.of(day, day))).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("两次");
        assertThatThrownBy(() -> year(List.of(aDay().on("2022-01-01").day()))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> year(List.of(aDay().on("2020-12-31").day()))).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 1000)
    void everyHourIsExemptJudgedStoppedOrInvalidAndNoAllowanceIsExceeded(@ForAll("hours") List<FurnaceHour> hours,
            @ForAll @IntRange(max = 60) int used, @ForAll @IntRange(min = 650, max = 700) int drying,
            @ForAll @IntRange(max = 40) int maintenance, @ForAll @IntRange(max = 6) int event) {
        IncineratorDay.Verdict verdict = judge(hours, new ExemptHours("1", 2021, used, drying, maintenance, event));
        assertThat(verdict.count(Treatment.EXEMPT) + verdict.count(Treatment.JUDGED) + verdict.count(Treatment.STOPPED)
                + verdict.count(Treatment.INVALID)).isEqualTo(hours.size());
        assertThat(verdict.after().used()).isBetween(used, 60);
        assertThat(verdict.after().dryingUsed()).isBetween(drying, 700);
        assertThat(verdict.after().used() - used + verdict.after().dryingUsed() - drying).isEqualTo(verdict.count(Treatment.EXEMPT));
    }

    @Property(tries = 1000)
    void whoUsedMoreBeforeIsNotExemptForLonger(@ForAll("hours") List<FurnaceHour> hours, @ForAll @IntRange(max = 60) int used,
            @ForAll @IntRange(max = 60) int usedMore, @ForAll @IntRange(min = 650, max = 700) int drying,
            @ForAll @IntRange(min = 650, max = 700) int dryingMore, @ForAll @IntRange(max = 6) int event) {
        IncineratorDay.Verdict less = judge(hours, new ExemptHours("1", 2021, Math.min(used, usedMore), Math.min(drying, dryingMore), 0, event));
        IncineratorDay.Verdict more = judge(hours, new ExemptHours("1", 2021, Math.max(used, usedMore), Math.max(drying, dryingMore), 0, event));
        for (int i = 0; i < hours.size(); i++) {
            if (more.hours().get(i).ruling().treatment() == Treatment.EXEMPT) {
                assertThat(less.hours().get(i).ruling().treatment()).isEqualTo(Treatment.EXEMPT);
            }
        }
    }

    @Property(tries = 1000)
    void theOrderInWhichDaysComeDoesNotMatterAndAYearKeepsWithinItsAllowances(@ForAll("days") List<FurnaceDay> days, @ForAll long seed) {
        List<IncineratorDay.Verdict> verdicts = year(days);
        List<FurnaceDay> mixed = new ArrayList<>(days);
        Collections.shuffle(mixed, new Random(seed));
        assertThat(year(mixed)).isEqualTo(verdicts);
        ExemptHours end = verdicts.get(verdicts.size() - 1).after();
        assertThat(end.used()).isLessThanOrEqualTo(60);
        assertThat(end.dryingUsed()).isLessThanOrEqualTo(700);
        assertThat(end.used() + end.dryingUsed()).isEqualTo(verdicts.stream().mapToInt(v -> v.count(Treatment.EXEMPT)).sum());
    }

    private static IncineratorDay.Verdict judge(List<FurnaceHour> hours, ExemptHours before) {
        return IncineratorDay.judge(new FurnaceDay(FurnaceDays.DAY, hours, List.of(), null), before, HourTableOnDisk.RULE);
    }

    @Provide
    Arbitrary<List<FurnaceHour>> hours() {
        Arbitrary<BigDecimal> particulate = Arbitraries.of("0", "12", "150", "150.1", "900").map(BigDecimal::new).injectNull(0.1);
        Arbitrary<Boolean> seldom = Arbitraries.frequency(Tuple.of(6, false), Tuple.of(1, true));
        Arbitrary<FurnaceHour> hour = Combinators.combine(Arbitraries.of(FurnaceState.class), particulate, seldom, seldom, seldom, seldom)
                .as((state, mean, maintained, broken, cold, falsely) -> new FurnaceHour(0, state, mean, maintained, broken, cold, falsely));
        return hour.list().ofMinSize(1).ofMaxSize(24).map(all -> {
            List<FurnaceHour> numbered = new ArrayList<>();
            for (FurnaceHour one : all) {
                numbered.add(new FurnaceHour(numbered.size(), one.state(), one.particulate(), one.maintenance(), one.monitorFault(),
                        one.temperatureMark(), one.markFalse()));
            }
            return numbered;
        });
    }

    @Provide
    Arbitrary<List<FurnaceDay>> days() {
        Arbitrary<FurnaceDay> day = Combinators.combine(Arbitraries.integers().between(0, 60), hours())
                .as((n, hours) -> new FurnaceDay(LocalDate.of(2021, 3, 1).plusDays(n), hours, List.of(), null));
        return day.list().ofMinSize(1).ofMaxSize(25).map(all -> {
            TreeMap<LocalDate, FurnaceDay> once = new TreeMap<>();
            all.forEach(one -> once.put(one.date(), one));
            return List.copyOf(once.values());
        });
    }
}
