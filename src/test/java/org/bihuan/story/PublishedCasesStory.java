package org.bihuan.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.bihuan.WholeApplicationTest;
import org.bihuan.access.People;
import org.bihuan.alert.DemoAlerts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The published cases of Handan (China Environment News, 2022-02-22) from the posted alert to the published outcome, worked in
 * Tasklist by the people of the right branch. The pictures lie in {@code target/story}.
 */
@WholeApplicationTest
@Tag("browser")
class PublishedCasesStory {

    private static final Path PICTURES = Path.of("target/story");

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    int port;
    @Autowired
    DemoAlerts alerts;
    @Autowired
    People people;

    @BeforeAll
    static void aPlaceForThePictures() throws Exception {
        Files.createDirectories(PICTURES);
    }

    /** Published: answered within one hour; waste burnt incompletely, burner started, watch of 24 hours; no case. */
    @Test
    void theHotSpotOfWeiCountyIsFedBackWithinTheHourAndEndsWithoutACase() throws Exception {
        City city = new City(port);
        ObjectNode alert = City.alert("weixian-hotspot", "HOTSPOT", "91130434MA00000022", "130434", "高值预警")
                .put("pollutant", "a34004").put("value", 189).put("limit", 115).put("unit", "ug/m3").put("averaging", "HOUR");
        city.posts(alert);
        alerts.settle();
        String number = city.leadOf(alert);

        try (Officer officer = Officer.logsIn(CHROMIUM, port, "weixian-1", PICTURES.resolve("weixian-hotspot"));
             Officer colleague = Officer.logsIn(CHROMIUM, port, "weixian-2", PICTURES.resolve("weixian-hotspot"))) {
            officer.picture("logged-in");
            officer.opens(city.task("weixian-1", number, "user_acknowledge_lead"), "签收并确定人员").reads("魏县某环保有限公司")
                    .opensTab("线索卷宗").sees("限值 115").picture("dossier").opensTab("表单")
                    .chooses("主办人员", people.get("weixian-1").name()).chooses("协办人员", people.get("weixian-2").name())
                    .picture("acknowledge").completes();
            officer.opens(city.task("weixian-1", number, "user_prepare_inspection"), "确定检查人员与类别").picture("prepare").completes();
            officer.opens(city.task("weixian-1", number, "user_answer_recusal"), "回避告知与确认")
                    .chooses("本人是否需要回避", "不需要回避").picture("recusal").completes();
            colleague.opens(city.task("weixian-2", number, "user_answer_recusal"), "回避告知与确认")
                    .chooses("本人是否需要回避", "不需要回避").completes();
            officer.opens(city.task("weixian-1", number, "user_record_arrival"), "到场登记").fills("检查地点", "焚烧车间")
                    .chooses("当事人在场人", "现场负责人").fills("在场人姓名", "李建国").ticks("已主动出示执法证件")
                    .chooses("是否同意检查", "同意检查").picture("arrival").completes();
            officer.opens(city.task("weixian-1", number, "user_record_inspection"), "填写现场检查笔录").chooses("生产情况", "正常生产")
                    .chooses("治理设施", "不正常运行").fills("检查情况", "垃圾焚烧不充分，未启动燃烧器助燃。")
                    .chooses("检查结果", "发现问题，当场改正").unticks("现场下达责令改正").picture("record").completes();
            officer.opens(city.task("weixian-1", number, "user_feed_back_lead"), "填报反馈").chooses("报警是否属实", "属实")
                    .chooses("平台与现场比对", "平台报警与现场一致").chooses("原因类别", "治理设施")
                    .fills("原因说明", "垃圾焚烧不充分").fills("处理措施", "启动燃烧器助燃，督促企业 24 小时值守。")
                    .chooses("下一步", "已改正，办结").picture("feedback").completes();
        }
        try (Officer reviewer = Officer.logsIn(CHROMIUM, port, "detachment-1", PICTURES.resolve("weixian-hotspot"))) {
            reviewer.opens(city.task("detachment-1", number, "user_review_feedback"), "支队审核").reads("启动燃烧器助燃")
                    .chooses("审核意见", "审核通过").chooses("反馈质量", "5 优").picture("review").completes();
        }

        JsonNode lead = city.lead(number);
        assertThat(lead.path("outcome").asText()).isEqualTo("CORRECTED");
        assertThat(lead.path("open").asBoolean()).isFalse();
        assertThat(lead.hasNonNull("caseNumber")).isFalse();
        assertThat(Duration.between(OffsetDateTime.parse(lead.path("openedAt").asText()),
                OffsetDateTime.parse(lead.path("feedback").get(0).path("fedBackAt").asText()))).isLessThan(Duration.ofHours(1));
    }

    /** Published: presses ran from 14:00 to 16:00 while the VOC treatment did not; case filed, result reported back. */
    @Test
    void thePrintingPlantsIdleTreatmentBecomesAFiledCaseThatIsReportedBack() throws Exception {
        City city = new City(port);
        ObjectNode alert = City.alert("printing-plant", "POWER_DIFF", "91130400MA00000011", "130471",
                "分表计电报警：印刷机运行期间治理设施未按要求运行").put("outlet", "DA001");
        city.posts(alert);
        alerts.settle();
        String number = city.leadOf(alert);

        try (Officer officer = Officer.logsIn(CHROMIUM, port, "kaifaqu-1", PICTURES.resolve("printing-plant"));
             Officer colleague = Officer.logsIn(CHROMIUM, port, "kaifaqu-2", PICTURES.resolve("printing-plant"))) {
            officer.opens(city.task("kaifaqu-1", number, "user_acknowledge_lead"), "签收并确定人员").reads("印刷")
                    .chooses("主办人员", people.get("kaifaqu-1").name()).chooses("协办人员", people.get("kaifaqu-2").name()).completes();
            officer.opens(city.task("kaifaqu-1", number, "user_prepare_inspection"), "确定检查人员与类别").completes();
            officer.opens(city.task("kaifaqu-1", number, "user_answer_recusal"), "回避告知与确认")
                    .chooses("本人是否需要回避", "不需要回避").completes();
            colleague.opens(city.task("kaifaqu-2", number, "user_answer_recusal"), "回避告知与确认")
                    .chooses("本人是否需要回避", "不需要回避").completes();
            officer.opens(city.task("kaifaqu-1", number, "user_record_arrival"), "到场登记").fills("检查地点", "印刷车间")
                    .chooses("当事人在场人", "现场负责人").fills("在场人姓名", "王经理").ticks("已主动出示执法证件")
                    .chooses("是否同意检查", "同意检查").completes();
            officer.opens(city.task("kaifaqu-1", number, "user_record_inspection"), "填写现场检查笔录").chooses("生产情况", "正常生产")
                    .chooses("治理设施", "未运行").fills("检查情况", "印刷机正常生产并产生挥发性有机废气，14 时至 16 时治理设施未按要求运行。")
                    .chooses("检查结果", "涉嫌违法").chooses("违法行为", "挥发性有机物").picture("record").completes();
            officer.opens(city.task("kaifaqu-1", number, "user_issue_correction_order"), "责令改正")
                    .chooses("改正期限", "立即改正").chooses("送达方式", "当场交付签收").picture("correction-order").completes();
            officer.opens(city.task("kaifaqu-1", number, "user_feed_back_lead"), "填报反馈").chooses("报警是否属实", "属实")
                    .chooses("平台与现场比对", "平台报警与现场一致").chooses("原因类别", "治理设施")
                    .fills("原因说明", "操作工未开启治理设施").fills("处理措施", "现场责令立即改正")
                    .chooses("下一步", "转立案").picture("feedback").completes();
        }
        try (Officer reviewer = Officer.logsIn(CHROMIUM, port, "detachment-1", PICTURES.resolve("printing-plant"))) {
            reviewer.opens(city.task("detachment-1", number, "user_review_feedback"), "支队审核")
                    .chooses("审核意见", "审核通过").chooses("反馈质量", "5 优").completes();
        }
        try (Officer officer = Officer.logsIn(CHROMIUM, port, "kaifaqu-1", PICTURES.resolve("printing-plant"))) {
            officer.opens(city.task("kaifaqu-1", number, "user_propose_filing"), "提出立案建议")
                    .chooses("有初步证据", "是").chooses("依法应当或者可以", "是").chooses("属于本机关管辖", "是").chooses("在追责期限内", "是")
                    .chooses("处理建议", "立案").fills("理由", "有初步证据证明违法行为，符合立案条件。").picture("propose").completes();
        }
        try (Officer reviewer = Officer.logsIn(CHROMIUM, port, "case-1", PICTURES.resolve("printing-plant"))) {
            reviewer.opens(city.task("case-1", number, "user_review_filing"), "立案审核").chooses("审核结论", "同意")
                    .fills("审核意见", "同意立案。").picture("review").completes();
        }
        try (Officer head = Officer.logsIn(CHROMIUM, port, "bureau-1", PICTURES.resolve("printing-plant"))) {
            head.opens(city.task("bureau-1", number, "user_approve_filing"), "立案审批").chooses("审批决定", "立案")
                    .fills("审批意见", "同意立案。").picture("approve").completes();
        }

        JsonNode lead = city.lead(number);
        assertThat(lead.path("outcome").asText()).isEqualTo("CASE_OPENED");
        assertThat(lead.path("caseNumber").asText()).matches("邯环立字〔\\d{4}〕\\d{2}-\\d{3,}号");
        assertThat(city.penaltyCase(lead.path("caseNumber").asText()).path("status").asText()).isEqualTo("FILED");
        try (Officer reviewer = Officer.logsIn(CHROMIUM, port, "detachment-1", PICTURES.resolve("printing-plant"))) {
            reviewer.page().navigate("http://localhost:" + port + "/camunda/app/tasklist/default/#/notices");
            reviewer.sees(lead.path("caseNumber").asText()).picture("reported-back");
        }
    }
}
