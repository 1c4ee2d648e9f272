package org.bihuan.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

/**
 * Published: the exceedance was not intended and the abnormal data lay inside the exempt period; ordered to correct at once,
 * and after collective deliberation no penalty. Invented: the start-up of three hours, at 96 milligrams, on November 9, 2021,
 * when 41 of the furnace's 60 hours were used; and whatever people say.
 */
abstract class IncineratorWaiverCase extends PublishedCase {

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
        work.task("weixian-1", "user_issue_correction_order", "责令改正").fills("违反的条款", "《中华人民共和国大气污染防治法》第十八条").chooses("改正期限", "立即改正").chooses("送达方式", "当场交付签收").chooses("签收人身份", "单位负责收件的人")
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
}
