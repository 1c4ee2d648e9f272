package org.bihuan.penalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.penalty.CourseKind.EXTENSION;
import static org.bihuan.penalty.CourseKind.SUSPENSION;
import static org.bihuan.penalty.CourseKind.TERMINATION;
import static org.bihuan.penalty.CourseKind.WITHDRAWAL;

import java.time.LocalDate;
import java.util.Optional;
import org.bihuan.deadline.DeadlineRule;
import org.bihuan.deadline.DeadlineRules;
import org.bihuan.deadline.Extender;
import org.bihuan.deadline.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the law asks of more time, of a suspension and of an end, apart from what people judge. */
class CourseRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 5, 6);
    private static final LocalDate UNDER_ORDER_8 = LocalDate.of(2023, 5, 8);

    /** A term under Order 30 that ends on 2024-06-02. */
    private static Standing term(int granted, Standing.State state, LocalDate metOn) {
        LocalDate filed = LocalDate.of(2024, 3, 4);
        DeadlineRule rule = DeadlineRules.on("T08", filed);
        LocalDate end = LocalDate.of(2024, 6, 2).plusDays(30L * granted);
        return new Standing("penalty-case/1", rule, filed, end, end.plusDays(1), 0, 30 * granted, metOn, state,
                granted < rule.extensions().size() ? rule.extensions().get(granted) : null, null);
    }

    private static Standing running() {
        return term(0, Standing.State.RUNNING, null);
    }

    private static Standing orderEight() {
        LocalDate filed = LocalDate.of(2023, 3, 6);
        return new Standing("penalty-case/1", DeadlineRules.on("T09", filed), filed, LocalDate.of(2023, 6, 6), LocalDate.of(2023, 6, 6), 0, 0, null,
                Standing.State.RUNNING, null, null);
    }

    @ParameterizedTest
    @EnumSource(CourseKind.class)
    void aFiledCaseWithoutADecisionMayTakeEveryCourse(CourseKind kind) {
        for (CaseStatus status : new CaseStatus[] {CaseStatus.FILED, CaseStatus.CASE_REVIEW, CaseStatus.DECIDING}) {
            assertThat(CourseRules.refusal(kind, status, running(), TODAY)).as(status.name()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(CourseKind.class)
    void afterTheDecisionNoneIsOpen(CourseKind kind) {
        for (CaseStatus status : CaseStatus.values()) {
            if (!status.onTheWay()) {
                assertThat(CourseRules.refusal(kind, status, running(), TODAY)).as(status.name()).isPresent();
            }
        }
        assertThat(CourseRules.refusal(kind, CaseStatus.DECIDING, term(0, Standing.State.MET, LocalDate.of(2024, 5, 1)), TODAY))
                .hasValueSatisfying(why -> assertThat(why).contains("2024-05-01 作出决定"));
        assertThat(CourseRules.refusal(kind, CaseStatus.SUSPENDED, running(), TODAY))
                .hasValueSatisfying(why -> assertThat(why).contains("先办理“恢复办理”"));
    }

    @Test
    void theHeadExtendsFirstThenTheHeadsTogetherAndThenNobody() {
        assertThat(CourseRules.extender(EXTENSION, running())).isEqualTo(Extender.HEAD);
        assertThat(CourseRules.extender(EXTENSION, term(1, Standing.State.SOON, null))).isEqualTo(Extender.COLLECTIVE);
        assertThat(CourseRules.extender(SUSPENSION, running())).isNull();
        assertThat(CourseRules.refusal(EXTENSION, CaseStatus.FILED, term(2, Standing.State.RUNNING, null), TODAY))
                .hasValueSatisfying(why -> assertThat(why).contains("已延长 2 次", "第五十七条"));
    }

    @Test
    void whatHasRunOutIsNotExtendedAndOrderEightKnewNoExtension() {
        assertThat(CourseRules.refusal(EXTENSION, CaseStatus.FILED, term(0, Standing.State.OVERDUE, null), TODAY))
                .hasValueSatisfying(why -> assertThat(why).contains("2024-06-03 届满，不能再延长"));
        assertThat(CourseRules.refusal(EXTENSION, CaseStatus.FILED, orderEight(), UNDER_ORDER_8))
                .hasValueSatisfying(why -> assertThat(why).contains("3个月", "不能延长", "《环境行政处罚办法》第五十五条"));
    }

    @Test
    void orderEightKnewTheWithdrawalAlone() {
        for (CourseKind kind : new CourseKind[] {SUSPENSION, TERMINATION}) {
            assertThat(CourseRules.refusal(kind, CaseStatus.FILED, orderEight(), UNDER_ORDER_8))
                    .hasValueSatisfying(why -> assertThat(why).contains("《环境行政处罚办法》", "没有规定"));
            assertThat(CourseRules.refusal(kind, CaseStatus.FILED, orderEight(), LocalDate.of(2023, 7, 1))).isEmpty();
        }
        assertThat(CourseRules.refusal(WITHDRAWAL, CaseStatus.FILED, orderEight(), UNDER_ORDER_8)).isEmpty();
        assertThat(CourseGround.NOT_PUNISHABLE.citation(UNDER_ORDER_8)).endsWith("第二十三条");
        assertThat(CourseGround.NOT_PUNISHABLE.citation(TODAY)).endsWith("第二十条");
    }

    @Test
    void eachCourseOffersItsOwnGroundsOnly() {
        assertThat(CourseRules.grounds(EXTENSION, running(), TODAY)).containsExactly(CourseGround.COMPLEX, CourseGround.OTHER_REASON);
        assertThat(CourseRules.grounds(EXTENSION, term(1, Standing.State.RUNNING, null), TODAY))
                .containsExactly(CourseGround.VERY_COMPLEX, CourseGround.SPECIAL);
        assertThat(CourseRules.grounds(SUSPENSION, running(), TODAY)).containsExactly(CourseGround.RELATED_CASE, CourseGround.LAW_QUESTION,
                CourseGround.FORCE_MAJEURE, CourseGround.PARTY_MISSING);
        assertThat(CourseRules.grounds(TERMINATION, running(), TODAY)).containsExactly(CourseGround.CITIZEN_DIED, CourseGround.ORGANISATION_ENDED);
        assertThat(CourseRules.grounds(WITHDRAWAL, running(), TODAY)).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({"1, true", "30, true", "31, false", "0, false", "-5, false"})
    void anExtensionHasOneToThirtyDays(int days, boolean right) {
        assertThat(CourseRules.days(days, running()).isEmpty()).isEqualTo(right);
        assertThat(CourseRules.days(null, running())).isPresent();
    }

    @ParameterizedTest
    @CsvSource(value = {"2024-05-06, ", "2024-04-01, ", "2024-03-31, 不能早于中止之日（2024-04-01）", "2024-05-07, 不能晚于今天"})
    void aCauseEndsBetweenTheSuspensionAndToday(LocalDate endedOn, String complaint) {
        assertThat(CourseRules.causeEnded(endedOn, LocalDate.of(2024, 4, 1), TODAY)).isEqualTo(Optional.ofNullable(complaint));
    }
}
