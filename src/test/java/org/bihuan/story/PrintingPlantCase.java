package org.bihuan.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/**
 * Published: presses ran from 14:00 to 16:00 while the VOC treatment did not; case filed, result reported back. The rest is
 * invented: the party gives up its time in writing, and is fined.
 */
abstract class PrintingPlantCase extends PublishedCase {

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
                .fills("违反的条款", "《中华人民共和国生态环境法典》关于挥发性有机物治理设施的规定").chooses("改正期限", "立即改正").chooses("送达方式", "当场交付签收").chooses("签收人身份", "单位负责收件的人").wholePicture("correction-order").completes();
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
}
