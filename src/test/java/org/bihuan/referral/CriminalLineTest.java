package org.bihuan.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.bihuan.law.ViolationType;
import org.bihuan.referral.CriminalLine.Amounts;
import org.bihuan.referral.CriminalLine.Answer;
import org.bihuan.referral.CriminalLine.Pollutant;
import org.bihuan.referral.CriminalLine.Question;
import org.bihuan.referral.CriminalLine.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where falsified data become a crime: by the day of the act, and never by the machine alone. */
class CriminalLineTest {

    private static final Amounts AMOUNTS = new Amounts(new BigDecimal("300000"), 2);
    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    private static Question data(LocalDate on, boolean falsified, boolean key, boolean permit, Pollutant... discharged) {
        return new Question(ViolationType.MONITORING_DATA_FALSIFIED, on, falsified, key, permit, Set.of(discharged), null, null);
    }

    private static List<Verdict> verdicts(Question asked) {
        return CriminalLine.judge(asked, AMOUNTS).stream().map(Answer::verdict).toList();
    }

    @Test
    void aKeyDischargerThatFalsifiesAndDischargesHasCrossedTheLineWithoutAnyQuantity() {
        assertThat(verdicts(data(DAY, true, true, false, Pollutant.SULPHUR_DIOXIDE))).containsExactly(Verdict.CROSSED);
        assertThat(verdicts(data(DAY, true, true, false, Pollutant.OTHER, Pollutant.COD))).containsExactly(Verdict.CROSSED);
        assertThat(verdicts(data(DAY, true, true, false, Pollutant.OTHER))).as("not named").containsExactly(Verdict.REVIEW);
        assertThat(verdicts(data(DAY, true, true, false))).as("nothing discharged").containsExactly(Verdict.NOT_CROSSED);
        assertThat(verdicts(data(DAY, true, false, false, Pollutant.COD))).containsExactly(Verdict.NOT_CROSSED);
        assertThat(verdicts(data(DAY, false, true, true, Pollutant.COD))).as("nothing falsified").isEmpty();
    }

    /** Units under key management of their permit came with the interpretation of 2023. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2016-12-31, NONE", "2017-01-01, NOT_CROSSED", "2023-08-14, NOT_CROSSED", "2023-08-15, CROSSED"})
    void theInterpretationOfTheActsDayCounts(LocalDate on, String verdict) {
        List<Answer> answers = CriminalLine.judge(data(on, true, false, true, Pollutant.NITROGEN_OXIDES), AMOUNTS);
        assertThat(answers.stream().map(answer -> answer.verdict().name()).findFirst().orElse("NONE")).isEqualTo(verdict);
        assertThat(CriminalLine.proposed(answers)).isEqualTo(verdict.equals("CROSSED"));
        assertThat(answers).allSatisfy(answer -> assertThat(answer.inWords()).contains("法释〔20", "来源：", answer.verdict().label()));
    }

    @ParameterizedTest(name = "income {0}, penalties {1}: {2}, {3}")
    @CsvSource({"299999.99, 1, NOT_CROSSED, NOT_CROSSED", "300000, 2, CROSSED, CROSSED", "300000.01, 3, CROSSED, CROSSED", ", , NOT_CROSSED, NOT_CROSSED"})
    void aFirmIsMeasuredByItsIncomeAndItsPast(BigDecimal income, Integer penalties, Verdict byIncome, Verdict byPast) {
        Question firm = new Question(ViolationType.SERVICE_FIRM_FALSIFIED, DAY, false, false, false, Set.of(), income, penalties);
        assertThat(verdicts(firm)).containsExactly(byIncome, byPast);
    }

    @Test
    void whatTheLinesAskIsShownBeforeAnythingIsKnown() {
        assertThat(CriminalLine.conditions(ViolationType.AIR_EVASION, DAY)).singleElement().asString().contains("重点管理", "第三百三十八条");
        assertThat(CriminalLine.conditions(ViolationType.MONITORING_FIRM_FALSIFIED, DAY)).hasSize(2);
        assertThat(CriminalLine.conditions(ViolationType.STOCKPILE_DUST, DAY)).isEmpty();
    }

    /** More that speaks against somebody never makes it less. */
    @Property(tries = 500)
    void moreFactsNeverMakeItLess(@ForAll boolean key, @ForAll boolean permit, @ForAll @IntRange(max = 4) int one, @ForAll @IntRange(max = 4) int other) {
        Set<Pollutant> few = Set.of(Pollutant.values()[one]);
        Set<Pollutant> more = one == other ? few : Set.of(Pollutant.values()[one], Pollutant.values()[other]);
        boolean less = CriminalLine.proposed(CriminalLine.judge(new Question(ViolationType.WATER_EVASION, DAY, true, key, permit, few, null, null), AMOUNTS));
        boolean now = CriminalLine.proposed(CriminalLine.judge(new Question(ViolationType.WATER_EVASION, DAY, true, true, permit, more, null, null), AMOUNTS));
        assertThat(!less || now).isTrue();
    }
}
