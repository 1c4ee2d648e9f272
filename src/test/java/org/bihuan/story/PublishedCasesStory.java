package org.bihuan.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.bihuan.WholeApplicationTest;
import org.bihuan.access.People;
import org.bihuan.alert.DemoAlerts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The published cases of Handan (China Environment News, 2022-02-22) from the posted alert to the published outcome, worked in
 * Tasklist by the people of the right branch. What the article leaves open (days, amounts, what was said) is invented. The
 * pictures lie in {@code target/story}.
 */
@WholeApplicationTest
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublishedCasesStory {

    private static final Path PICTURES = Path.of("target/story");
    private static final String DEPARTURE_REASON = "与可比案件不同的理由";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    int port;
    @Autowired
    DemoAlerts alerts;
    @Autowired
    People people;
    @Autowired
    Casework work;
    private City city;

    /** Invented: what plants paid that were not as stubborn. */
    private static final String LIGHTER_CASES = """
            决定书文号,决定日期,违法行为,结果,罚款数额,所属区县,出处
            邯环罚决字〔2020〕20-901号,2020-11-20,HEAVY_POLLUTION_LIMITS,罚款,30000,130481,虚构
            邯环罚决字〔2020〕20-902号,2020-12-11,HEAVY_POLLUTION_LIMITS,罚款,40000,130481,虚构
            邯环罚决字〔2021〕20-903号,2021-01-15,HEAVY_POLLUTION_LIMITS,罚款,35000,130481,虚构
            """;

    /** The alert comes in, and its lead is what everybody works on. Returns the number of the lead. */
    private String reported(String story, ObjectNode alert) throws Exception {
        city.posts(alert);
        alerts.settle();
        String lead = city.leadOf(alert);
        work.of(lead);
        return lead;
    }

    private void story(String name) throws Exception {
        city = work.opens(CHROMIUM, port, Files.createDirectories(PICTURES.resolve(name)));
    }

    @AfterEach
    void letTheClockRun() {
        work.today();
    }

    @AfterAll
    void everybodyGoesHome() {
        work.closes();
    }

    private String name(String user) {
        return people.get(user).name();
    }

    // --- what every inspection, filing, meeting and service begins with ---

    private void goesThere(String officer, String colleague, String place, String received) throws Exception {
        work.task(officer, "user_acknowledge_lead", "签收并确定人员").chooses("主办人员", name(officer)).chooses("协办人员", name(colleague))
                .wholePicture("acknowledge").completes();
        work.task(officer, "user_prepare_inspection", "确定检查人员与类别").wholePicture("prepare").completes();
        work.task(officer, "user_answer_recusal", "回避告知与确认").chooses("本人是否需要回避", "不需要回避").wholePicture("recusal").completes();
        work.task(colleague, "user_answer_recusal", "回避告知与确认").chooses("本人是否需要回避", "不需要回避").completes();
        work.task(officer, "user_record_arrival", "到场登记").fills("检查地点", place).chooses("当事人在场人", "现场负责人")
                .fills("在场人姓名", received).ticks("已主动出示执法证件").chooses("是否同意检查", "同意检查").wholePicture("arrival").completes();
    }

    private void reviewed(String quotation) throws Exception {
        work.task("detachment-1", "user_review_feedback", "支队审核").reads(quotation).chooses("审核意见", "审核通过")
                .chooses("反馈质量", "5 优").wholePicture("review-feedback").completes();
    }

    /** Returns the number of the case. */
    private String filed(String officer, String lead, String reason) throws Exception {
        return filed(work.task(officer, "user_propose_filing", "提出立案建议"), lead, reason);
    }

    /** @param proposing the officer, before the form with which filing is proposed */
    private String filed(Desk proposing, String lead, String reason) throws Exception {
        proposing.chooses("有初步证据", "是").chooses("依法应当或者可以", "是")
                .chooses("属于本机关管辖", "是").chooses("在追责期限内", "是").chooses("处理建议", "立案").fills("理由", reason)
                .wholePicture("propose-filing").completes();
        work.task("case-1", "user_review_filing", "立案审核").chooses("审核结论", "同意").fills("审核意见", "同意立案。")
                .wholePicture("review-filing").completes();
        work.task("bureau-1", "user_approve_filing", "立案审批").chooses("审批决定", "立案").fills("审批意见", "同意立案。")
                .wholePicture("approve-filing").completes();
        JsonNode filed = city.lead(lead);
        assertThat(filed.path("outcome").asText()).isEqualTo("CASE_OPENED");
        String number = filed.path("caseNumber").asText();
        assertThat(number).matches("邯环立字〔\\d{4}〕\\d{2}-\\d{3,}号");
        assertThat(city.penaltyCase(number).path("status").asText()).isEqualTo("FILED");
        work.of(number);
        return number;
    }

    private void interviewed(String officer, String colleague, String person, String address, String questions, String fault, String duration) throws Exception {
        work.task(officer, "user_plan_investigation", "安排调查").chooses("下一步", "调查询问").wholePicture("plan").completes();
        work.task(officer, "user_record_inquiry", "调查询问").chooses("询问人", name(officer)).chooses("记录人", name(colleague))
                .fills("被询问人", person).fills("询问地点", "厂区办公楼").fills("送达地址", address).fills("询问内容", questions).fills("主观过错", fault).fills("持续时间", duration).fills("违法次数", "首次")
                .chooses("检测结果告知", "没有采样监测").chooses("签名确认", "已逐页签名确认").ticks("已出示执法证").wholePicture("inquiry").completes();
        work.task(officer, "user_plan_investigation", "安排调查").chooses("下一步", "撰写调查报告").wholePicture("plan").completes();
    }

    private void handedOver(String officer, String colleague, String signer) throws Exception {
        work.task(officer, "user_attempt_service", "送达并登记").chooses("送达方式", "直接送达").chooses("是否送到", "已送达")
                .chooses("另一名送达人", name(colleague)).fills("签收人", signer).chooses("签收人身份", "单位负责收件的人")
                .wholePicture("service").completes();
    }

    /** The principal takes the chair, three of his deputies come, two are away; the colleague reports. */
    private void deliberated(String reporter, String recorder, String report, String resolution) throws Exception {
        deliberated(reporter, recorder, report, resolution, null);
    }

    /** @param departure how the proposal differs from comparable cases, as the reporter has to explain; null where it need not */
    private void deliberated(String reporter, String recorder, String report, String resolution, String departure) throws Exception {
        List<String> members = List.of("member-1", "member-2", "member-3");
        work.task("bureau-1", "user_convene_session", "召集会议").fills("会议地点", "局三楼会议室").chooses("记录人", name(recorder))
                .leavesOut("参加人员", name("member-4")).leavesOut("参加人员", name("member-5")).chooses("因公外出", name("member-4"))
                .chooses("请假", name("member-5")).wholePicture("convene").completes();
        work.task("bureau-1", "user_answer_head_recusal", "确认是否回避").chooses("本人是否需要回避", "不需要回避").wholePicture("head-recusal").completes();
        for (String one : members) {
            work.task(one, "user_answer_head_recusal", "确认是否回避").chooses("本人是否需要回避", "不需要回避").completes();
        }
        Desk matter = work.task(reporter, "user_report_matter", "汇报案情").fills("汇报情况", report);
        (departure == null ? matter.fillsWhereAsked(DEPARTURE_REASON, "情节与可比案件不同，见汇报情况。") : matter.reads(departure).fills(DEPARTURE_REASON, report))
                .wholePicture("report-matter").completes();
        for (String one : members) {
            Desk member = work.task(one, "user_cast_vote", "表决").reads(report).chooses("对处理建议的意见", "同意")
                    .fills("发表意见", "事实清楚，证据充分，裁量适当，同意。");
            (one.equals(members.get(0)) ? member.wholePicture("vote") : member).completes();
        }
        work.task("bureau-1", "user_close_vote", "最后表决并结束表决").reads("其他成员都已表决").chooses("处理", "最后表决并结束表决")
                .chooses("主持人对处理建议的意见", "同意").fills("发表意见", "同意。").wholePicture("close-vote").completes();
        work.task("bureau-1", "user_confirm_conclusion", "确认结论").fills("决定内容", resolution).wholePicture("conclusion").completes();
        work.task("bureau-1", "user_sign_minutes", "核对笔录并签字").chooses("核对结果", "记录无误，签字").wholePicture("minutes").completes();
        for (String one : List.of("member-1", "member-2", "member-3", recorder)) {
            work.task(one, "user_sign_minutes", "核对笔录并签字").chooses("核对结果", "记录无误，签字").completes();
        }
    }

    private void legallyReviewed(String opinion) throws Exception {
        Desk reviewer = work.task("legal-1", "user_review_legality", "法制审核");
        for (String point : List.of("执法主体合法", "执法人员具备执法资格", "程序合法", "认定的事实与证据一致", "适用法律准确", "文书完备", "涉嫌犯罪的")) {
            reviewer.chooses("核对属实的事项", point);
        }
        reviewer.chooses("审核结论", "同意").fills("审核意见", opinion).wholePicture("legal-review").completes();
    }

    private void signed(String officer) throws Exception {
        work.task(officer, "user_draft_decision", "拟制决定书").wholePicture("draft-decision").completes();
        work.task("bureau-1", "user_sign_decision", "审查签发").reads("没有发现影响签发的问题").chooses("审查结果", "同意，签发")
                .wholePicture("sign-decision").completes();
    }

    // --- the stories ---

    /** Published: answered within one hour; waste burnt incompletely, burner started, watch of 24 hours; no case. */
    @Test
    void theHotSpotOfWeiCountyIsFedBackWithinTheHourAndEndsWithoutACase() throws Exception {
        story("weixian-hotspot");
        String number = reported("weixian-hotspot", City.alert("weixian-hotspot", "HOTSPOT", "91130434MA00000022", "130434", "高值预警")
                .put("pollutant", "a34004").put("value", 189).put("limit", 115).put("unit", "ug/m3").put("averaging", "HOUR"));

        work.person("weixian-1").picture("logged-in");
        work.task("weixian-1", "user_acknowledge_lead", "签收并确定人员").reads("魏县某环保有限公司").opensTab("线索卷宗").sees("限值 115")
                .picture("dossier").opensTab("表单");
        goesThere("weixian-1", "weixian-2", "焚烧车间", "李建国");
        work.task("weixian-1", "user_record_inspection", "填写现场检查笔录").chooses("生产情况", "正常生产")
                .chooses("治理设施", "不正常运行").fills("检查情况", "垃圾焚烧不充分，未启动燃烧器助燃。")
                .chooses("许可、环评和验收", "已查阅，齐全")
                .fills("当事人陈述", "属实，马上整改。").chooses("当事人签名", "逐页签名")
                .chooses("检查结果", "发现问题，当场改正").unticks("现场下达责令改正").wholePicture("record").completes();
        work.task("weixian-1", "user_feed_back_lead", "填报反馈").chooses("报警是否属实", "属实")
                .chooses("平台与现场比对", "平台报警与现场一致").chooses("原因类别", "治理设施")
                .fills("原因说明", "垃圾焚烧不充分").fills("处理措施", "启动燃烧器助燃，督促企业 24 小时值守。")
                .chooses("下一步", "已改正，办结").wholePicture("feedback").completes();
        reviewed("启动燃烧器助燃");

        JsonNode lead = city.lead(number);
        assertThat(lead.path("outcome").asText()).isEqualTo("CORRECTED");
        assertThat(lead.path("open").asBoolean()).isFalse();
        assertThat(lead.hasNonNull("caseNumber")).isFalse();
        assertThat(Duration.between(OffsetDateTime.parse(lead.path("openedAt").asText()),
                OffsetDateTime.parse(lead.path("feedback").get(0).path("fedBackAt").asText()))).isLessThan(Duration.ofHours(1));
    }

    /**
     * Published: presses ran from 14:00 to 16:00 while the VOC treatment did not; case filed, result reported back. The rest is
     * invented: the party gives up its time in writing, and is fined.
     */
    @Test
    void thePrintingPlantsIdleTreatmentBecomesAFiledCaseThatIsReportedBackAndDecided() throws Exception {
        story("printing-plant");
        String lead = reported("printing-plant", City.alert("printing-plant", "POWER_DIFF", "91130400MA00000011", "130471",
                "分表计电报警：印刷机运行期间治理设施未按要求运行").put("outlet", "DA001"));

        goesThere("kaifaqu-1", "kaifaqu-2", "印刷车间", "王经理");
        work.task("kaifaqu-1", "user_record_inspection", "填写现场检查笔录").chooses("生产情况", "正常生产")
                .chooses("治理设施", "未运行").fills("检查情况", "印刷机正常生产并产生挥发性有机废气，14 时至 16 时治理设施未按要求运行。")
                .chooses("许可、环评和验收", "已查阅，齐全")
                .fills("当事人陈述", "属实，忘记开启。").chooses("当事人签名", "逐页签名")
                .chooses("检查结果", "涉嫌违法").chooses("违法行为", "挥发性有机物").wholePicture("record").completes();
        work.task("kaifaqu-1", "user_issue_correction_order", "责令改正")
                .chooses("改正期限", "立即改正").chooses("送达方式", "当场交付签收").wholePicture("correction-order").completes();
        work.task("kaifaqu-1", "user_feed_back_lead", "填报反馈").chooses("报警是否属实", "属实")
                .chooses("平台与现场比对", "平台报警与现场一致").chooses("原因类别", "治理设施")
                .fills("原因说明", "操作工未开启治理设施").fills("处理措施", "现场责令立即改正")
                .chooses("下一步", "转立案").wholePicture("feedback").completes();
        reviewed("现场责令立即改正");
        String number = filed("kaifaqu-1", lead, "有初步证据证明违法行为，符合立案条件。");
        Officer detachment = work.person("detachment-1");
        detachment.page().navigate("http://localhost:" + port + "/camunda/app/tasklist/default/#/notices");
        detachment.sees(number).picture("reported-back");

        interviewed("kaifaqu-1", "kaifaqu-2", "王某，生产经理", "邯郸经济技术开发区", """
                问：14 时至 16 时治理设施为什么没有运行？
                答：操作工上班以后忘记开启。
                问：违法情况是否属实？
                答：属实，已经改正。""", "操作工疏忽，不是故意", "约二小时");
        work.task("kaifaqu-1", "user_write_report", "撰写调查报告").fills("当事人地址", "邯郸经济技术开发区").fills("法定代表人", "王某")
                .fills("违法事实", "印刷机正常生产并产生挥发性有机废气，14 时至 16 时治理设施未按要求运行。").chooses("采样监测", "没有采样监测")
                .fills("违反的条款", "《中华人民共和国生态环境法典》关于挥发性有机物治理设施的规定").fills("罚款数额", "30000.00")
                .fills("裁量理由", "首次违法，当场改正，危害后果较轻，5%。").wholePicture("report").completes();
        work.task("case-1", "user_review_case", "案件审查").chooses("审查结论", "同意").fills("审查意见", "事实清楚，证据充分。")
                .wholePicture("review-case").completes();
        work.task("kaifaqu-1", "user_draft_notice", "拟制告知书").fills("联系方式", "开发区分局 执法科 0310-3500000")
                .wholePicture("draft-notice").completes();
        handedOver("kaifaqu-1", "kaifaqu-2", "王经理");
        work.task("ent-91130400MA00000011", "user_submit_statement", "当事人提交陈述申辩").chooses("您要", "书面放弃陈述、申辩和听证权利")
                .fills("内容", "我单位对事实和拟作出的处罚没有意见，放弃陈述、申辩。").ticks("我确认放弃").wholePicture("waiver").completes();
        legallyReviewed("程序合法，适用法律正确。");
        deliberated("kaifaqu-2", "legal-1", "事实清楚，当事人书面放弃陈述申辩。", "同意罚款三万元。");
        signed("kaifaqu-1");
        handedOver("kaifaqu-1", "kaifaqu-2", "王经理");

        JsonNode decided = city.penaltyCase(number);
        assertThat(decided.path("status").asText()).isEqualTo("EXECUTING");
        assertThat(decided.at("/decision/fine").asText()).isEqualTo("30000.00");
        Papers papers = new Papers(city, number);
        assertThat(papers.words("行政处罚决定书")).contains(decided.at("/decision/documentNumber").asText(), "某印刷企业", "91130400MA00000011",
                "14 时至 16 时治理设施未按要求运行", "《生态环境法典》第一千一百二十条第一款第二项", "人民币叁万元整（¥30,000.00）", "书面放弃",
                "行政复议", "行政诉讼", "百分之三");
        papers.archive();
        work.task("kaifaqu-1", "user_publish_decision", "公开处罚决定").opensTab("线索卷宗").sees("罚款 30,000 元").wholePicture("dossier-decided");
    }

    /**
     * Published: from 18:00 on October 7 to the end of October 9, 2021, the plant did not carry out what the city's notice on
     * production control asked of it; it was fined at the top of the range. What it said and how it was heard is invented.
     */
    @Test
    void theCementPlantThatIgnoredProductionControlIsHeardFinedAtTheTopOfTheRangeAndArchived() throws Exception {
        story("cement-production-control");
        work.day("2021-10-09", "09:30");
        String lead = reported("cement-production-control", City.alert("cement-production-control", "MEASURE", "91130400MA00000033", "130481",
                "生产管控期间水泥窑未停产", OffsetDateTime.parse("2021-10-07T18:00:00+08:00").toInstant(),
                OffsetDateTime.parse("2021-10-09T09:00:00+08:00").toInstant()));

        goesThere("wuan-1", "wuan-2", "水泥窑中控室", "孙主任");
        work.task("wuan-1", "user_record_inspection", "填写现场检查笔录").chooses("生产情况", "正常生产").chooses("治理设施", "正常运行")
                .fills("检查情况", "自10月7日18时起水泥窑应当停产，检查时仍在生产，中控记录显示投料没有中断。")
                .chooses("许可、环评和验收", "已查阅，齐全")
                .fills("当事人陈述", "知道要停产，为完成订单没有停。").chooses("当事人签名", "逐页签名")
                .chooses("检查结果", "涉嫌违法").chooses("违法行为", "特殊时段").wholePicture("record").completes();
        work.task("wuan-1", "user_issue_correction_order", "责令改正").chooses("改正期限", "立即改正").chooses("送达方式", "当场交付签收")
                .wholePicture("correction-order").completes();
        work.task("wuan-1", "user_feed_back_lead", "填报反馈").chooses("报警是否属实", "属实").chooses("平台与现场比对", "平台报警与现场一致")
                .chooses("原因类别", "生产工况").fills("原因说明", "企业为完成订单没有执行生产管控。").fills("处理措施", "现场责令立即停产。")
                .chooses("下一步", "转立案").wholePicture("feedback").completes();
        work.day("2021-10-11", "09:00");
        reviewed("现场责令立即停产");
        String number = filed("wuan-1", lead, "未执行生产管控，涉嫌违法。");

        work.day("2021-10-12", "10:00");
        work.person("wuan-1").looksUp(lead).uploads("窑电机用电曲线.csv", "时刻,千瓦\n18:00,5200\n").picture("dossier");
        interviewed("wuan-1", "wuan-2", "孙某，生产部主任", "武安市", """
                问：管控期间为什么没有停产？
                答：为完成订单，没有按通知停产。
                问：收到通知没有？
                答：10月7日下午收到。""", "明知应当停产，故意不执行", "10月7日18时至10月9日24时");
        assertThat(city.told("legal-1", "/api/decided-cases", "text/csv", LIGHTER_CASES)).startsWith("200");
        work.task("wuan-1", "user_write_report", "撰写调查报告").reads("可比案件").dates("违法行为开始日期", LocalDate.of(2021, 10, 7)).fills("当事人地址", "武安市").fills("法定代表人", "赵某")
                .fills("违法事实", "2021年10月7日18时至10月9日24时，未执行不利气象条件重点行业精准管控通知，水泥窑没有停产。")
                .chooses("采样监测", "没有采样监测").fills("违反的条款", "《排污许可管理条例》第十七条第二款").chooses("裁量因素一", "后果严重")
                .chooses("裁量因素三", "明知故犯").fills("罚款数额", "200000.00").fills("裁量理由", "重污染过程期间明知故犯，持续五十四小时，情节恶劣，按上限处罚。").wholePicture("report").completes();
        work.task("case-1", "user_review_case", "案件审查").chooses("审查结论", "同意").fills("审查意见", "事实清楚，证据充分，同意。")
                .wholePicture("review-case").completes();

        work.day("2021-10-14", "09:00");
        work.task("wuan-1", "user_draft_notice", "拟制告知书").reads("应当告知听证权利").fills("联系方式", "武安市分局 执法科 0310-5600000")
                .wholePicture("draft-notice").completes();
        handedOver("wuan-1", "wuan-2", "孙主任");
        work.task("ent-91130400MA00000033", "user_submit_statement", "当事人提交陈述申辩").reads("有权要求听证")
                .chooses("您要", "提出陈述、申辩，并要求举行听证").fills("内容", "水泥窑停窑有安全风险，请求从轻处罚。").wholePicture("statement").completes();
        work.day("2021-10-22", "09:00");
        work.task("wuan-1", "user_check_window", "核对期满情况").wholePicture("window").completes();
        work.task("hearing-1", "user_arrange_hearing", "安排听证").dates("听证时间", LocalDate.of(2021, 11, 4), "09:00")
                .fills("听证地点", "局一楼听证室").fills("记录人", "法规科 周某").wholePicture("arrange-hearing").completes();
        handedOver("wuan-1", "wuan-2", "孙主任");
        work.day("2021-11-04", "10:30");
        work.task("hearing-1", "user_record_hearing", "听证笔录").dates("结束时间", LocalDate.of(2021, 11, 4), "10:00")
                .fills("参加人员", "法定代表人赵某；调查人员二人。").fills("调查人员意见", "拟罚款二十万元。").fills("陈述申辩内容", "停窑有安全风险。")
                .fills("质证情况", "对中控记录没有异议。").fills("最后陈述", "请求从轻处罚。").fills("签名确认情况", "当事人逐页签名。")
                .wholePicture("record-hearing").completes();
        work.task("hearing-1", "user_report_hearing", "听证报告").fills("听证报告", "事实清楚，建议维持。").wholePicture("report-hearing").completes();
        work.task("case-1", "user_recheck_statement", "复核陈述申辩").chooses("第1点是否采纳", "不予采纳")
                .fills("第1点的理由", "通知给出了停窑所需的时间，安全停窑可以做到。").fills("复核意见", "维持。").wholePicture("recheck").completes();
        legallyReviewed("程序合法，适用法律正确。");
        work.day("2021-11-05", "15:00");
        deliberated("wuan-2", "case-1", "重污染过程期间明知故犯，持续五十四小时；当事人在听证中请求从轻，没有提出新的证据。", "同意按上限罚款二十万元。", "与可比案件不同");
        work.day("2021-11-08", "09:00");
        signed("wuan-1");
        handedOver("wuan-1", "wuan-2", "孙主任");

        work.day("2021-11-09", "09:00");
        work.task("wuan-1", "user_publish_decision", "公开处罚决定").fills("公开平台", "市生态环境局网站“行政处罚”栏目").wholePicture("publish").completes();
        work.task("wuan-1", "user_verify_correction", "核实改正情况").chooses("改正情况", "已改正").fills("核实情况", "查阅十月生产台账，管控期间已停产。")
                .wholePicture("verify").completes();
        work.day("2021-11-15", "09:00");
        work.task("finance-1", "user_record_payment", "登记缴款").fills("缴款金额", "200000.00").chooses("缴款方式", "银行柜台").fills("凭证号", "冀财票" + lead)
                .wholePicture("payment").completes();
        work.task("wuan-1", "user_propose_closing", "提出结案建议").opensTab("线索卷宗").sees("罚款 200,000 元").wholePicture("dossier-decided").opensTab("表单")
                .fills("建议和理由", "罚款已缴清，违法行为已改正，建议结案。").wholePicture("propose-closing").completes();
        work.task("bureau-1", "user_approve_closing", "结案审批").chooses("审批结论", "准予结案").wholePicture("approve-closing").completes();

        JsonNode closed = city.penaltyCase(number);
        assertThat(closed.path("status").asText()).isEqualTo("CLOSED");
        assertThat(closed.path("closedOn").asText()).isEqualTo("2021-11-15");
        assertThat(closed.at("/decision/fine").asText()).isEqualTo("200000.00");
        assertThat(closed.at("/execution/remaining").asText()).isEqualTo("0.00");
        itsFileSaysWhatTheLawAsksFor(number, closed.at("/decision/documentNumber").asText());
        nothingChangesAnyMore(lead, number);
        whoLooksItUpFindsIt(lead, number);
    }

    /**
     * Published: the exceedance was not intended and the abnormal data lay inside the exempt period; ordered to correct at once,
     * and after collective deliberation no penalty. Invented: the start-up of three hours, at 96 milligrams, on November 9, 2021,
     * when 41 of the furnace's 60 hours were used; and whatever people say.
     */
    @Test
    void theIncineratorWhoseAbnormalHoursAreExemptIsOrderedToCorrectAndSparedByTheHeads() throws Exception {
        story("weixian-incinerator-waiver");
        String party = "91130434MA00000022";
        work.day("2021-11-10", "08:00");
        String lead = reported("weixian-incinerator-waiver", City.alert("weixian-incinerator-waiver", "CEMS_EXCEED", party, "130434",
                "1号焚烧炉颗粒物日均值超标", OffsetDateTime.parse("2021-11-09T00:00:00+08:00").toInstant(), OffsetDateTime.parse("2021-11-09T23:59:59+08:00").toInstant())
                .put("outlet", "DA001").put("pollutant", "a34013").put("value", 22.5).put("limit", 20).put("unit", "mg/m3").put("averaging", "DAY"));
        theLedgerCountsTheStartUpAsExempt(party);

        goesThere("weixian-1", "weixian-2", "1号焚烧炉中控室", "李建国");
        work.task("weixian-1", "user_record_inspection", "填写现场检查笔录").chooses("生产情况", "正常生产").chooses("治理设施", "正常运行")
                .fills("检查情况", "11月9日0时至3时1号炉检修后启炉，颗粒物小时均值96毫克每立方米，平台计算的日均值22.5毫克每立方米；启炉时段已如实标记。")
                .chooses("许可、环评和验收", "已查阅，齐全").fills("当事人陈述", "启炉时布袋升温慢，不是故意超标，已经调整。").chooses("当事人签名", "逐页签名")
                .chooses("检查结果", "涉嫌违法").chooses("违法行为", "超标准或者超总量排放大气污染物").wholePicture("record").completes();
        work.task("weixian-1", "user_issue_correction_order", "责令改正").chooses("改正期限", "立即改正").chooses("送达方式", "当场交付签收")
                .wholePicture("correction-order").completes();
        work.task("weixian-1", "user_feed_back_lead", "填报反馈").chooses("报警是否属实", "属实").chooses("平台与现场比对", "平台报警与现场一致")
                .chooses("原因类别", "生产工况").fills("原因说明", "检修后启炉，布袋升温慢。").fills("处理措施", "现场责令立即改正。")
                .chooses("下一步", "转立案").wholePicture("feedback").completes();
        reviewed("现场责令立即改正");
        String number = filed(work.task("weixian-1", "user_propose_filing", "提出立案建议").dates("违法行为终了日期", LocalDate.of(2021, 11, 9)), lead,
                "日均值超标，有初步证据证明违法行为，符合立案条件。");

        theWaiverIsProposedPromisedVerifiedAndConfirmed(number);
        interviewed("weixian-1", "weixian-2", "李建国，运行部主任", "魏县工业园区", """
                问：11月9日为什么超标？
                答：检修后启炉，布袋升温慢，不是故意的。
                问：启炉时段标记没有？
                答：当天已经如实标记。""", "不是故意", "三小时");
        work.task("weixian-1", "user_write_report", "撰写调查报告").reads("已经复核同意").fills("当事人地址", "魏县工业园区").fills("法定代表人", "张某")
                .fills("违法事实", "2021年11月9日0时至3时1号焚烧炉启炉，烟气颗粒物日均值22.5毫克每立方米，超过排放标准0.125倍；启炉时段如实标记，在豁免时长以内，主观上不是故意。")
                .chooses("采样监测", "没有采样监测").fills("违反的条款", "《中华人民共和国大气污染防治法》第十八条").wholePicture("report").completes();
        work.task("case-1", "user_review_case", "案件审查").chooses("审查结论", "同意").fills("审查意见", "事实清楚，符合不予处罚的条件。").wholePicture("review-case").completes();
        legallyReviewed("程序合法，同意不予行政处罚。");
        deliberated("weixian-2", "legal-1", "主观上不是故意，异常数据在豁免时段以内，已经改正。", "同意不予行政处罚。");
        work.task("weixian-1", "user_draft_decision", "拟制决定书").fills("教育内容", "已当面讲解《大气污染防治法》第十八条，今后启炉前先预热布袋。").wholePicture("draft-decision").completes();
        work.task("bureau-1", "user_sign_decision", "审查签发").reads("没有发现影响签发的问题").chooses("审查结果", "同意，签发").wholePicture("sign-decision").completes();
        handedOver("weixian-1", "weixian-2", "李建国");

        work.day("2021-11-17", "09:00");
        work.task("weixian-1", "user_publish_decision", "公开处罚决定").fills("公开平台", "市生态环境局网站“行政处罚”栏目").wholePicture("publish").completes();
        work.task("weixian-1", "user_follow_up_waiver", "教育和回访").fills("接受教育的人", "李建国，运行部主任").fills("教育内容", "讲解启炉操作规程和标记要求。")
                .chooses("回访结果", "保持改正").fills("回访情况", "再次启炉时先预热布袋，在线监测达标。").wholePicture("follow-up").completes();
        JsonNode decided = city.penaltyCase(number);
        assertThat(decided.at("/decision/outcome").asText()).isEqualTo("NO_PENALTY");
        assertThat(decided.at("/decision/servedOn").asText()).isEqualTo("2021-11-10");
        assertThat(decided.at("/publication/publishedOn").asText()).isEqualTo("2021-11-17");
        assertThat(decided.path("execution").isMissingNode() || decided.path("execution").isNull()).isTrue();
        itsFileSaysWhyTheBureauSpared(number, decided.at("/decision/documentNumber").asText());
        work.person("weixian-1").looksUp(lead).sees(number).wholePicture("dossier-decided");
    }

    /** 41 hours were used, the start-up takes three more of the 60: that day is no violation of the rules on incinerators. */
    private void theLedgerCountsTheStartUpAsExempt(String party) throws Exception {
        StringBuilder hours = new StringBuilder();
        for (int hour = 0; hour < 24; hour++) {
            hours.append(hour == 0 ? "" : ",").append("{\"enterprise\": \"%s\", \"furnace\": \"1\", \"at\": \"2021-11-09T%02d:00:00+08:00\", \"particulate\": %d, \"coldMeans\": 0}"
                    .formatted(party, hour, hour < 3 ? 96 : 12));
        }
        String json = "application/json";
        assertThat(city.told("source-1", "/api/furnaces/hours", json, "[" + hours + "]")).startsWith("200 ").contains("\"accepted\":24");
        assertThat(city.told("source-1", "/api/furnaces/daily-means", json, "[{\"enterprise\": \"" + party
                + "\", \"furnace\": \"1\", \"date\": \"2021-11-09\", \"pollutant\": \"PM\", \"mean\": 12}]")).startsWith("200 ").contains("\"accepted\":1");
        String page = "/api/enterprises/" + party + "/furnaces/1";
        assertThat(city.get("weixian-1", page + "?year=2021").at("/allowances/0/used").asInt()).isEqualTo(41);
        assertThat(city.told("ent-" + party, "/api/furnaces/marks", json, "[{\"enterprise\": \"" + party + "\", \"furnace\": \"1\", \"kind\": \"STARTING\", "
                + "\"from\": \"2021-11-09T00:00:00+08:00\", \"to\": \"2021-11-09T03:00:00+08:00\", \"reason\": \"检修后启炉\"}]")).startsWith("200 ").contains("\"accepted\":1");
        JsonNode used = city.get("weixian-1", page + "?year=2021").at("/allowances/0");
        assertThat(used.path("used").asInt()).isEqualTo(44);
        assertThat(used.path("limit").asInt()).isEqualTo(60);
        JsonNode day = city.get("weixian-1", page + "/days/2021-11-09");
        assertThat(day.path("verdict").asText()).isEqualTo("NO_VIOLATION");
        assertThat(day.path("steps").toString()).contains("由 41 小时增至 44 小时");
        Officer officer = work.person("weixian-1");
        officer.page().navigate("http://localhost:" + port + "/camunda/app/tasklist/default/#/furnace?enterprise=" + party + "&furnace=1&year=2021");
        officer.sees("44 / 60").wholePicture("ledger");
    }

    private void theWaiverIsProposedPromisedVerifiedAndConfirmed(String number) throws Exception {
        assertThat(city.told("weixian-1", "/engine-rest/process-definition/key/waiver/submit-form", "application/json",
                "{\"variables\": {\"caseNumber\": {\"value\": \"" + number + "\", \"type\": \"String\"}}}")).startsWith("200 ");
        work.task("weixian-1", "user_propose_waiver", "对照免罚事项").chooses("怎样办理", "提出免予处罚").chooses("对照的事项", "违法行为轻微并及时改正")
                .chooses("已经证明的事实", "违法行为轻微").chooses("已经证明的事实", "没有造成危害后果").ticks("其余情形已逐项核实不存在")
                .dates("责令改正的时间", LocalDate.of(2021, 11, 10), "08:00").fills("理由", "主观上不是故意，异常数据在豁免时段以内，超标0.125倍，持续三小时。")
                .wholePicture("propose-waiver").completes();
        work.task("weixian-1", "user_record_commitment", "登记承诺书").fills("承诺人", "张某，法定代表人").fills("承诺内容", "启炉前先预热布袋，今后不再发生。")
                .wholePicture("commitment").completes();
        work.task("weixian-1", "user_verify_waiver", "核实改正").chooses("核实结果", "按期改正").chooses("核实方式", "现场核实")
                .dates("完成改正的时间", LocalDate.of(2021, 11, 10), "08:05").chooses("已经证明的事实", "已经及时改正").fills("核实情况", "已调整启炉程序，布袋预热后投料，在线监测达标。")
                .wholePicture("verify").completes();
        work.task("case-1", "user_confirm_waiver", "一案双查").reads("符合不予行政处罚的条件").chooses("复核的内容", "违法事实和改正情况属实").chooses("复核的内容", "没有以免罚代替处罚")
                .chooses("复核意见", "同意").fills("复核意见的理由", "事实和改正情况属实，符合清单。").wholePicture("confirm").completes();
    }

    private void itsFileSaysWhyTheBureauSpared(String number, String decisionNumber) throws Exception {
        String party = "魏县某环保有限公司";
        Papers papers = new Papers(city, number);
        assertThat(papers.words("责令改正违法行为决定书")).contains(party, "立即", "启炉");
        assertThat(papers.words("守法承诺书")).contains(party, "张某，法定代表人", "启炉前先预热布袋");
        assertThat(papers.words("行政处罚案件调查报告")).contains(number, party, "不予行政处罚", "豁免时长以内");
        assertThat(papers.words("案件集体讨论笔录")).contains("异常数据在豁免时段以内", "可比案件", "同意不予行政处罚", name("bureau-1"), name("member-1"));
        assertThat(papers.words("不予行政处罚决定书")).contains(decisionNumber, party, "91130434MA00000022", "超过排放标准0.125倍", "主观上不是故意", "违法行为轻微并及时改正", "第三十三条",
                "先预热布袋", "2021年11月10日").doesNotContain("人民币");
        assertThat(papers.words("教育记录")).contains(party, "李建国", "启炉操作规程", "在线监测达标");
        assertThat(papers.words("送达回证")).contains(party, "直接送达", "李建国");
        papers.archive();
    }

    private void itsFileSaysWhatTheLawAsksFor(String number, String decisionNumber) throws Exception {
        String party = "邯郸市某水泥有限公司";
        String basis = "《排污许可管理条例》第三十五条第二项";
        String fine = "人民币贰拾万元整（¥200,000.00）";
        Papers papers = new Papers(city, number);
        assertThat(papers.volume("正卷")).containsSubsequence("行政处罚决定书", "送达回证", "立案审批表", "现场检查（勘察）笔录", "责令改正违法行为决定书",
                "行政处罚事先（听证）告知书", "送达回证", "行政处罚听证笔录", "行政处罚案件结案审批表");
        assertThat(papers.volume("副卷")).containsExactly("法制审核意见书", "案件集体讨论笔录");

        assertThat(papers.words("立案审批表")).contains(number, party, "91130400MA00000033", "特殊时段", "同意立案", "2021年10月11日",
                name("wuan-1"), name("case-1"), name("bureau-1"));
        assertThat(papers.words("责令改正违法行为决定书")).contains(party, "邯环责改字〔2021〕", "水泥窑应当停产", "立即", "六十日", "六个月", "2021年10月9日");
        assertThat(papers.words("现场检查（勘察）笔录")).contains(party, "水泥窑中控室", name("wuan-1"), name("wuan-2"), "冀D执法", "投料没有中断");
        assertThat(papers.words("调查询问笔录")).contains(party, "孙某，生产部主任", "为完成订单，没有按通知停产", "明知应当停产", "首次", "陈述、申辩");
        assertThat(papers.words("行政处罚案件调查报告")).contains(number, party, "赵某", "调查询问笔录", basis, fine, "第十七条第二款");
        assertThat(papers.words("行政处罚事先（听证）告知书")).contains(party, "邯环罚告字〔2021〕", "水泥窑没有停产", basis, fine, "陈述、申辩", "要求举行听证",
                "5个工作日", "不会因陈述、申辩而加重处罚", "听证不收取费用", "2021年10月14日");
        assertThat(papers.words("行政处罚听证通知书")).contains("邯环听通字〔2021〕", "2021年11月4日 9时00分", "停止或者限制排放案要求举行听证", "局一楼听证室", name("hearing-1"), "公开");
        assertThat(papers.words("行政处罚听证笔录")).contains("停窑有安全风险", "请求从轻处罚", "没有异议", name("hearing-1"));
        assertThat(papers.words("法制审核意见书")).contains(fine, "执法主体合法", "程序合法，适用法律正确", name("legal-1"));
        assertThat(papers.words("案件集体讨论笔录")).contains(name("bureau-1"), name("member-1"), name("member-4"), "因公外出", "请假", name("case-1"),
                "同意按上限罚款二十万元");
        assertThat(papers.words("行政处罚决定书")).contains(decisionNumber, party, "91130400MA00000033", "赵某", "2021年10月7日18时至10月9日24时", "现场检查（勘察）笔录",
                "第十七条第二款", "停窑有安全风险", "不予采纳", "举行听证", basis, "主观过错：明知故犯，15%", "按裁量基准计算的罚款", "情节恶劣，按上限处罚", fine, "15日内", "百分之三", "六十日", "行政复议", "六个月", "行政诉讼",
                "人民法院强制执行", "2021年11月8日");
        // What is said to the officers, and not to the party, stays in the file.
        assertThat(papers.words("行政处罚决定书")).doesNotContain("应当说明理由", "核对");
        assertThat(papers.words("送达回证")).contains(party, "直接送达", "孙主任", name("wuan-1"), name("wuan-2"));
        assertThat(papers.words("行政处罚案件结案审批表")).contains(number, decisionNumber, fine, "已缴", "送达回证", "建议结案", "同意");

        Map<String, String> archive = papers.archive();
        assertThat(archive.keySet()).first().isEqualTo("卷内目录.docx");
        assertThat(archive.keySet()).last().isEqualTo("校验值 SHA-256.txt");
        assertThat(archive.get("卷内目录.docx")).contains(number, "行政处罚决定书", "案件集体讨论笔录");
        assertThat(archive.keySet()).filteredOn(path -> path.startsWith("正卷/")).hasSameSizeAs(papers.volume("正卷"));
        assertThat(archive.keySet()).filteredOn(path -> path.startsWith("副卷/")).hasSize(2);
        assertThat(papers.dossier().path("archivedAt").asText()).startsWith("2021-11-15");
    }

    private void nothingChangesAnyMore(String lead, String number) throws Exception {
        String part = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\nContent-Type: text/plain\r\n\r\nx\r\n--b--\r\n";
        for (String address : List.of(City.ofCase(number), "/api/leads/" + lead)) {
            assertThat(city.told("wuan-1", address + "/evidence", "multipart/form-data; boundary=b", part)).startsWith("409 ").contains("归档");
        }
        String evidence = city.get("wuan-1", City.ofCase(number) + "/evidence").get(0).path("id").asText();
        assertThat(city.told("wuan-1", City.ofCase(number) + "/evidence/" + evidence + "/strike", "application/json", "{\"reason\": \"拍错了\"}"))
                .startsWith("409 ").contains("归档");
        work.person("wuan-1").looksUp(lead).sees("卷宗已经归档，不能再增加、更正或者作废材料").wholePicture("archived");
    }

    /** The head of the branch and the operator in Tasklist, the supervisor in Cockpit. */
    private void whoLooksItUpFindsIt(String lead, String number) throws Exception {
        work.person("wuan-head").looksUp(lead).sees(number).sees("已结案归档").wholePicture("looked-up");
        work.person("operator-1").looksUp(lead).sees(number).wholePicture("looked-up");
        Officer supervisor = work.supervisor("supervisor-1");
        for (String remembered : List.of(number, "某水泥 武安", lead)) {
            supervisor.finds(remembered).sees(number).picture("found");
        }
        supervisor.follows(lead).sees("已结案归档").sees("行政处罚决定书").wholePicture("dossier");
        supervisor.page().navigate("http://localhost:" + port + "/camunda/app/cockpit/default/#/departures");
        supervisor.sees(number).sees("重污染过程期间明知故犯").wholePicture("departures");
    }
}
