package org.bihuan.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.bihuan.access.Person;
import org.bihuan.access.Role;
import org.bihuan.law.SignerRole;
import org.junit.jupiter.api.Test;

class InspectionRulesTest {

    private static final LocalDate DAY = LocalDate.of(2021, 12, 27);

    @Test
    void aCertificateCountsOnItsLastDayAndNotOnTheNext() {
        assertThat(InspectionRules.certificateComplaint(officer("HB-0401", DAY), DAY)).isEmpty();
        assertThat(InspectionRules.certificateComplaint(officer("HB-0401", DAY), DAY.plusDays(1)))
                .hasValue("王志强的行政执法证已于 2021-12-27 到期，不能参加检查，请换人或者先换证");
    }

    @Test
    void whoeverHasNoCertificateDoesNotInspect() {
        assertThat(InspectionRules.certificateComplaint(officer(null, null), DAY)).hasValue("王志强没有行政执法证，不能参加检查，请换人");
    }

    @Test
    void nobodyArrivesBeforeTheLeadWasOpenedButWithinItsMinute() {
        Instant opened = Instant.parse("2021-12-27T04:39:30Z");
        assertThat(InspectionRules.arrivalComplaint(Instant.parse("2021-12-27T04:39:00Z"), opened)).isEmpty();
        assertThat(InspectionRules.arrivalComplaint(Instant.parse("2021-12-27T04:38:59Z"), opened)).hasValue("不能早于线索产生的时间");
    }

    @Test
    void anInspectionEndsAfterTheArrival() {
        Instant arrived = Instant.parse("2021-12-27T05:02:00Z");
        assertThat(InspectionRules.endComplaint(arrived, arrived)).isEmpty();
        assertThat(InspectionRules.endComplaint(arrived.minusSeconds(60), arrived)).hasValue("不能早于到达现场的时间");
    }

    @Test
    void theDayToCorrectByLiesBetweenTodayAndAYearAhead() {
        assertThat(InspectionRules.correctByComplaint(DAY, DAY)).isEmpty();
        assertThat(InspectionRules.correctByComplaint(DAY.plusYears(1), DAY)).isEmpty();
        assertThat(InspectionRules.correctByComplaint(DAY.minusDays(1), DAY)).hasValue("不能早于今天");
        assertThat(InspectionRules.correctByComplaint(DAY.plusYears(1).plusDays(1), DAY)).hasValue("不能晚于一年以后");
    }

    private static OrderDelivery left(String witness, Long evidence, String note) {
        return new OrderDelivery(Delivery.LEFT, "赵国强", null, witness, evidence, note);
    }

    @Test
    void whoSignsForAnOrderSaysWhyHisSignatureCounts() {
        assertThat(InspectionRules.deliveryComplaints(new OrderDelivery(Delivery.HANDED_OVER, "赵国强", SignerRole.RECEIVER, null, null, null))).isEmpty();
        assertThat(InspectionRules.deliveryComplaints(new OrderDelivery(Delivery.HANDED_OVER, null, null, null, null, null))).containsOnlyKeys("receiver", "signerRole");
    }

    @Test
    void anOrderThatIsLeftBehindNeedsAWitnessOrARecordingAndHowItCameAbout() {
        assertThat(InspectionRules.deliveryComplaints(left("李四（村委会）", null, "拒收"))).isEmpty();
        assertThat(InspectionRules.deliveryComplaints(left(null, 7L, "拒收"))).isEmpty();
        assertThat(InspectionRules.deliveryComplaints(left(null, null, "拒收"))).containsOnlyKeys("witness");
        assertThat(InspectionRules.deliveryComplaints(left("李四（村委会）", 7L, null))).containsOnlyKeys("note");
    }

    @Test
    void whereItIsServedLaterOnlyTheReasonIsAsked() {
        assertThat(InspectionRules.deliveryComplaints(new OrderDelivery(Delivery.LATER, null, null, null, null, "无人在场"))).isEmpty();
        assertThat(InspectionRules.deliveryComplaints(new OrderDelivery(Delivery.LATER, null, null, null, null, null))).containsOnlyKeys("note");
    }

    @Test
    void theProofIsSaidInALine() {
        assertThat(new OrderDelivery(Delivery.HANDED_OVER, "赵国强", SignerRole.AGENT, null, null, null).inWords()).isEqualTo("当场交付，赵国强（代理人或指定代收人）签收");
        assertThat(new OrderDelivery(Delivery.HANDED_OVER, "赵国强", null, null, null, null).inWords()).as("given before roles were asked for").isEqualTo("当场交付签收");
        assertThat(left("李四（村委会）", 7L, "拒收").inWords()).isEqualTo("拒收，留置送达，见证人李四（村委会），有拍照、录像记录");
    }

    private static Person officer(String certificate, LocalDate validTo) {
        return new Person("weixian-1", "王志强", Set.of(Role.BRANCH_OFFICER), "130434", null, null, null, certificate, validTo);
    }
}
