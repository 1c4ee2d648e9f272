package org.bihuan.penalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.access.Person;
import org.bihuan.access.Role;
import org.bihuan.engine.HouseClock;
import org.bihuan.law.SignerRole;
import org.junit.jupiter.api.Test;

/** What stops a way of serving a document. */
class DocumentServiceRulesTest {

    private static final LocalDate ISSUED = LocalDate.of(2025, 9, 26);
    private static final LocalDate TODAY = LocalDate.of(2025, 10, 20);
    private static final Person FIRST = officer("first", TODAY.plusYears(1));
    private static final Person SECOND = officer("second", TODAY.plusYears(1));

    private static Person officer(String id, LocalDate validTo) {
        return new Person(id, "执法人员" + id, Set.of(Role.BRANCH_OFFICER), "130434", null, null, null, "冀E" + id, validTo);
    }

    private static Instant on(LocalDate day) {
        return day.atTime(10, 0).atZone(HouseClock.ZONE).toInstant();
    }

    /** All that any way asks for; single tests take something away. */
    private static ServiceAttempt complete(ServiceWay way, AttemptResult result, LocalDate day) {
        return new ServiceAttempt(way, result, on(day), "first", "second", "厂区办公楼", "张三", SignerRole.RECEIVER, "李四（村委会）",
                "EMS123456789", ISSUED, "a@b.cn", AnnouncementGround.OTHER_WAYS_FAILED, "经过", 7L);
    }

    private static Map<String, String> complaints(ServiceAttempt attempt, ServiceAttempt... earlier) {
        return DocumentServiceRules.ofAttempt(attempt, FIRST, SECOND, ISSUED, List.of(earlier), TODAY, HouseClock.ZONE);
    }

    private static ServiceAttempt failed(ServiceWay way) {
        return complete(way, AttemptResult.FAILED, ISSUED);
    }

    private static ServiceAttempt without(ServiceAttempt one, String field) {
        return new ServiceAttempt(one.way(), one.result(), field.equals("at") ? null : one.at(), one.firstOfficer(), one.secondOfficer(),
                field.equals("place") ? null : one.place(), field.equals("signer") ? null : one.signer(),
                field.equals("signerRole") ? null : one.signerRole(), field.equals("witness") ? null : one.witness(),
                field.equals("trackingNumber") ? null : one.trackingNumber(), field.equals("consentOn") ? null : one.consentOn(),
                field.equals("address") ? null : one.address(), field.equals("ground") ? null : one.ground(),
                field.equals("note") ? null : one.note(), field.equals("witness") ? null : one.evidence());
    }

    @Test
    void aCompleteAttemptOfEachWayIsAccepted() {
        assertThat(complaints(complete(ServiceWay.IN_PERSON, AttemptResult.SERVED, ISSUED))).isEmpty();
        assertThat(complaints(complete(ServiceWay.LEFT, AttemptResult.SERVED, TODAY))).isEmpty();
        assertThat(complaints(complete(ServiceWay.POST, AttemptResult.POSTED, TODAY))).isEmpty();
        assertThat(complaints(complete(ServiceWay.ELECTRONIC, AttemptResult.SERVED, TODAY))).isEmpty();
        assertThat(complaints(complete(ServiceWay.ANNOUNCEMENT, AttemptResult.ANNOUNCED, TODAY), failed(ServiceWay.IN_PERSON),
                failed(ServiceWay.POST))).isEmpty();
    }

    @Test
    void nothingIsServedBeforeItsDateOrInTheFuture() {
        assertThat(complaints(complete(ServiceWay.IN_PERSON, AttemptResult.SERVED, ISSUED.minusDays(1)))).extractingByKey("at").asString()
                .contains("不能早于文书日期 2025-09-26").contains("日期不得倒置");
        assertThat(complaints(complete(ServiceWay.IN_PERSON, AttemptResult.SERVED, TODAY.plusDays(1)))).containsEntry("at", "不能晚于今天");
    }

    @Test
    void twoDifferentCertifiedOfficersServe() {
        ServiceAttempt one = complete(ServiceWay.IN_PERSON, AttemptResult.SERVED, TODAY);
        assertThat(DocumentServiceRules.ofAttempt(one, FIRST, FIRST, ISSUED, List.of(), TODAY, HouseClock.ZONE)).extractingByKey("secondOfficer")
                .asString().contains("G02");
        assertThat(DocumentServiceRules.ofAttempt(one, null, SECOND, ISSUED, List.of(), TODAY, HouseClock.ZONE)).containsOnlyKeys("firstOfficer");
        Person expired = officer("second", TODAY.minusDays(1));
        assertThat(DocumentServiceRules.ofAttempt(one, FIRST, expired, ISSUED, List.of(), TODAY, HouseClock.ZONE)).extractingByKey("secondOfficer")
                .asString().contains("G02").contains("没有有效的行政执法证");
        // The certificate counts on the day of serving, not on the day of writing it down.
        assertThat(DocumentServiceRules.ofAttempt(complete(ServiceWay.IN_PERSON, AttemptResult.SERVED, TODAY.minusDays(1)), FIRST, expired,
                ISSUED, List.of(), TODAY, HouseClock.ZONE)).isEmpty();
    }

    @Test
    void whatProvesNothingIsRefusedAsNoProofOfService() {
        assertThat(complaints(without(complete(ServiceWay.IN_PERSON, AttemptResult.SERVED, TODAY), "signer"))).extractingByKey("signerRole")
                .asString().contains("G11");
        assertThat(complaints(without(complete(ServiceWay.IN_PERSON, AttemptResult.SERVED, TODAY), "signerRole"))).containsOnlyKeys("signerRole");
        assertThat(complaints(without(complete(ServiceWay.LEFT, AttemptResult.SERVED, TODAY), "witness"))).extractingByKey("witness").asString()
                .contains("G11").contains("见证人");
        assertThat(complaints(without(complete(ServiceWay.ELECTRONIC, AttemptResult.SERVED, TODAY), "consentOn"))).extractingByKey("consentOn")
                .asString().contains("G11").contains("确认书");
    }

    @Test
    void theConsentComesBeforeTheMessage() {
        assertThat(complaints(complete(ServiceWay.ELECTRONIC, AttemptResult.SERVED, ISSUED))).isEmpty();
        ServiceAttempt later = new ServiceAttempt(ServiceWay.ELECTRONIC, AttemptResult.SERVED, on(ISSUED), "first", "second", null, null, null,
                null, null, ISSUED.plusDays(1), "a@b.cn", null, null, null);
        assertThat(complaints(later)).containsOnlyKeys("consentOn");
    }

    @Test
    void aLetterHasANumber() {
        assertThat(complaints(without(complete(ServiceWay.POST, AttemptResult.POSTED, TODAY), "trackingNumber"))).containsOnlyKeys("trackingNumber");
        assertThat(complaints(without(complete(ServiceWay.POST, AttemptResult.POSTED, TODAY), "place"))).containsOnlyKeys("place");
    }

    @Test
    void announcingIsTheLastWay() {
        ServiceAttempt announced = complete(ServiceWay.ANNOUNCEMENT, AttemptResult.ANNOUNCED, TODAY);
        assertThat(complaints(announced)).extractingByKey("announcementGround").asString().contains("G11").contains("邮寄");
        assertThat(complaints(announced, failed(ServiceWay.IN_PERSON))).containsOnlyKeys("announcementGround");
        assertThat(complaints(announced, failed(ServiceWay.POST))).containsOnlyKeys("announcementGround");
        ServiceAttempt lost = new ServiceAttempt(ServiceWay.ANNOUNCEMENT, AttemptResult.ANNOUNCED, on(TODAY), "first", "second", "门户网站", null,
                null, null, null, null, null, AnnouncementGround.WHEREABOUTS_UNKNOWN, "经查询无下落", null);
        assertThat(complaints(lost)).extractingByKey("announcementGround").asString().contains("G11").contains("上门");
        assertThat(complaints(lost, failed(ServiceWay.IN_PERSON))).isEmpty();
        assertThat(complaints(without(announced, "ground"), failed(ServiceWay.IN_PERSON), failed(ServiceWay.POST)))
                .containsOnlyKeys("announcementGround");
        assertThat(complaints(without(announced, "note"), failed(ServiceWay.IN_PERSON), failed(ServiceWay.POST))).containsOnlyKeys("note");
    }

    @Test
    void aFailureHasAReason() {
        assertThat(complaints(without(failed(ServiceWay.IN_PERSON), "note"))).containsOnlyKeys("note");
    }

    @Test
    void aLetterIsReceivedAfterItWasPosted() {
        assertThat(DocumentServiceRules.ofPostResult(false, ISSUED.minusDays(1), "张三", null, ISSUED, TODAY)).extractingByKey("receivedOn")
                .asString().contains("不能早于寄出之日");
        assertThat(DocumentServiceRules.ofPostResult(false, TODAY.plusDays(1), "张三", null, ISSUED, TODAY)).containsOnlyKeys("receivedOn");
        assertThat(DocumentServiceRules.ofPostResult(false, ISSUED, "张三", null, ISSUED, TODAY)).isEmpty();
        assertThat(DocumentServiceRules.ofPostResult(false, null, null, null, ISSUED, TODAY)).containsOnlyKeys("receivedOn", "signer");
        assertThat(DocumentServiceRules.ofPostResult(true, TODAY, null, null, ISSUED, TODAY)).containsOnlyKeys("note");
        assertThat(DocumentServiceRules.ofPostResult(true, null, null, "迁址", ISSUED, TODAY)).containsOnlyKeys("returnedOn");
    }

    @Test
    void nobodyGivesUpWithoutHavingTried() {
        assertThat(DocumentServiceRules.ofGivingUp("主体注销", List.of())).extractingByKey("way").asString().contains("G11");
        assertThat(DocumentServiceRules.ofGivingUp("主体注销", List.of(failed(ServiceWay.POST)))).isEmpty();
        assertThat(DocumentServiceRules.ofGivingUp(null, List.of(failed(ServiceWay.POST)))).containsOnlyKeys("note");
    }
}
