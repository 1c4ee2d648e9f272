package org.bihuan.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

/**
 * Published: each falsification of online data of 2021 went to the police, and the operators that took part were cleared off the
 * market. What the article leaves open is invented, and it is played in October 2026, because only the law of then bans an operator.
 */
abstract class DataFalsificationCase extends PublishedCase {

    private static final String PARTY = "91130400MA00000044";
    private static final String OPERATOR = "91130100MA00000055";
    private static final String OFFICER = "fengfeng-1";
    private static final String COLLEAGUE = "fengfeng-2";

    @Test
    void theFalsifierIsAtThePoliceItsCaseWaitsAndTheOperatorIsOffTheMarket() throws Exception {
        story("data-falsification");
        work.day("2026-10-12", "09:00");
        String lead = reported("data-falsification", City.alert("data-falsification", "REMOTE", PARTY, "130406", "远程检查发现焦炉烟囱二氧化硫数据长时间恒定，站房有人操作工控机",
                OffsetDateTime.parse("2026-10-10T00:00:00+08:00").toInstant(), OffsetDateTime.parse("2026-10-12T08:00:00+08:00").toInstant())
                .put("outlet", "DA001").put("pollutant", "a21026"));
        String number = caughtInTheAct(lead);
        handedToThePolice(number);
        theCaseWaits(number);
        theOperatorIsBanned(number);
    }

    /** Returns the number of the case. */
    private String caughtInTheAct(String lead) throws Exception {
        goesThere(OFFICER, COLLEAGUE, "在线监测站房", "值班员");
        work.task(OFFICER, "user_record_inspection", "填写现场检查笔录").chooses("生产情况", "正常生产").chooses("治理设施", "正常运行")
                .fills("检查情况", "工控机内有改写二氧化硫数据的程序，运维人员在场承认由其安装。").chooses("许可、环评和验收", "已查阅，齐全").fills("当事人陈述", "运维公司的人装的。")
                .chooses("当事人签名", "逐页签名").chooses("检查结果", "涉嫌违法").chooses("违法行为", "篡改、伪造监测数据").wholePicture("record").completes();
        work.task(OFFICER, "user_issue_correction_order", "责令改正").fills("违反的条款", "《生态环境法典》第八十条").chooses("改正期限", "立即改正").chooses("送达方式", "当场交付签收").chooses("签收人身份", "单位负责收件的人").wholePicture("correction-order").completes();
        work.task(OFFICER, "user_feed_back_lead", "填报反馈").chooses("报警是否属实", "属实").chooses("平台与现场比对", "平台报警与现场一致").chooses("原因类别", "运维操作")
                .fills("原因说明", "工控机内有改写数据的程序。").fills("处理措施", "现场封存工控机，责令立即改正。").chooses("下一步", "转立案").wholePicture("feedback").completes();
        reviewed("现场封存工控机");
        String number = filed(OFFICER, lead, "改写自动监测数据，符合立案条件。");
        work.task(OFFICER, "user_plan_investigation", "安排调查").chooses("下一步", "调查询问").wholePicture("plan").completes();
        work.task(OFFICER, "user_record_inquiry", "调查询问").chooses("询问人", name(OFFICER)).chooses("记录人", name(COLLEAGUE)).fills("被询问人", "吴某，运维工程师")
                .fills("询问地点", "在线监测站房").fills("送达地址", "峰峰矿区工业园区").fills("询问内容", "问：谁装的程序？\n答：我装的，厂里要求。").fills("主观过错", "知道数据被改写")
                .fills("持续时间", "约一个月").fills("违法次数", "首次").chooses("检测结果告知", "没有采样监测").chooses("签名确认", "已逐页签名确认").ticks("已出示执法证").wholePicture("inquiry")
                .completes();
        work.person(OFFICER).looksUp(lead).uploads("工控机程序清单.csv", "文件,时间\nrewrite.exe,2026-09-01\n");
        return number;
    }

    private void handedToThePolice(String number) throws Exception {
        work.person(OFFICER).starts("移送涉嫌犯罪案件").fills("案号", number).chooses("线索来源", "办案中发现").fills("可能构成犯罪的理由", "工控机内查获改写数据的程序，运维人员参与。").wholePicture("open-referral").handsIn();
        work.task(OFFICER, "user_report_referral", "核实并提出移送报告").chooses("第一名执法人员", name(OFFICER)).chooses("第二名执法人员", name(COLLEAGUE)).chooses("涉嫌罪名", "污染环境罪")
                .fills("嫌疑对象", "某焦化有限公司；单位\n王某；直接负责的主管人员；总经理").fills("事实和证据", "2026年9月至10月改写自动监测数据，同时超标排放二氧化硫。").fills("法律依据", "《刑法》第三百三十八条")
                .ticks("主体和程序合法").ticks("有合法证据证明涉嫌犯罪的事实").ticks("篡改、伪造自动监测数据").ticks("重点排污单位").chooses("同时排放的污染物", "二氧化硫")
                .wholePicture("report-referral").completes();
        work.task("bureau-1", "user_decide_referral", "决定是否移送").reads("达到").chooses("是否移送", "批准移送").chooses("决定人身份", "正职负责人").ticks("两项移送条件都具备")
                .wholePicture("decide-referral").completes();
        work.day("2026-10-12", "15:00");
        Desk handing = work.task(OFFICER, "user_hand_over_case", "移送公安机关").dates("移送时间", LocalDate.of(2026, 10, 12), "14:30").fills("接收的公安机关", "邯郸市公安局").fills("接收人", "钱警官")
                .chooses("回执", "已在回执上签字").fills("抄送的检察机关", "邯郸市人民检察院").dates("抄送时间", LocalDate.of(2026, 10, 12), "14:30");
        for (String part : new String[] {"移送书", "移送报告", "现场检查", "涉案物品", "现场照片"}) {
            handing.chooses("移送的材料", part);
        }
        handing.fills("没有笔录、照片录像或者监测检验报告的原因", "数据造假案件，没有采样监测。").wholePicture("hand-over").completes();
        work.day("2026-10-14", "10:00");
        work.task(OFFICER, "user_record_police_answer", "登记公安机关的答复").chooses("公安机关怎样答复", "立案").dates("公安机关作出的时间", LocalDate.of(2026, 10, 14), "09:00")
                .dates("收到书面通知的时间", LocalDate.of(2026, 10, 14), "09:30").fills("文号", "邯公立字〔2026〕88号").fills("内容和理由", "以污染环境罪立案侦查。").wholePicture("police-answer").completes();
        work.task(OFFICER, "user_hand_over_objects", "移交涉案物品").dates("交接的时间", LocalDate.of(2026, 10, 14), "09:50").fills("接收的单位和人员", "邯郸市公安局 钱警官")
                .fills("交接情况", "移交封存的工控机一台。").wholePicture("hand-over-objects").completes();
    }

    private void theCaseWaits(String number) throws Exception {
        JsonNode waiting = city.penaltyCase(number);
        assertThat(waiting.path("status").asText()).isNotEqualTo("CLOSED");
        assertThat(waiting.at("/deadlines").findValuesAsText("state")).contains("PAUSED");
        assertThat(city.told(OFFICER, "/engine-rest/process-definition/key/waiver/submit-form", "application/json",
                "{\"variables\": {\"caseNumber\": {\"value\": \"" + number + "\", \"type\": \"String\"}}}")).contains("不能免予处罚");
        work.person(OFFICER).turnsTo("referrals").sees(number).sees("登记刑事处理结果").wholePicture("referrals").followsTo(number).sees("移送涉嫌犯罪案件").wholePicture("dossier-referred");
        Papers papers = new Papers(city, number);
        assertThat(papers.words("案件移送书")).contains("某焦化有限公司", "污染环境罪", "《刑法》第三百三十八条");
        assertThat(papers.words("案件移送回执")).contains("邯郸市公安局", "钱警官");
        assertThat(papers.volume("正卷")).contains("案件移送书", "移送涉案物品清单", "移送证据材料清单", "案件移送回执");
        assertThat(papers.volume("副卷")).contains("移送涉嫌犯罪案件报告", "案件移送审批表");
        papers.archive();
    }

    private void theOperatorIsBanned(String number) throws Exception {
        work.person(OFFICER).starts("第三方机构列入名单").fills("企业案件的案号", number).fills("运维单位信用代码", OPERATOR).chooses("违法行为", "技术服务机构弄虚作假")
                .dates("违法行为终了日期", LocalDate.of(2026, 10, 12)).dates("发现日期", LocalDate.of(2026, 10, 12)).fills("发现的事实", "运维人员在工控机内安装改写数据的程序。")
                .fills("立案理由", "运维人员承认，程序已封存。").wholePicture("open-blacklisting").handsIn();
        work.task("case-1", "user_review_opening", "审核立案").chooses("审核意见", "同意立案").fills("意见的理由", "符合立案条件。").wholePicture("review-opening").completes();
        work.task("bureau-1", "user_approve_blacklisting", "审批立案").chooses("审批决定", "准予立案").fills("审批意见", "同意立案。").wholePicture("approve-blacklisting").completes();
        String own = city.get("case-1", "/api/operators/" + OPERATOR).at("/procedures/0/number").asText();
        assertThat(own).matches("邯环立字〔2026〕\\d{2}-\\d{3,}号").isNotEqualTo(number);
        work.of(own);
        work.task(OFFICER, "user_propose_listing", "调查并提出处理建议").chooses("执法人员", name(OFFICER)).chooses("另一名执法人员", name(COLLEAGUE)).fills("当事人地址", "石家庄市某路1号")
                .fills("法定代表人", "周某").fills("查明的事实", "运维人员在工控机内安装改写数据的程序，使二氧化硫数据恒定。").fills("证据", "调查询问笔录；2026-10-12；本机关制作\n工控机程序清单；2026-10-12；本机关调取")
                .fills("违反的条款", "《生态环境法典》第一千二百三十条").chooses("处罚依据", "情节严重").chooses("处罚种类", "罚款").chooses("处罚种类", "限制从业").fills("拟罚款", "600000.00")
                .fills("裁量理由", "为排污单位改写数据，情节严重。").chooses("列入的种类和依据", "第一千二百三十条").wholePicture("propose-listing").completes();
        work.task("case-1", "user_review_listing", "案件审查").chooses("审查意见", "同意").fills("意见的理由", "事实清楚，证据充分。").wholePicture("review-listing").completes();
        work.task(OFFICER, "user_draft_notice", "拟制告知书").fills("联系方式", "峰峰矿区分局 执法科 0310-5100000").wholePicture("draft-notice").completes();
        handedOver(OFFICER, COLLEAGUE, "周某");
        work.day("2026-10-23", "09:00");
        work.task(OFFICER, "user_check_window", "核对期满情况").wholePicture("window").completes();
        legallyReviewed("程序合法，适用法律正确。");
        deliberated(COLLEAGUE, "legal-1", "运维人员参与改写数据，情节严重；期满没有陈述申辩。", "同意罚款六十万元，禁止从业。");
        signed(work.task(OFFICER, "user_draft_decision", "拟制决定书").reads("须在决定书中责令改正").fills("改正要求", "立即停止改写自动监测数据，卸载改写数据的程序。"));
        handedOver(OFFICER, COLLEAGUE, "周某");
        handedOver(OFFICER, COLLEAGUE, "周某");
        work.task(OFFICER, "user_publish_listing", "公布").fills("公布平台", "市生态环境局网站“失信公示”栏目").wholePicture("publish-listing").completes();
        work.task("operator-1", "user_check_devices", "远程核查设备").chooses("异常的设备", "M13040690004-01").fills("核查情况", "数据已恢复波动，程序已清除。").wholePicture("check-devices").completes();

        JsonNode operator = city.get("case-1", "/api/operators/" + OPERATOR);
        assertThat(operator.at("/operator/banned").asBoolean()).isTrue();
        assertThat(operator.at("/contracts/0/conflict").asText()).contains("禁止从业期间不得承揽业务");
        assertThat(city.get("operator-1", "/api/enterprises/" + PARTY).at("/bannedOperators/0/warning").asText()).isNotBlank();
        Papers papers = new Papers(city, own);
        assertThat(papers.words("行政处罚决定书")).contains("某环保运维有限公司", "第一千二百三十条", "¥600,000.00", "限制从业");
        assertThat(papers.words("列入第三方机构名单决定书")).contains("某环保运维有限公司", OPERATOR, "禁止从业");
        papers.archive();
        work.person("case-1").turnsTo("operator?uscc=" + OPERATOR).sees("禁止从业").wholePicture("operator");
    }
}
