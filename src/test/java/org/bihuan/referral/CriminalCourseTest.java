package org.bihuan.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.bihuan.deadline.DeadlineRules;
import org.bihuan.deadline.WorkingDays;
import org.bihuan.referral.CriminalCourse.Happened;
import org.bihuan.referral.CriminalCourse.Stage;
import org.bihuan.referral.ReferralLimit.State;
import org.bihuan.referral.ReferralStep.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Where a referral stands and which limits run, from its moments alone; each limit at its last minute and one past it. */
class CriminalCourseTest {

    private static final WorkingDays CALENDAR = WorkingDays.seed();
    /** A Monday without days of rest near it. */
    private static final Instant START = at("2024-03-04T09:00");

    private static Instant at(String moment) {
        return OffsetDateTime.parse(moment + ":00+08:00").toInstant();
    }

    private static CriminalCourse handedOver(Happened... steps) {
        return new CriminalCourse(null, START, START.plus(1, ChronoUnit.HOURS), false, START.plus(2, ChronoUnit.HOURS), START.plus(2, ChronoUnit.HOURS), null, false,
                List.of(steps));
    }

    private static Happened step(Kind kind, String moment) {
        return new Happened(kind, at(moment), at(moment));
    }

    private static Map<String, ReferralLimit> limits(CriminalCourse course) {
        return course.limits(CALENDAR).stream().collect(Collectors.toMap(limit -> limit.rule().code(), limit -> limit, (one, other) -> other));
    }

    /** The event, the last minute in time, and the first that is not. */
    @ParameterizedTest(name = "{0} from {1}: {2} is in time, {3} is not")
    @CsvSource({
            "C01, 2024-03-04T09:00, 2024-03-07T23:59, 2024-03-08T00:00", "C01, 2024-03-05T23:59, 2024-03-08T23:59, 2024-03-09T00:00",
            "C01, 2024-03-06T09:00, 2024-03-11T23:59, 2024-03-12T00:00", "C02, 2024-03-04T09:00, 2024-03-05T09:00, 2024-03-05T09:01",
            "C02, 2024-03-08T17:30, 2024-03-09T17:30, 2024-03-09T17:31", "C05, 2024-03-04T09:00, 2024-03-07T23:59, 2024-03-08T00:00",
            "C06, 2024-03-04T09:00, 2024-03-07T23:59, 2024-03-08T00:00", "C07, 2024-03-04T09:00, 2024-03-11T23:59, 2024-03-12T00:00",
            "C08, 2024-03-04T09:00, 2024-04-03T23:59, 2024-04-04T00:00", "C09, 2024-03-04T09:00, 2024-03-05T09:00, 2024-03-05T09:01",
            "C11, 2024-09-28T09:00, 2024-10-08T23:59, 2024-10-09T00:00", "C12W, 2024-03-08T09:00, 2024-03-13T23:59, 2024-03-14T00:00",
            "C15, 2024-03-04T09:00, 2024-03-11T23:59, 2024-03-12T00:00", "P01, 2024-03-08T09:00, 2024-03-13T23:59, 2024-03-14T00:00",
            "P04, 2024-03-08T09:00, 2024-03-15T23:59, 2024-03-16T00:00"})
    void aLimitHoldsToItsLastMinuteAndNotOneLonger(String code, String event, String last, String late) {
        ReferralLimit open = ReferralLimit.of(code, at(event), null, false, CALENDAR);
        assertThat(open.state(at(last), 25)).isEqualTo(State.SOON);
        assertThat(open.hoursLeft(at(last))).isZero();
        assertThat(open.state(at(late), 25)).isEqualTo(State.OVERDUE);
        assertThat(open.hoursLeft(at(late))).isEqualTo(-1);
        assertThat(ReferralLimit.of(code, at(event), at(last), false, CALENDAR).state(at(late), 25)).isEqualTo(State.MET);
        assertThat(ReferralLimit.of(code, at(event), at(late), false, CALENDAR).state(at(late), 25)).isEqualTo(State.MET_LATE);
        assertThat(ReferralLimit.of(code, at(event), null, true, CALENDAR).state(at(late), 25)).isEqualTo(State.LAPSED);
    }

    /** Whose a limit is stands with the limit. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"C01, 本机关", "C02, 本机关", "C05, 本机关", "C11, 本机关", "C15, 本机关", "P01, 本机关", "C04, 公安机关", "C06, 公安机关", "C07, 公安机关", "C08, 公安机关", "C09, 公安机关",
            "C10, 公安机关", "C13, 公安机关", "C13W, 公安机关", "C16, 公安机关", "P02, 公安机关", "P03, 公安机关", "P04, 公安机关", "C18, 检察机关"})
    void aLimitBindsWhomTheLawNames(String code, String whom) {
        ReferralLimit limit = ReferralLimit.of(code, START, null, false, CALENDAR);
        assertThat(limit.binds()).isEqualTo(whom);
        assertThat(limit.ours()).isEqualTo(whom.equals("本机关"));
    }

    @Test
    void peopleAreWarnedWhenAQuarterOfTheTimeIsLeft() {
        ReferralLimit handOver = ReferralLimit.of("C02", START, null, false, CALENDAR);
        assertThat(handOver.state(START.plus(18, ChronoUnit.HOURS).minusMillis(1), 25)).isEqualTo(State.RUNNING);
        assertThat(handOver.state(START.plus(18, ChronoUnit.HOURS), 25)).isEqualTo(State.SOON);
        assertThat(handOver.hoursLeft(START)).isEqualTo(24);
    }

    @Test
    void withoutACalendarALimitInWorkingDaysIsNotKnown() {
        ReferralLimit unknown = ReferralLimit.of("P01", at("2026-12-30T09:00"), null, false, CALENDAR);
        assertThat(unknown.last()).isNull();
        assertThat(unknown.state(at("2027-03-01T09:00"), 25)).isEqualTo(State.UNKNOWN);
        assertThat(unknown.hoursLeft(at("2027-03-01T09:00"))).isNull();
    }

    @Test
    void theHeadHasThreeDaysAndTheHandOverADay() {
        CriminalCourse reported = new CriminalCourse(START, START, null, false, null, null, null, false, List.of());
        assertThat(limits(reported)).containsOnlyKeys("C01", "C03");
        CriminalCourse approved = new CriminalCourse(null, START, START, false, null, null, null, false, List.of());
        assertThat(limits(approved)).containsOnlyKeys("C01", "C02", "C15");
        CriminalCourse refused = new CriminalCourse(null, START, START, true, null, null, null, true, List.of());
        assertThat(limits(refused)).containsOnlyKeys("C01");
    }

    /** The copy of the letter shares the day of the handover: the later of both counts. */
    @Test
    void theDayIsKeptOnceTheProcuratorateHasItsCopyToo() {
        Instant in = START.plus(2, ChronoUnit.HOURS);
        Instant late = START.plus(24, ChronoUnit.HOURS).plusSeconds(60);
        for (Instant[] both : new Instant[][] {{in, late}, {late, in}}) {
            assertThat(limits(new CriminalCourse(null, START, START, false, both[0], both[1], null, false, List.of())).get("C02").state(late, 25)).isEqualTo(State.MET_LATE);
        }
        assertThat(limits(new CriminalCourse(null, START, START, false, in, in, null, false, List.of())).get("C02").state(late, 25)).isEqualTo(State.MET);
        assertThat(limits(new CriminalCourse(null, START, START, false, in, null, null, false, List.of())).get("C02").running()).isTrue();
    }

    /** What is filed again is handed over again: the first time does not count for the second. */
    @Test
    void eachFilingAsksForTheThingsAnew() {
        List<Happened> steps = new ArrayList<>(List.of(step(Kind.FILED, "2024-03-06T09:00"), step(Kind.OBJECTS_HANDED_OVER, "2024-03-07T09:00")));
        assertThat(handedOver(steps.toArray(Happened[]::new)).stage()).isEqualTo(Stage.PROSECUTED);
        assertThat(limits(handedOver(steps.toArray(Happened[]::new))).get("C11").metAt()).isEqualTo(at("2024-03-07T09:00"));
        steps.addAll(List.of(step(Kind.WITHDRAWN, "2024-04-10T00:00"), step(Kind.SUPERVISION_ASKED, "2024-04-11T09:00"), step(Kind.SUPERVISION_FILED, "2024-04-15T09:00")));
        assertThat(handedOver(steps.toArray(Happened[]::new)).stage()).isEqualTo(Stage.HANDING_OBJECTS);
        assertThat(limits(handedOver(steps.toArray(Happened[]::new))).get("C11").running()).isTrue();
        steps.add(step(Kind.OBJECTS_HANDED_OVER, "2024-04-19T00:00"));
        assertThat(limits(handedOver(steps.toArray(Happened[]::new))).get("C11").state(START, 25)).isEqualTo(State.MET_LATE);
    }

    @Test
    void thePoliceHaveThreeDaysSevenForAClueAndThirtyForAMajorCase() {
        assertThat(handedOver().policeLimit(CALENDAR).rule().code()).isEqualTo("C06");
        assertThat(handedOver(step(Kind.CLUE, "2024-03-05T09:00")).policeLimit(CALENDAR).last()).isEqualTo(at("2024-03-12T00:00").minusNanos(1));
        assertThat(handedOver(step(Kind.CLUE, "2024-03-05T09:00"), step(Kind.MAJOR, "2024-03-06T09:00")).policeLimit(CALENDAR).rule().code()).isEqualTo("C08");
        // Other police have their own three days, whatever the first had said.
        ReferralLimit passed = handedOver(step(Kind.MAJOR, "2024-03-05T09:00"), step(Kind.PASSED_ON, "2024-03-05T10:00")).policeLimit(CALENDAR);
        assertThat(passed.rule().code()).isEqualTo("C06");
        assertThat(passed.last()).isEqualTo(at("2024-03-09T00:00").minusNanos(1));
        assertThat(handedOver(step(Kind.FILED, "2024-03-06T09:00")).policeLimit(CALENDAR).state(at("2024-04-01T09:00"), 25)).isEqualTo(State.MET);
        assertThat(handedOver(step(Kind.SUPERVISION_ASKED, "2024-03-09T09:00")).policeLimit(CALENDAR).running()).isFalse();
    }

    @Test
    void materialThatIsMissingIsListedInADayAndBroughtInThree() {
        CriminalCourse asked = handedOver(step(Kind.MATERIAL, "2024-03-05T12:00"));
        assertThat(asked.stage()).isEqualTo(Stage.SUPPLEMENTING);
        assertThat(limits(asked).get("C04").state(START, 25)).as("later than 24 hours after the handover at eleven").isEqualTo(State.MET_LATE);
        assertThat(limits(asked).get("C05").running()).isTrue();
        CriminalCourse brought = handedOver(step(Kind.MATERIAL, "2024-03-05T10:00"), step(Kind.SUPPLEMENTED, "2024-03-08T23:59"));
        assertThat(brought.stage()).isEqualTo(Stage.AT_THE_POLICE);
        assertThat(limits(brought).get("C05").state(START, 25)).isEqualTo(State.MET);
    }

    /** The earlier of three days and three working days: over a weekend or a festival it is never the later one. */
    @Property(tries = 1000)
    void reconsiderationIsAskedForByTheEarlierOfBothDates(@ForAll @IntRange(max = 3000) int day, @ForAll @IntRange(max = 23) int hour) {
        Instant received = LocalDate.of(2018, 1, 1).plusDays(730 + day % 2500).atTime(hour, 0).atZone(org.bihuan.engine.HouseClock.ZONE).toInstant();
        CriminalCourse refused = new CriminalCourse(null, received, received, false, received, null, null, false, List.of(new Happened(Kind.REFUSED, received, received)));
        ReferralLimit limit = refused.limits(CALENDAR).stream().filter(one -> one.rule().topic().startsWith("POLICE_RECONSIDERATION")).findFirst().orElseThrow();
        for (String code : List.of("C12", "C12W")) {
            assertThat(limit.last()).isBeforeOrEqualTo(DeadlineRules.on(code, Moments.dayOf(received)).lastMoment(received, CALENDAR));
        }
    }

    @Test
    void afterARefusalOneAsksThemAgainThenTheProcuratorate() {
        Happened refused = new Happened(Kind.REFUSED, at("2024-03-06T09:00"), at("2024-03-07T09:00"));
        assertThat(handedOver(refused).stage()).isEqualTo(Stage.ANSWERING);
        assertThat(limits(handedOver(refused)).get("C12").last()).isEqualTo(at("2024-03-12T00:00").minusNanos(1));
        CriminalCourse asked = handedOver(refused, step(Kind.RECONSIDERATION_ASKED, "2024-03-08T09:00"));
        assertThat(asked.stage()).isEqualTo(Stage.RECONSIDERED);
        assertThat(asked.reconsiderationLimit(CALENDAR)).get().satisfies(limit -> assertThat(limit.last()).isEqualTo(at("2024-03-12T00:00").minusNanos(1)));
        CriminalCourse maintained = handedOver(refused, step(Kind.RECONSIDERATION_ASKED, "2024-03-08T09:00"), step(Kind.RECONSIDERATION_MAINTAINED, "2024-03-11T09:00"));
        assertThat(maintained.stage()).isEqualTo(Stage.ANSWERING);
        assertThat(limits(maintained).get("C14").running()).isTrue();
        assertThat(limits(maintained).get("C13").state(START, 25)).isEqualTo(State.MET);
        List<Happened> steps = new ArrayList<>(maintained.steps());
        steps.add(step(Kind.SUPERVISION_ASKED, "2024-03-12T09:00"));
        assertThat(limits(handedOver(steps.toArray(Happened[]::new))).get("C14").metAt()).isEqualTo(at("2024-03-12T09:00"));
        assertThat(handedOver(steps.toArray(Happened[]::new)).stage()).isEqualTo(Stage.SUPERVISED);
        steps.add(step(Kind.SUPERVISION_FILED, "2024-03-20T09:00"));
        assertThat(handedOver(steps.toArray(Happened[]::new)).stage()).isEqualTo(Stage.HANDING_OBJECTS);
        assertThat(limits(handedOver(steps.toArray(Happened[]::new)))).containsKey("C11");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyStepLeavesTheReferralSomewhere(Kind kind) {
        Stage stage = handedOver(step(kind, "2024-03-05T09:00")).stage();
        assertThat(stage.filed()).isEqualTo(kind.filed());
        assertThat(stage.next()).isNotBlank();
        if (kind.refused()) {
            assertThat(stage).isEqualTo(Stage.ANSWERING);
        }
    }

    /** Whatever happens in whatever order: a limit never ends before it begins, and nothing runs once the referral has ended. */
    @Property(tries = 500)
    void whateverHappensTheLimitsMakeSense(@ForAll @Size(max = 8) List<@IntRange(max = 18) Integer> kinds, @ForAll boolean ended) {
        List<Happened> steps = new ArrayList<>();
        Instant moment = START.plus(3, ChronoUnit.HOURS);
        for (int kind : kinds) {
            moment = moment.plus(5, ChronoUnit.HOURS);
            steps.add(new Happened(Kind.values()[kind], moment, moment.plus(1, ChronoUnit.HOURS)));
        }
        CriminalCourse course = new CriminalCourse(null, START, START, false, START.plus(2, ChronoUnit.HOURS), START.plus(3, ChronoUnit.HOURS), null, ended,
                steps);
        assertThat(course.limits(CALENDAR)).isNotEmpty().allSatisfy(limit -> {
            assertThat(limit.last()).isAfterOrEqualTo(limit.from());
            assertThat(ended && limit.running()).isFalse();
        });
        assertThat(course.stage() == Stage.ENDED).isEqualTo(ended);
        assertThat(Arrays.asList(Kind.values())).hasSize(19);
    }
}
