package org.bihuan.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.bihuan.engine.DecisionTables;
import org.bihuan.engine.TestTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lowest indicator decides a trade, the lowest trade the enterprise, in both schemes. */
class RatingTest {

    private static final GradeScale SCALE = DifferentiationTables.scale();

    private static List<Rating.Cell> sheet(Trade trade, GradeCategory category, String grade) {
        List<Rating.Cell> cells = new ArrayList<>();
        for (Indicator indicator : Indicator.values()) {
            cells.add(new Rating.Cell(trade, category, indicator, grade));
        }
        return cells;
    }

    private static Rating rating(String scheme, List<Rating.Cell> cells) {
        return Rating.of(scheme, cells, SCALE);
    }

    @ParameterizedTest(name = "{0} {1}: all {2} but one {3} is {3}")
    @CsvSource({"G2020, GRADED, A, B", "G2020, GRADED, A, B_MINUS", "G2020, GRADED, B, B_MINUS", "G2020, GRADED, B_MINUS, C", "G2020, GRADED, C, D",
            "G2020, UNGRADED, LEADING, NOT_LEADING", "G2026, GRADED, A, B", "G2026, GRADED, B, C", "G2026, GRADED, C, D", "G2026, SIMPLE, A, B", "G2026, SIMPLE, B, C"})
    void oneLowIndicatorIsEnough(String scheme, GradeCategory category, String high, String low) {
        List<Rating.Cell> cells = sheet(Trade.STEEL, category, high);
        assertThat(rating(scheme, cells).overall().grade()).isEqualTo(high);
        for (Indicator indicator : Indicator.values()) {
            List<Rating.Cell> mixed = new ArrayList<>(cells);
            mixed.set(indicator.ordinal(), new Rating.Cell(Trade.STEEL, category, indicator, low));
            Rating rating = rating(scheme, mixed);
            assertThat(rating.overall().grade()).isEqualTo(low);
            assertThat(rating.steps().get(0)).contains("以最低的指标为准（" + indicator.label() + "）");
        }
    }

    @Test
    void theLowestTradeDecidesWhateverItsCategory() {
        List<Rating.Cell> cells = sheet(Trade.STEEL, GradeCategory.GRADED, "B");
        cells.addAll(sheet(Trade.PRINTING, GradeCategory.SIMPLE, "A"));
        assertThat(rating("G2026", cells).overall().grade()).isEqualTo("B");
        cells.addAll(sheet(Trade.FURNITURE, GradeCategory.SIMPLE, "C"));
        Rating rating = rating("G2026", cells);
        assertThat(rating.overall()).returns("C", GradeStep::grade).returns(GradeCategory.SIMPLE, GradeStep::category);
        assertThat(rating.steps()).hasSize(5).last().asString().isEqualTo("核算等级：C级（环办大气〔2026〕2号）");
        assertThat(rating.steps().get(3)).isEqualTo("共 3 个行业，以最低的行业为准（家具）");
    }

    @Test
    void aGradeThatTheCategoryDoesNotKnowIsNoGrade() {
        assertThatThrownBy(() -> rating("G2026", sheet(Trade.PRINTING, GradeCategory.SIMPLE, "D"))).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> rating("G2026", sheet(Trade.STEEL, GradeCategory.GRADED, "B_MINUS"))).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> rating("G2020", sheet(Trade.STEEL, GradeCategory.GRADED, "A_PLUS"))).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> rating("G2026", List.of())).isInstanceOf(NoSuchElementException.class);
    }

    /** Whatever the sheet: no cell is worse than the whole, some cell is as bad, and a worse cell never makes the whole better. */
    @Property(tries = 300)
    void theWholeIsAsBadAsItsWorstCell(@ForAll @Size(min = 1, max = 21) List<@IntRange(max = 3) Integer> grades, @ForAll @IntRange(max = 20) int which) {
        List<String> names = List.of("A", "B", "C", "D");
        List<Rating.Cell> cells = new ArrayList<>();
        for (int i = 0; i < grades.size(); i++) {
            cells.add(new Rating.Cell(Trade.values()[i / 7], GradeCategory.GRADED, Indicator.values()[i % 7], names.get(grades.get(i))));
        }
        int worst = grades.stream().mapToInt(g -> g).max().orElseThrow();
        GradeStep overall = rating("G2026", cells).overall();
        assertThat(overall.grade()).isEqualTo(names.get(worst));
        int index = which % cells.size();
        Rating.Cell cell = cells.get(index);
        cells.set(index, new Rating.Cell(cell.trade(), cell.category(), cell.indicator(), "D"));
        assertThat(overall.worseThan(rating("G2026", cells).overall())).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"G2020, 2020-06-28, false", "G2020, 2020-06-29, true", "G2020, 2026-12-31, true", "G2020, 2027-01-01, false", "G2026, 2025-12-31, false",
            "G2026, 2026-01-01, true", "G2026, 2030-01-01, true", "G2031, 2031-01-01, false"})
    void aSchemeIsOpenFromItsFirstDayToItsLast(String scheme, LocalDate day, boolean open) {
        assertThat(SCALE.opensOn(scheme, day)).isEqualTo(open);
    }

    @Test
    void theMinistryAlonePicksTheBest() {
        assertThat(SCALE.step("G2026", GradeCategory.GRADED, "A_PLUS")).get().returns(false, GradeStep::rated);
        assertThat(SCALE.rated("G2026")).containsOnlyKeys("A", "B", "C", "D");
        assertThat(SCALE.rated("G2020")).containsOnlyKeys("A", "B", "B_MINUS", "C", "D", "LEADING", "NOT_LEADING");
    }

    @Test
    void aFallEndsAtTheLowestGradeTheCategoryHas() {
        assertThat(SCALE.fallsTo("G2026", GradeCategory.GRADED, "D").grade()).isEqualTo("D");
        assertThat(SCALE.fallsTo("G2026", GradeCategory.SIMPLE, "D").grade()).isEqualTo("C");
        assertThat(SCALE.fallsTo("G2020", GradeCategory.UNGRADED, "C").grade()).isEqualTo("NOT_LEADING");
        assertThatThrownBy(() -> SCALE.fallsTo("G2020", GradeCategory.SIMPLE, "C")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTableWithTheSameRankTwiceIsRefused() {
        DecisionTables.Sheet sheet = TestTables.read(DifferentiationTables.SCHEMES, GradeTable.TABLE);
        List<DecisionTables.Row> rows = new ArrayList<>(sheet.rows());
        rows.add(rows.get(0));
        assertThatThrownBy(() -> new GradeTable().check(new DecisionTables.Sheet(sheet.table(), sheet.name(), 1, rows)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("不能重复");
    }
}
