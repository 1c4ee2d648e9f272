package org.bihuan.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.bihuan.deadline.WorkingDays;
import org.bihuan.law.Regime;
import org.bihuan.law.ViolationType;
import org.bihuan.referral.DetentionCourse.Happened;
import org.bihuan.referral.DetentionCourse.Stage;
import org.bihuan.referral.DetentionReferral.Outcome;
import org.bihuan.referral.DetentionStep.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** On which grounds somebody may be detained under the old law and under the Code, and the limits in working days. */
class DetentionTest {

    private static Instant at(String moment) {
        return OffsetDateTime.parse(moment + ":00+08:00").toInstant();
    }

    @ParameterizedTest(name = "{0}: {1} then, {2} since the Code")
    @CsvSource({"BUILT_WITHOUT_APPROVAL, EIA_OLD, EIA_CODE", "AIR_NO_PERMIT, PERMIT_OLD, PERMIT_CODE", "WATER_NO_PERMIT, PERMIT_OLD, PERMIT_CODE",
            "AIR_EVASION, EVASION_OLD, EVASION_CODE", "WATER_EVASION, EVASION_OLD, EVASION_CODE", "MONITORING_DATA_FALSIFIED, EVASION_OLD, ",
            "HAZARDOUS_WASTE_DUMPING, WASTE_OLD, WASTE_CODE", "WASTE_DUMPING, WASTE_OLD, WASTE_CODE", "AIR_OVER_STANDARD, , "})
    void theGroundGoesWithTheViolationAndTheLaw(ViolationType violation, DetentionGround then, DetentionGround since) {
        assertThat(DetentionGround.of(violation, Regime.OLD)).isEqualTo(Stream.ofNullable(then).toList());
        assertThat(DetentionGround.of(violation, Regime.CODE)).isEqualTo(Stream.ofNullable(since).toList());
        assertThat(DetentionGround.of(violation, Regime.OLD_UNLESS_CODE_LIGHTER)).isEqualTo(Stream.of(then, since).filter(one -> one != null).toList());
    }

    @ParameterizedTest
    @EnumSource(DetentionGround.class)
    void everyGroundIsUsedAndSaysItsLaw(DetentionGround ground) {
        assertThat(Stream.of(ViolationType.values()).flatMap(violation -> Stream.of(Regime.OLD, Regime.CODE).flatMap(regime -> DetentionGround.of(violation, regime).stream())))
                .contains(ground);
        assertThat(ground.inWords()).contains("条", "日以下");
        assertThat(ground.must()).isEqualTo(ground == DetentionGround.EVASION_CODE);
    }

    /** Friday, the 8th of March: three working days end on the 13th, five on the 15th. */
    @Test
    void theLimitsAreInWorkingDays() {
        Instant friday = at("2024-03-08T09:00");
        DetentionCourse approved = new DetentionCourse(friday, friday, null, null, null, List.of());
        assertThat(approved.stage()).isEqualTo(Stage.HANDING_OVER);
        assertThat(approved.limits(WorkingDays.seed())).singleElement().satisfies(limit -> assertThat(limit.last()).isEqualTo(at("2024-03-14T00:00").minusNanos(1)));
        DetentionCourse asked = atThePolice(friday, null, new Happened(Kind.MATERIAL, at("2024-03-14T00:00"), at("2024-03-14T00:00")));
        assertThat(asked.stage()).isEqualTo(Stage.SUPPLEMENTING);
        assertThat(asked.limits(WorkingDays.seed())).extracting(limit -> limit.rule().code() + " " + limit.state(at("2024-03-14T00:00"), 25))
                .containsExactly("P01 MET", "P02 MET_LATE", "P04 RUNNING");
        DetentionCourse refused = atThePolice(friday, Outcome.REFUSED, new Happened(Kind.REFUSED, at("2024-03-15T23:59"), at("2024-03-18T09:00")));
        assertThat(codes(refused, "2024-03-20T09:00")).containsExactly("P01 MET", "P04 MET");
        DetentionCourse detained = atThePolice(friday, Outcome.DETAINED, new Happened(Kind.DETAINED, at("2024-03-11T09:00"), at("2024-03-15T00:00")));
        assertThat(codes(detained, "2024-03-20T09:00")).containsExactly("P01 MET", "P03 MET_LATE");
        assertThat(detained.stage()).isEqualTo(Stage.ENDED);
    }

    private static DetentionCourse atThePolice(Instant since, Outcome outcome, Happened... steps) {
        return new DetentionCourse(since, since, since, since, outcome, List.of(steps));
    }

    private static List<String> codes(DetentionCourse course, String now) {
        return course.limits(WorkingDays.seed()).stream().map(limit -> limit.rule().code() + " " + limit.state(at(now), 25)).toList();
    }

    @Test
    void whatTheyAskedForIsBroughtAndTheyGoOn() {
        Instant start = at("2024-03-04T09:00");
        assertThat(new DetentionCourse(null, null, null, null, null, List.of()).stage()).isEqualTo(Stage.PROPOSING);
        assertThat(new DetentionCourse(start, null, null, null, null, List.of()).stage()).isEqualTo(Stage.APPROVING);
        Happened asked = new Happened(Kind.MATERIAL, start.plusSeconds(60), start.plusSeconds(60));
        Happened brought = new Happened(Kind.SUPPLEMENTED, start.plusSeconds(60), start.plusSeconds(60));
        assertThat(atThePolice(start, null).stage()).isEqualTo(Stage.AT_THE_POLICE);
        assertThat(atThePolice(start, null, asked).stage()).isEqualTo(Stage.SUPPLEMENTING);
        assertThat(atThePolice(start, null, asked, brought).stage()).as("within the same minute").isEqualTo(Stage.AT_THE_POLICE);
        assertThat(atThePolice(start, null, asked, brought, asked).stage()).as("asked once more").isEqualTo(Stage.SUPPLEMENTING);
        assertThat(atThePolice(start, null, asked, brought, new Happened(Kind.MATERIAL, start.plusSeconds(864000), start.plusSeconds(864000))).limits(WorkingDays.seed()))
                .as("the first time kept the limit").filteredOn(limit -> limit.rule().code().equals("P02")).singleElement()
                .satisfies(limit -> assertThat(limit.metAt()).isEqualTo(asked.at()));
    }

    /** Nobody watches over a detention that is not ordered, as the procuratorate does over a crime that is not filed. */
    @Test
    void whoeverWaitsForADetentionIsNotSentToTheProcuratorate() {
        ReferralLimit detention = ReferralLimit.of("P04", at("2024-03-08T09:00"), null, false, WorkingDays.seed());
        assertThat(ReferralWatch.toDo(detention, true)).contains("书面催办", "没有复议、立案监督途径").doesNotContain("检察机关");
        ReferralLimit crime = ReferralLimit.of("C06", at("2024-03-08T09:00"), null, false, WorkingDays.seed());
        assertThat(ReferralWatch.toDo(crime, true)).contains("检察机关立案监督");
    }
}
