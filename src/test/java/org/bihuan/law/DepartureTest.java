package org.bihuan.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.bihuan.law.DecidedCase.Outcome;
import org.bihuan.law.EqualTreatment.Comparison;
import org.bihuan.law.EqualTreatment.Proposed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a proposal departs from how the like was treated: both sides of every bound. */
class DepartureTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 4);
    private static final Departure.Bounds BOUNDS = new Departure.Bounds(3, BigDecimal.valueOf(50), BigDecimal.valueOf(50));
    private static int numbers;

    private static DecidedCase decided(String fine, String percent, String trade, String pollutant, String timesOver, LocalDate on) {
        return new DecidedCase("案" + ++numbers, on, ViolationType.AIR_OVER_STANDARD, fine == null ? Outcome.WAIVED : Outcome.FINED,
                fine == null ? null : new BigDecimal(fine), percent == null ? null : new BigDecimal(percent), "130434", trade, pollutant,
                timesOver == null ? null : new BigDecimal(timesOver), Map.of(), "本局", false);
    }

    private static List<DecidedCase> like(int fined, int waived) {
        List<DecidedCase> like = new ArrayList<>();
        for (int i = 0; i < fined + waived; i++) {
            like.add(decided(i < fined ? "100000" : null, null, null, null, null, DAY.minusDays(1)));
        }
        return like;
    }

    private static Proposed waive() {
        return new Proposed(ViolationType.AIR_OVER_STANDARD, null, null, null, Outcome.WAIVED, null, null);
    }

    private static Proposed fine(String yuan, String percent) {
        return new Proposed(ViolationType.AIR_OVER_STANDARD, null, null, null, Outcome.FINED, new BigDecimal(yuan), percent == null ? null : new BigDecimal(percent));
    }

    private static String kind(Optional<Departure> departure) {
        return departure.map(found -> found.kind().name()).orElse("NONE");
    }

    @ParameterizedTest
    @CsvSource({"3, 0, WAIVED_WHERE_FINED", "2, 0, NONE", "2, 1, WAIVED_WHERE_FINED", "2, 2, NONE", "3, 2, WAIVED_WHERE_FINED", "0, 3, NONE", "1, 2, NONE"})
    void aWaiverDepartsWhereMoreThanHalfOfEnoughCasesWereFined(int fined, int waived, String expected) {
        assertThat(kind(Departure.of(waive(), like(fined, waived), BOUNDS))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0, 3, FINED_WHERE_WAIVED", "0, 2, NONE", "1, 2, FINED_WHERE_WAIVED", "2, 2, NONE", "2, 3, FINED_WHERE_WAIVED", "3, 0, NONE"})
    void aFineDepartsWhereMoreThanHalfOfEnoughCasesWereWaived(int fined, int waived, String expected) {
        assertThat(kind(Departure.of(fine("100000", null), like(fined, waived), BOUNDS))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"50000, NONE", "49999.99, FAR_BELOW", "150000, NONE", "150000.01, FAR_ABOVE", "100000, NONE"})
    void aFineDepartsBeyondHalfOfTheMiddleOneEitherWay(String yuan, String expected) {
        assertThat(kind(Departure.of(fine(yuan, null), like(3, 0), BOUNDS))).isEqualTo(expected);
    }

    @Test
    void tooFewFinesHaveNoMiddleThatSaysAnything() {
        assertThat(Departure.of(fine("900000", null), like(2, 2), BOUNDS)).isEmpty();
    }

    /** The ranges of two laws differ: where all shares of the highest fine are known they are compared, and not the yuan. */
    @Test
    void sharesOfTheHighestFineComeBeforeYuan() {
        List<DecidedCase> like = new ArrayList<>();
        for (String percent : List.of("10", "20", "30")) {
            like.add(decided("100000", percent, null, null, null, DAY.minusDays(1)));
        }
        assertThat(kind(Departure.of(fine("900000", "30"), like, BOUNDS))).isEqualTo("NONE");
        assertThat(kind(Departure.of(fine("900000", "30.0001"), like, BOUNDS))).isEqualTo("FAR_ABOVE");
        assertThat(kind(Departure.of(fine("100000", "9.9999"), like, BOUNDS))).isEqualTo("FAR_BELOW");
        assertThat(Departure.of(fine("900000", "31"), like, BOUNDS).orElseThrow().sentence()).contains("31%", "中位数为 20%", "超过 50%");
        like.add(decided("100000", null, null, null, null, DAY.minusDays(1)));
        assertThat(kind(Departure.of(fine("100000", "90"), like, BOUNDS))).as("one share is not known").isEqualTo("NONE");
    }

    @Test
    void whatCannotBeComparedDepartsFromNothing() {
        Proposed other = new Proposed(ViolationType.AIR_OVER_STANDARD, null, null, null, Outcome.OTHER, null, null);
        assertThat(Departure.of(other, like(9, 0), BOUNDS)).isEmpty();
    }

    @Property(tries = 500)
    void nobodyDepartsFromBothSidesAtOnce(@ForAll @IntRange(min = 0, max = 12) int fined, @ForAll @IntRange(min = 0, max = 12) int waived) {
        boolean waiver = Departure.of(waive(), like(fined, waived), BOUNDS).isPresent();
        boolean fine = Departure.of(fine("100000", null), like(fined, waived), BOUNDS).isPresent();
        assertThat(waiver && fine).isFalse();
        assertThat(waiver).isEqualTo(fined + waived >= 3 && fined > waived);
        assertThat(fine).isEqualTo(fined + waived >= 3 && waived > fined);
    }

    // --- which cases are comparable ---

    private final CasesInMemory register = new CasesInMemory();
    private final EqualTreatment treatment = new LikeTreatment(register, new BenchmarksOnDisk());

    private void recorded(int count, String fine, String trade, String pollutant, String timesOver, LocalDate on) {
        for (int i = 0; i < count; i++) {
            register.record(decided(fine, null, trade, pollutant, timesOver, on), null);
        }
    }

    private Comparison compared(String trade, String pollutant, String timesOver) {
        return treatment.compare(new Proposed(ViolationType.AIR_OVER_STANDARD, pollutant, timesOver == null ? null : new BigDecimal(timesOver), trade,
                Outcome.WAIVED, null, null), DAY);
    }

    @Test
    void theMostAlikeAreTakenOfWhichThereAreEnough() {
        recorded(3, "100000", "垃圾焚烧", "a34013", "0.15", DAY.minusDays(9));
        recorded(3, null, "垃圾焚烧", "a21002", "0.1", DAY.minusDays(9));
        recorded(3, null, "钢铁", "a34013", "0.1", DAY.minusDays(9));
        Comparison all = compared("垃圾焚烧", "a34013", "0.1");
        assertThat(all.likeIn()).isEqualTo("违法行为、污染物、超标倍数、行业相同或者相近");
        assertThat(all.fined()).isEqualTo(3);
        assertThat(all.departure()).isPresent();
        Comparison narrower = compared("垃圾焚烧", "a34013", "0.09");
        assertThat(narrower.likeIn()).as("0.15 lies outside the half above and below 0.09").isEqualTo("违法行为、污染物、超标倍数相同或者相近");
        assertThat(narrower.waived()).isEqualTo(3);
        assertThat(narrower.departure()).isEmpty();
        assertThat(compared("垃圾焚烧", "a05001", "0.1").likeIn()).isEqualTo("违法行为、行业相同");
        assertThat(compared("水泥", null, null).cases()).hasSize(9);
    }

    @Test
    void casesOfThreeYearsCountTheFirstDayNotAndTheLastOneStill() {
        recorded(3, "100000", null, null, null, DAY.minusYears(3));
        assertThat(compared(null, null, null).cases()).isEmpty();
        recorded(3, "100000", null, null, null, DAY.minusYears(3).plusDays(1));
        assertThat(compared(null, null, null).fined()).isEqualTo(3);
        recorded(3, null, null, null, null, DAY);
        assertThat(compared(null, null, null).waived()).isEqualTo(3);
        recorded(3, null, null, null, null, DAY.plusDays(1));
        assertThat(compared(null, null, null).waived()).isEqualTo(3);
    }
}
