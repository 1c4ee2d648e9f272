package org.bihuan.penalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import org.bihuan.AllFlowNodesCovered;
import org.bihuan.WholeApplicationTest;
import org.bihuan.engine.HouseClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A document on every way to its recipient. */
@WholeApplicationTest
class DocumentServiceTest {

    @RegisterExtension
    static final AllFlowNodesCovered COVERED = AllFlowNodesCovered.of("document-service");

    @Autowired
    private ExecutionScene scene;
    @Autowired
    private DocumentServiceDesk services;
    @Autowired
    private HouseClock clock;

    private final String number = ExecutionScene.newCase();

    @BeforeEach
    void onAFridayBeforeNationalDay() {
        scene.today("2025-09-26");
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    private String receipt(long service) throws IOException {
        return scene.words(services.get(service).receipt());
    }

    @Test
    void whoSignsHasReceivedItOnThatDayAndTheReceiptSaysSo() throws IOException {
        long service = scene.serve(number, "2025-09-26");
        assertThat(scene.facts(number, "user_attempt_service", "weixian-1", "branch-officer").get("fact_document").toString())
                .contains("行政处罚决定书").contains("2025-09-26");
        scene.handOver(number, "2025-09-26");
        assertThat(scene.end("document-service", number)).isEqualTo("end_document_served");
        assertThat(scene.variable("document-service", number, "serviceOutcome")).isEqualTo("SERVED");
        DocumentServices.Service served = services.get(service);
        assertThat(served.servedOn()).isEqualTo(LocalDate.of(2025, 9, 26));
        assertThat(served.way()).isEqualTo(ServiceWay.IN_PERSON);
        assertThat(receipt(service)).contains("魏县某某环保能源有限公司").contains("直接送达").contains("2025年9月26日9时30分").contains("厂区办公楼").contains("张三（单位负责收件的人）签收");
        assertThat(receipt(service)).contains("同意分期（延期）缴纳罚款通知书");
    }

    @ParameterizedTest
    @CsvSource({"2025-09-26, 2025-10-13", "2026-02-12, 2026-02-28", "2025-11-03, 2025-11-12"})
    void sevenWorkingDaysOverTheHolidaysAreTheDueDate(String issued, LocalDate due) {
        scene.today(issued);
        scene.serve(number, issued);
        assertThat(scene.task(number, "user_attempt_service").due().atZone(HouseClock.ZONE).toLocalDate()).isEqualTo(due);
    }

    @Test
    void whoRefusesToSignIsServedByLeavingItBeforeAWitness() throws IOException {
        long service = scene.serve(number, "2025-09-26");
        Map<String, Object> left = Map.of("place", "厂区大门", "note", "负责人拒绝签收");
        assertThatThrownBy(() -> scene.attempt(number, "LEFT", "2025-09-26", left)).hasMessageContaining("G11").hasMessageContaining("〔见证人〕");
        scene.attempt(number, "LEFT", "2025-09-26", Map.of("place", "厂区大门", "note", "负责人拒绝签收", "witness", "王五（魏县张庄村委会）"));
        assertThat(services.get(service).way()).isEqualTo(ServiceWay.LEFT);
        assertThat(receipt(service)).contains("王五（魏县张庄村委会）").contains("受送达人拒绝签收，文书留置").contains("负责人拒绝签收");
    }

    @Test
    void aLetterIsServedOnTheDayItsReceiptSays() throws IOException {
        long service = scene.serve(number, "2025-09-26");
        scene.post(number, "2025-09-26");
        assertThat(scene.open(number)).containsExactly("user_record_post_result");
        assertThat(scene.facts(number, "user_record_post_result", "weixian-1", "branch-officer").get("fact_post").toString()).contains("EMS123456789");
        scene.today("2025-09-30");
        assertThatThrownBy(() -> scene.submit(number, "user_record_post_result", "weixian-1", "branch-officer",
                Map.of("result", "SERVED", "receivedOn", "2025-09-25", "signer", "张三"))).hasMessageContaining("不能早于寄出之日");
        scene.submit(number, "user_record_post_result", "weixian-1", "branch-officer", Map.of("result", "SERVED", "receivedOn", "2025-09-28", "signer", "张三"));
        assertThat(services.get(service).servedOn()).isEqualTo(LocalDate.of(2025, 9, 28));
        assertThat(receipt(service)).contains("2025年9月28日").contains("张三签收，邮件单号 EMS123456789");
    }

    @Test
    void electronicServiceNeedsTheSignedConsent() throws IOException {
        long service = scene.serve(number, "2025-09-26");
        assertThatThrownBy(() -> scene.attempt(number, "ELECTRONIC", "2025-09-26", Map.of("result", "SERVED", "electronicAddress", "a@b.cn")))
                .hasMessageContaining("G11").hasMessageContaining("确认书");
        scene.attempt(number, "ELECTRONIC", "2025-09-26", Map.of("result", "FAILED", "electronicAddress", "a@b.cn", "consentOn", "2025-09-01",
                "note", "邮箱退信"));
        assertThat(scene.open(number)).containsExactly("user_attempt_service");
        scene.attempt(number, "ELECTRONIC", "2025-09-26", Map.of("result", "SERVED", "electronicAddress", "c@d.cn", "consentOn", "2025-09-01"));
        assertThat(receipt(service)).contains("c@d.cn");
        assertThat(services.attempts(service)).hasSize(2);
    }

    @Test
    void announcingComesLastAndTakesThirtyDaysHoweverLateTheServerWakesUp() throws IOException {
        long service = scene.serve(number, "2025-09-26");
        Map<String, Object> announced = Map.of("announcementGround", "OTHER_WAYS_FAILED", "medium", "局门户网站", "note", "各种方式均未送到");
        assertThatThrownBy(() -> scene.attempt(number, "ANNOUNCEMENT", "2025-09-26", announced)).hasMessageContaining("G11");
        scene.nobodyThere(number, "2025-09-26");
        scene.post(number, "2025-09-26");
        scene.today("2025-09-30");
        scene.letterCameBack(number, "2025-09-29");
        assertThat(scene.facts(number, "user_attempt_service", "weixian-1", "branch-officer").get("fact_attempts").toString())
                .contains("厂区关闭，无人").contains("查无此人");
        scene.attempt(number, "ANNOUNCEMENT", "2025-09-30", announced);
        assertThat(scene.open(number)).isEmpty();
        assertThat(scene.nextTimer(number)).isEqualTo(LocalDate.of(2025, 10, 31).atStartOfDay(HouseClock.ZONE).toInstant());
        scene.today("2025-10-30");
        scene.runTimers(number);
        assertThat(services.get(service).outcome()).isNull();
        scene.today("2026-01-15");
        scene.runTimers(number);
        assertThat(services.get(service).servedOn()).isEqualTo(LocalDate.of(2025, 10, 30));
        assertThat(receipt(service)).contains("2025年10月30日").contains("局门户网站").contains("2025年9月30日发布公告").contains("公告期满视为送达");
    }

    @ParameterizedTest
    @CsvSource({"2021-12-31, 2022-03-01", "2022-01-01, 2022-02-07", "2022-01-04, 2022-02-07", "2025-09-02, 2025-10-09"})
    void anAnnouncementBefore2022TookSixtyDaysAndItsEndRollsOverHolidays(String day, LocalDate end) {
        scene.today(day);
        long service = scene.serve(number, day);
        scene.nobodyThere(number, day);
        scene.attempt(number, "ANNOUNCEMENT", day, Map.of("announcementGround", "WHEREABOUTS_UNKNOWN", "medium", "局门户网站", "note", "查询无下落"));
        assertThat(services.announcementEnd(service)).isEqualTo(end);
    }

    @Test
    void onlyTheHeadOfTheBranchFindsThatItCannotBeServed() {
        long service = scene.serve(number, "2025-09-26");
        assertThatThrownBy(() -> scene.submit(number, "user_attempt_service", "weixian-1", "branch-officer",
                Map.of("way", "IMPOSSIBLE", "note", "企业已注销"))).hasMessageContaining("G11");
        scene.nobodyThere(number, "2025-09-26");
        Map<String, Object> givingUp = Map.of("way", "IMPOSSIBLE", "note", "企业已注销，无权利义务承受人");
        scene.submit(number, "user_attempt_service", "weixian-1", "branch-officer", givingUp);
        assertThat(scene.facts(number, "user_approve_impossible_service", "weixian-head", "branch-head").get("fact_reason").toString()).contains("已注销");
        assertThatThrownBy(() -> scene.submit(number, "user_approve_impossible_service", "weixian-head", "branch-head", Map.of("agreed", "NO")))
                .hasMessageContaining("〔审批意见〕");
        assertThatThrownBy(() -> scene.submit(number, "user_approve_impossible_service", "weixian-1", "branch-head", Map.of("agreed", "YES")))
                .hasMessageContaining("不能审批自己提出的申请");
        scene.submit(number, "user_approve_impossible_service", "weixian-head", "branch-head", Map.of("agreed", "NO", "opinion", "先查工商档案"));
        assertThat(scene.facts(number, "user_attempt_service", "weixian-1", "branch-officer").get("fact_attempts").toString()).contains("先查工商档案");
        scene.submit(number, "user_attempt_service", "weixian-1", "branch-officer", givingUp);
        scene.submit(number, "user_approve_impossible_service", "weixian-head", "branch-head", Map.of("agreed", "YES"));
        assertThat(scene.end("document-service", number)).isEqualTo("end_service_impossible");
        assertThat(scene.variable("document-service", number, "serviceOutcome")).isEqualTo("IMPOSSIBLE");
        DocumentServices.Service ended = services.get(service);
        assertThat(ended.served()).isFalse();
        assertThat(ended.reason()).contains("已注销");
        assertThat(ended.receipt()).isNull();
    }

    @Test
    void whatIsWrongIsNamedAndNothingOfItIsKept() {
        long service = scene.serve(number, "2025-09-26");
        assertThatThrownBy(() -> scene.handOver(number, "2025-09-25")).hasMessageContaining("〔时间〕不能早于文书日期 2025-09-26");
        assertThatThrownBy(() -> scene.handOver(number, "2025-09-27")).hasMessageContaining("不能晚于今天");
        assertThatThrownBy(() -> scene.attempt(number, "IN_PERSON", "2025-09-26", Map.of("result", "SERVED", "secondOfficer", "weixian-1",
                "place", "厂区", "signer", "张三", "signerRole", "RECEIVER"))).hasMessageContaining("G02");
        assertThatThrownBy(() -> scene.attempt(number, "PIGEON", "2025-09-26", Map.of())).hasMessageContaining("没有这个选项");
        assertThat(services.attempts(service)).isEmpty();
        services.withdraw(service, "处罚决定已被撤销");
        services.withdraw(service, "再来一次");
        assertThat(services.get(service).outcome()).isEqualTo(DocumentServices.Outcome.WITHDRAWN);
        assertThat(services.get(service).reason()).isEqualTo("处罚决定已被撤销");
    }
}
