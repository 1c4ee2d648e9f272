package org.bihuan.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** What an enterprise's grade, its place on the list and its credit add to its weight in a draw. */
class StandingFactorsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

    private static List<VisitFactor.Part> parts(Standing standing, String... settings) {
        List<VisitFactor.Part> parts = new ArrayList<>();
        Standings register = new Standings() {

            @Override
            public Standing of(String uscc, LocalDate day) {
                return standing;
            }

            @Override
            public Map<String, Standing> of(Collection<String> usccs, LocalDate day) {
                return new TreeMap<>(Map.of(standing.uscc(), standing));
            }
        };
        new ApplicationContextRunner().withUserConfiguration(StandingFactors.class).withBean(Standings.class, () -> register).withPropertyValues(settings)
                .run(context -> context.getBeansOfType(VisitFactor.class).values()
                        .forEach(factor -> parts.addAll(factor.parts(List.of(standing.uscc()), DAY).values())));
        return parts;
    }

    private static Standing standing(String grade, String list, String level) {
        return new Standing("91130400MA00000033", grade == null ? null : "2020", grade == null ? null : "GRADED", grade, grade, list, 70, level, "环保某级");
    }

    @ParameterizedTest
    @CsvSource({"A_PLUS,-50", "A,-50", "LEADING,-50", "C,50", "NOT_LEADING,50", "D,100"})
    void aGradeSpeaksForFewerVisitsOrForMore(String grade, int points) {
        assertThat(parts(standing(grade, null, "GREEN"))).singleElement()
                .satisfies(part -> assertThat(part).extracting(VisitFactor.Part::code, VisitFactor.Part::points).containsExactly("GRADE", points));
    }

    @ParameterizedTest
    @CsvSource({"B", "B_MINUS", ","})
    void aMiddlingGradeOrNoneChangesNothing(String grade) {
        assertThat(parts(standing(grade, null, "BLUE"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"YELLOW,50", "RED,100"})
    void poorCreditSpeaksForMoreVisits(String level, int points) {
        assertThat(parts(standing(null, null, level))).singleElement()
                .satisfies(part -> assertThat(part).extracting(VisitFactor.Part::code, VisitFactor.Part::points, VisitFactor.Part::reason)
                        .containsExactly("CREDIT", points, "环保某级，环境信用 70 分"));
    }

    @Test
    void theListSpeaksForFewerVisitsBesideWhatElseCounts() {
        assertThat(parts(standing("D", "MODEL", "RED"))).extracting(VisitFactor.Part::code, VisitFactor.Part::points)
                .containsExactlyInAnyOrder(tuple(VisitFactor.POSITIVE_LIST, -100), tuple("GRADE", 100),
                        tuple("CREDIT", 100));
    }

    @Test
    void theBureauSetsThePointsItself() {
        assertThat(parts(standing("B", "MODEL", "BLUE"), "bihuan.draw.positive-list-points=-30", "bihuan.draw.grade-points={B: 5}",
                "bihuan.draw.credit-points={BLUE: 7}")).extracting(VisitFactor.Part::points).containsExactlyInAnyOrder(-30, 5, 7);
    }
}
