package org.bihuan.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Published: from 18:00 on October 7 to the end of October 9, 2021, the plant did not carry out what the city's notice on
 * production control asked of it; it was fined at the top of the range. What it said and how it was heard is invented.
 */
abstract class CementPlantCase extends PublishedCase {

    private static final String PLANT = "91130400MA00000033";
    /** Invented: the version of production control for the last quarter, as far as the plant is concerned. */
    private static final String RATIOS = "统一社会信用代码,绩效等级,工序,计量单位,数量,传输通道,主城区,区县排名\n" + PLANT + ",C,水泥磨,设备,3,是,,19\n";
    /** Invented: what the list of reductions asks of the plant when the air does not move. */
    private static final String REDUCTIONS = "统一社会信用代码,绩效等级,响应级别,工序,计量单位,数量,减排比例,参数,参数下限,适用等级,起始小时,截止小时\n"
            + PLANT + ",C,黄色,水泥窑,炉窑,1,100,,,,,\n";

    /** Invented: what plants paid that were not as stubborn. */
    private static final String LIGHTER_CASES = """
            决定书文号,决定日期,违法行为,结果,罚款数额,所属区县,出处
            邯环罚决字〔2020〕20-901号,2020-11-20,HEAVY_POLLUTION_LIMITS,罚款,30000,130481,虚构
            邯环罚决字〔2020〕20-902号,2020-12-11,HEAVY_POLLUTION_LIMITS,罚款,40000,130481,虚构
            邯环罚决字〔2021〕20-903号,2021-01-15,HEAVY_POLLUTION_LIMITS,罚款,35000,130481,虚构
            """;

    @Test
    void theCementPlantThatIgnoredProductionControlIsHeardFinedAtTheTopOfTheRangeAndArchived() throws Exception {
        story("cement-production-control");
        ratiosAreSet();
        String order = ordered();
        work.day("2021-10-09", "09:30");
        String lead = metered();

        goesThere("wuan-1", "wuan-2", "水泥窑中控室", "孙主任");
        work.task("wuan-1", "user_record_inspection", "填写现场检查笔录").chooses("生产情况", "正常生产").chooses("治理设施", "正常运行")
                .fills("检查情况", "自10月7日18时起水泥窑应当停产，检查时仍在生产，中控记录显示投料没有中断。")
                .chooses("许可、环评和验收", "已查阅，齐全")
                .fills("当事人陈述", "知道要停产，为完成订单没有停。").chooses("当事人签名", "逐页签名")
                .chooses("检查结果", "涉嫌违法").chooses("违法行为", "特殊时段").wholePicture("record").completes();
        work.task("wuan-1", "user_issue_correction_order", "责令改正").fills("违反的条款", "《排污许可管理条例》第十七条第二款").chooses("改正期限", "立即改正").chooses("送达方式", "当场交付签收").chooses("签收人身份", "单位负责收件的人")
                .wholePicture("correction-order").completes();
        work.task("wuan-1", "user_feed_back_lead", "填报反馈").chooses("报警是否属实", "属实").chooses("平台与现场比对", "平台报警与现场一致")
                .chooses("原因类别", "生产工况").fills("原因说明", "企业为完成订单没有执行生产管控。").fills("处理措施", "现场责令立即停产。")
                .chooses("下一步", "转立案").wholePicture("feedback").completes();
        lifted(order, lead);
        work.day("2021-10-11", "09:00");
        reviewed("现场责令立即停产");
        tightened(lead);
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
        itsPageSaysWhyOctoberWasStricter(closed.at("/decision/documentNumber").asText());
        nothingChangesAnyMore(lead, number);
        whoLooksItUpFindsIt(lead, number);
    }

    /** Production control for the last quarter: the city says by how much, the plant is heard, the heads deliberate. */
    private void ratiosAreSet() throws Exception {
        work.day("2021-09-20", "09:00");
        JsonNode imported = taken("detachment-1", "/api/production-control?name=" + City.encoded("2021年四季度"), "text/csv", RATIOS);
        String number = imported.path("number").asText();
        work.person("detachment-1").starts("生产调控").fills("方案版次", number).dates("执行日期", LocalDate.of(2021, 10, 1), "00:00")
                .dates("意见征求截止日期", LocalDate.of(2021, 9, 26), "18:00").fills("调整理由", "四季度扩散条件转差，按最新的绩效等级和区县排名调整。")
                .wholePicture("propose-ratios").handsIn();
        work.of("生产调控-" + number).day("2021-09-20", "09:10");
        taken("ent-" + PLANT, "/api/production-control/" + imported.path("version").asText() + "/opinions", "application/json", "{\"said\": \"三台磨机能力不同，请求按能力计算。\"}");
        work.day("2021-09-26", "18:30");
        work.task("detachment-1", "user_answer_opinions", "处理企业意见").reads("三台磨机能力不同").fills("意见处理情况", "同类企业都按设备台数计算，不予采纳。")
                .wholePicture("answer-opinions").completes();
        work.day("2021-09-27", "09:00");
        deliberated("detachment-1", "legal-1", "涉及企业的意见已经处理，其余企业没有意见。", "同意，自10月1日零时起执行。");
        work.day("2021-09-27", "11:30");
        assertThat(city.get("operator-1", "/api/enterprises/" + PLANT + "/control-ratio?at=2021-10-05T00:00:00Z").at("/ratio/steps").toString()).contains("水泥磨共 3 台");
    }

    /** The notice on precise control under unfavourable weather: an order for the county from 18:00 on. Returns its number. */
    private String ordered() throws Exception {
        work.day("2021-10-07", "15:00");
        JsonNode list = taken("operator-1", "/api/reduction-lists?name=" + City.encoded("2021年版") + "&validFrom=" + City.encoded("2021-10-01T00:00:00+08:00")
                + "&validTo=" + City.encoded("2022-01-01T00:00:00+08:00"), "text/csv", REDUCTIONS);
        taken("detachment-1", "/api/reduction-lists/" + list.path("list").asText() + "/confirmation", "application/json", "");
        work.person("operator-1").starts("应急响应").chooses("响应级别", "黄色").chooses("区县", "武安市").dates("开始日期", LocalDate.of(2021, 10, 7), "18:00")
                .fills("启动依据", "关于不利气象条件重点行业精准管控的通知").wholePicture("draft-response").handsIn();
        JsonNode order = city.get("operator-1", "/api/responses").get(0);
        work.of(order.path("number").asText());
        work.task("bureau-1", "user_sign_response", "审查签发").reads("武安市").chooses("审查意见", "签发").wholePicture("sign-response").completes();
        work.day("2021-10-07", "15:20");
        taken("ent-" + PLANT, "/api/responses/" + order.path("id").asText() + "/confirmation", "application/json", "{\"note\": \"已收到\"}");
        return order.path("number").asText();
    }

    private JsonNode taken(String user, String path, String mediaType, String body) throws Exception {
        String answer = city.told(user, path, mediaType, body);
        assertThat(answer).startsWith("200");
        return answer.length() == "200 ".length() ? MissingNode.getInstance() : new ObjectMapper().readTree(answer.substring("200 ".length()));
    }

    /** The weather changes, and at the end of the day nothing has to stand any more. */
    private void lifted(String order, String lead) throws Exception {
        work.of(order).day("2021-10-09", "17:00");
        work.task("operator-1", "user_end_response", "解除响应").reads("发现未落实 1 次").dates("解除日期", LocalDate.of(2021, 10, 10), "00:00")
                .fills("解除依据", "扩散条件转好").wholePicture("end-response").completes();
        work.day("2021-10-10", "00:10");
        work.of(lead);
    }

    /** The meters of the plant say what runs, and the register that it had to stand. Returns the number of the lead. */
    private String metered() throws Exception {
        assertThat(city.told("source-1", "/api/control/running", "application/json", "[{\"source\": \"meters\", \"sourceEventId\": \"cement-production-control\", \"enterprise\": \""
                + PLANT + "\", \"process\": \"水泥窑\", \"from\": \"2021-10-07T18:00:00+08:00\", \"to\": \"2021-10-09T09:00:00+08:00\", \"running\": 1, \"seenBy\": \"METER\", "
                + "\"evidence\": \"分表计电曲线\"}]")).startsWith("200").contains("\"breaches\":1");
        alerts.settle();
        JsonNode leads = city.get("operator-1", "/api/leads?enterprise=" + PLANT + "&kind=MEASURE");
        String lead = leads.at("/items/0/number").asText();
        work.of(lead);
        return lead;
    }

    /** The detachment does not wait for the penalty: the rest of October gets stricter. */
    private void tightened(String lead) throws Exception {
        work.of(control.tightening(PLANT));
        work.task("detachment-1", "user_decide_tightening", "决定是否收严").reads("运行 1 座，最多可以运行 0 座").chooses("决定", "收严")
                .fills("理由", "10月7日18时起未执行生产管控，现场检查属实。").wholePicture("tightening").completes();
        work.of(lead);
    }

    /** On the page of the plant, as its own people find it. */
    private void itsPageSaysWhyOctoberWasStricter(String decision) throws Exception {
        JsonNode october = city.get("operator-1", "/api/enterprises/" + PLANT + "/control-ratio?at=2021-10-20T00:00:00Z");
        assertThat(october.at("/ratio/steps").toString()).contains("收严的理由：10月7日18时起未执行生产管控", decision);
        Officer plant = work.person("ent-" + PLANT);
        plant.page().navigate("http://localhost:" + port + "/camunda/app/tasklist/default/#/enterprise?uscc=" + PLANT);
        plant.page().getByText("应急响应和生产调控：命令、措施和调控比例").click();
        plant.sees("现场检查属实").sees(decision).sees("运行 1 座，最多可以运行 0 座").wholePicture("control");
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
