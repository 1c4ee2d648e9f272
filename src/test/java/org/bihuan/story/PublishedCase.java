package org.bihuan.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bihuan.access.People;
import org.bihuan.alert.DemoAlerts;
import org.bihuan.control.ControlScene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A published case of Handan (China Environment News, 2022-02-22) from the posted alert to the published outcome, worked in
 * Tasklist by the people of the right branch: what every inspection, filing, meeting and service goes through. What the article
 * leaves open (days, amounts, what was said) is invented. The pictures lie in {@code target/story}.
 */
abstract class PublishedCase {

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
    ControlScene control;
    @Autowired
    Casework work;
    City city;

    /** The alert comes in, and its lead is what everybody works on. Returns the number of the lead. */
    String reported(String story, ObjectNode alert) throws Exception {
        city.posts(alert);
        alerts.settle();
        String lead = city.leadOf(alert);
        work.of(lead);
        return lead;
    }

    void story(String name) throws Exception {
        city = work.opens(CHROMIUM, port, Files.createDirectories(PICTURES.resolve(name)));
    }

    @AfterEach
    void letTheClockRun() {
        work.today();
    }

    String name(String user) {
        return people.get(user).name();
    }

    // --- what every inspection, filing, meeting and service begins with ---

    void goesThere(String officer, String colleague, String place, String received) throws Exception {
        work.task(officer, "user_acknowledge_lead", "签收并确定人员").chooses("主办人员", name(officer)).chooses("协办人员", name(colleague))
                .wholePicture("acknowledge").completes();
        work.task(officer, "user_prepare_inspection", "确定检查人员与类别").wholePicture("prepare").completes();
        work.task(officer, "user_answer_recusal", "回避告知与确认").chooses("本人是否需要回避", "不需要回避").wholePicture("recusal").completes();
        work.task(colleague, "user_answer_recusal", "回避告知与确认").chooses("本人是否需要回避", "不需要回避").completes();
        work.task(officer, "user_record_arrival", "到场登记").fills("检查地点", place).chooses("当事人在场人", "现场负责人")
                .fills("在场人姓名", received).ticks("已主动出示执法证件").chooses("是否同意检查", "同意检查").wholePicture("arrival").completes();
    }

    void reviewed(String quotation) throws Exception {
        work.task("detachment-1", "user_review_feedback", "支队审核").reads(quotation).chooses("审核意见", "审核通过")
                .chooses("反馈质量", "5 优").wholePicture("review-feedback").completes();
    }

    /** Returns the number of the case. */
    String filed(String officer, String lead, String reason) throws Exception {
        return filed(work.task(officer, "user_propose_filing", "提出立案建议"), lead, reason);
    }

    /** @param proposing the officer, before the form with which filing is proposed */
    String filed(Desk proposing, String lead, String reason) throws Exception {
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

    void interviewed(String officer, String colleague, String person, String address, String questions, String fault, String duration) throws Exception {
        work.task(officer, "user_plan_investigation", "安排调查").chooses("下一步", "调查询问").wholePicture("plan").completes();
        work.task(officer, "user_record_inquiry", "调查询问").chooses("询问人", name(officer)).chooses("记录人", name(colleague))
                .fills("被询问人", person).fills("询问地点", "厂区办公楼").fills("送达地址", address).fills("询问内容", questions).fills("主观过错", fault).fills("持续时间", duration).fills("违法次数", "首次")
                .chooses("检测结果告知", "没有采样监测").chooses("签名确认", "已逐页签名确认").ticks("已出示执法证").wholePicture("inquiry").completes();
        work.task(officer, "user_plan_investigation", "安排调查").chooses("下一步", "撰写调查报告").wholePicture("plan").completes();
    }

    void handedOver(String officer, String colleague, String signer) throws Exception {
        handedOver(work.task(officer, "user_attempt_service", "送达并登记"), colleague, signer);
    }

    /** @param serving the officer, before the form in which the service is recorded */
    void handedOver(Desk serving, String colleague, String signer) throws Exception {
        serving.chooses("送达方式", "直接送达").chooses("是否送到", "已送达").chooses("另一名送达人", name(colleague)).fills("签收人", signer).chooses("签收人身份", "单位负责收件的人")
                .wholePicture("service").completes();
    }

    /** The principal takes the chair, three of his deputies come, two are away; the colleague reports. */
    void deliberated(String reporter, String recorder, String report, String resolution) throws Exception {
        deliberated(reporter, recorder, report, resolution, null);
    }

    /** @param departure how the proposal differs from comparable cases, as the reporter has to explain; null where it need not */
    void deliberated(String reporter, String recorder, String report, String resolution, String departure) throws Exception {
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

    void legallyReviewed(String opinion) throws Exception {
        Desk reviewer = work.task("legal-1", "user_review_legality", "法制审核");
        for (String point : List.of("执法主体合法", "执法人员具备执法资格", "程序合法", "认定的事实与证据一致", "适用法律准确", "文书完备", "涉嫌犯罪的")) {
            reviewer.chooses("核对属实的事项", point);
        }
        reviewer.chooses("审核结论", "同意").fills("审核意见", opinion).wholePicture("legal-review").completes();
    }

    void signed(String officer) throws Exception {
        signed(work.task(officer, "user_draft_decision", "拟制决定书"));
    }

    /** @param drafting the officer, before the form in which the decision is drafted */
    void signed(Desk drafting) throws Exception {
        drafting.wholePicture("draft-decision").completes();
        work.task("bureau-1", "user_sign_decision", "审查签发").reads("没有发现影响签发的问题").chooses("审查结果", "同意，签发")
                .wholePicture("sign-decision").completes();
    }
}
