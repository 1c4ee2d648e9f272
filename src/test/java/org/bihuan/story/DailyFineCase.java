package org.bihuan.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

/**
 * Published: a coal-chemical plant in She county paid 11,550,000 yuan and an energy-technology company 6,600,000, both fined day by
 * day. The article gives the totals only; the fines of 550,000 and 300,000, the 21 and 22 days and whatever people say are invented.
 */
abstract class DailyFineCase extends PublishedCase {

    /** One of the two. @param days from the day after the order was served to the recheck that found no correction */
    private record Plant(String story, String uscc, String name, String region, String branch, String fine, int days, String total, String totalShown) {
    }

    private static final LocalDate ORDERED = LocalDate.of(2021, 3, 5);

    @Test
    void theCoalChemicalPlantThatGoesOnForTwentyOneDaysPays11550000() throws Exception {
        dayByDay(new Plant("coal-chemical-daily-fine", "91130426MA00000066", "涉县某煤化有限责任公司", "130426", "shexian", "550000.00", 21, "11550000.00", "11,550,000"));
    }

    @Test
    void theEnergyTechnologyCompanyThatGoesOnForTwentyTwoDaysPays6600000() throws Exception {
        dayByDay(new Plant("energy-technology-daily-fine", "91130400MA00000077", "河北某能源科技股份有限公司", "130407", "feixiang", "300000.00", 22, "6600000.00", "6,600,000"));
    }

    private void dayByDay(Plant plant) throws Exception {
        String officer = plant.branch() + "-1";
        String colleague = plant.branch() + "-2";
        story(plant.story());
        String lead = orderedToCorrect(plant, officer, colleague);
        String number = fined(plant, lead, officer, colleague);

        refused(plant, lead, number, officer, colleague);
        work.task(officer, "user_draft_notice", "拟制告知书").reads("应当告知听证权利").fills("联系方式", "分局执法科 0310-3800000").wholePicture("draft-daily-notice").completes();
        saysNothing(plant, officer, colleague);
        legallyReviewed("复查程序合法，日数计算准确。");
        deliberated(colleague, "legal-1", "责令改正后" + plant.days() + "日仍在超标排放，拒不改正。", "同意按日连续处罚。");
        signed(officer);
        handedOver(officer, colleague, "收发室");
        work.task(officer, "user_publish_daily_fine", "公开决定和责令改正").fills("公开的地方", "市生态环境局网站“行政处罚”栏目").wholePicture("publish-daily-fine").completes();

        JsonNode round = city.get("case-1", City.ofCase(number) + "/daily-fines").get(0);
        assertThat(round.at("/decisions/0/total").asText()).isEqualTo(plant.total());
        assertThat(round.at("/decisions/0/state").asText()).isEqualTo("FINED");
        assertThat(round.path("periods")).hasSize(1);
        assertThat(round.at("/periods/0/days").asInt()).isEqualTo(plant.days());
        work.person(officer).turnsTo("daily-fines").sees(plant.totalShown()).wholePicture("board");
        stoppedAtLast(plant, number, officer);
        itsFileSaysWhyEachDayCounts(plant, number, city.get("case-1", City.ofCase(number) + "/daily-fines").get(0));
        work.person(officer).looksUp(lead).sees("按日连续处罚").wholePicture("dossier");
    }

    /** Found by the monitor, confirmed on the spot, ordered to correct at once. Returns the number of the lead. */
    private String orderedToCorrect(Plant plant, String officer, String colleague) throws Exception {
        work.day(ORDERED.toString(), "10:00");
        String lead = reported(plant.story(), City.alert(plant.story(), "CEMS_EXCEED", plant.uscc(), plant.region(), "二氧化硫小时均值超标",
                OffsetDateTime.parse("2021-03-05T06:00:00+08:00").toInstant(), OffsetDateTime.parse("2021-03-05T09:00:00+08:00").toInstant())
                .put("outlet", "DA001").put("pollutant", "a21026").put("value", 132).put("limit", 30).put("unit", "mg/m3").put("averaging", "HOUR"));
        goesThere(officer, colleague, "排放口监测站房", "冯主任");
        work.task(officer, "user_record_inspection", "填写现场检查笔录").chooses("生产情况", "正常生产").chooses("治理设施", "不正常运行")
                .fills("检查情况", "脱硫塔浆液泵停运，在线监测二氧化硫小时均值132毫克每立方米。").chooses("许可、环评和验收", "已查阅，齐全").fills("当事人陈述", "泵坏了，等备件。")
                .chooses("当事人签名", "逐页签名").chooses("检查结果", "涉嫌违法").chooses("违法行为", "超标准或者超总量排放大气污染物").wholePicture("record").completes();
        work.task(officer, "user_issue_correction_order", "责令改正").fills("违反的条款", "《中华人民共和国大气污染防治法》第十八条").chooses("改正期限", "立即改正").chooses("送达方式", "当场交付签收").chooses("签收人身份", "单位负责收件的人").wholePicture("correction-order").completes();
        work.task(officer, "user_feed_back_lead", "填报反馈").chooses("报警是否属实", "属实").chooses("平台与现场比对", "平台报警与现场一致").chooses("原因类别", "治理设施")
                .fills("原因说明", "脱硫塔浆液泵停运，没有停产检修。").fills("处理措施", "现场责令立即停止超标排放。").chooses("下一步", "转立案").wholePicture("feedback").completes();
        reviewed("现场责令立即停止超标排放");
        return lead;
    }

    /** The fine that is multiplied later. Returns the number of the case. */
    private String fined(Plant plant, String lead, String officer, String colleague) throws Exception {
        String number = filed(officer, lead, "小时均值超标，有初步证据证明违法行为，符合立案条件。");
        interviewed(officer, colleague, "冯某，环保主任", plant.name() + "厂区", """
                问：脱硫塔为什么没有运行？
                答：浆液泵坏了，订单紧，没有停产。
                问：违法情况是否属实？
                答：属实。""", "明知泵已停运，没有停产", "约三小时");
        work.task(officer, "user_write_report", "撰写调查报告").fills("当事人地址", "厂区").fills("法定代表人", "韩某").fills("违法事实", "脱硫塔浆液泵停运期间继续生产，二氧化硫小时均值132毫克每立方米。")
                .chooses("采样监测", "没有采样监测").fills("违反的条款", "《中华人民共和国大气污染防治法》第十八条").fills("罚款数额", plant.fine())
                .fills("裁量理由", "超标三点四倍，明知治理设施停运仍然生产。").wholePicture("report").completes();
        work.task("case-1", "user_review_case", "案件审查").chooses("审查结论", "同意").fills("审查意见", "事实清楚，证据充分。").wholePicture("review-case").completes();
        work.day("2021-03-08", "09:00");
        work.task(officer, "user_draft_notice", "拟制告知书").fills("联系方式", "分局执法科 0310-3800000").wholePicture("draft-notice").completes();
        saysNothing(plant, officer, colleague);
        legallyReviewed("程序合法，适用法律正确。");
        deliberated(colleague, "legal-1", "明知治理设施停运仍然生产，当事人书面放弃陈述申辩。", "同意罚款。");
        signed(officer);
        handedOver(officer, colleague, "收发室");
        assertThat(city.penaltyCase(number).at("/decision/fine").asText()).isEqualTo(plant.fine());
        return number;
    }

    /** Served, and the party gives up its time in writing. */
    private void saysNothing(Plant plant, String officer, String colleague) throws Exception {
        handedOver(officer, colleague, "收发室");
        work.task("ent-" + plant.uscc(), "user_submit_statement", "当事人提交陈述申辩").chooses("您要", "书面放弃陈述、申辩和听证权利")
                .fills("内容", "我单位没有意见，放弃陈述、申辩和听证。").ticks("我确认放弃").wholePicture("waiver").completes();
    }

    /** Nobody told the plant of the recheck; it goes on as before. */
    private void refused(Plant plant, String lead, String number, String officer, String colleague) throws Exception {
        LocalDate recheck = ORDERED.plusDays(plant.days());
        work.of(lead).day(recheck.toString(), "23:00");
        work.task(officer, "user_make_recheck", "暗查复查").reads("复查前不得通知当事人").dates("复查时间", recheck, "22:30").fills("复查地点", "排放口监测站房")
                .chooses("复查人员一", name(officer)).chooses("复查人员二", name(colleague)).fills("更换人员的原因", "抽取的人员外出办案").chooses("复查结果", "仍在违法排放")
                .chooses("是不是责令改正的违法行为", "是，原违法行为仍在继续").fills("复查发现的情况", "浆液泵仍未修复，二氧化硫小时均值128毫克每立方米。")
                .fills("证据", "在线监测数据截图；" + recheck + "；本机关调取").wholePicture("recheck").completes();
        work.day(recheck.plusDays(1).toString(), "09:00").of(number);
        work.task(officer, "user_draft_new_order", "拟制责令改正决定书").wholePicture("new-order").completes();
        Desk serving = work.task(officer, "user_attempt_service", "送达并登记").chooses("送达方式", "直接送达").fills("地点", "厂区收发室");
        handedOver(serving, colleague, "收发室");
        work.task(officer, "user_propose_daily_fine", "提出是否按日连续处罚").reads("没有发现障碍").chooses("怎样办理", "实施按日连续处罚")
                .fills("理由", "责令改正后继续超标排放" + plant.days() + "日，拒不改正。").wholePicture("propose-daily-fine").completes();
        work.task("case-1", "user_review_daily_fine", "审查建议").reads(plant.days() + " 日").chooses("审查意见", "同意").fills("意见", "复查及时，日数无误。")
                .wholePicture("review-daily-fine").completes();
    }

    /** The second recheck finds it corrected: no day is added to those that were fined. */
    private void stoppedAtLast(Plant plant, String number, String officer) throws Exception {
        LocalDate recheck = ORDERED.plusDays(plant.days() + 12L);
        work.day(recheck.toString(), "23:00");
        work.task(officer, "user_make_recheck", "暗查复查").dates("复查时间", recheck, "22:00").fills("复查地点", "排放口监测站房")
                .chooses("复查人员一", name(officer)).chooses("复查人员二", name(plant.branch() + "-2")).fills("更换人员的原因", "抽取的人员外出办案").chooses("复查结果", "已经改正")
                .fills("复查发现的情况", "浆液泵已修复，二氧化硫小时均值18毫克每立方米。").fills("证据", "在线监测数据截图；" + recheck + "；本机关调取").completes();
        JsonNode round = city.get("case-1", City.ofCase(number) + "/daily-fines").get(0);
        assertThat(round.path("outcome").asText()).isEqualTo("CORRECTED");
        assertThat(round.path("days").asInt()).isEqualTo(plant.days());
        assertThat(round.path("amount").asText()).isEqualTo(plant.total());
    }

    private void itsFileSaysWhyEachDayCounts(Plant plant, String number, JsonNode round) throws Exception {
        Papers papers = new Papers(city, number);
        assertThat(papers.words("按日连续处罚决定书")).contains(round.at("/decisions/0/number").asText(), plant.name(), plant.uscc(), plant.days() + " 日", "¥" + plant.totalShown() + ".00",
                "2021年3月6日", "第一百二十三条", "行政复议", "行政诉讼", "百分之三");
        papers.archive();
    }
}
