package org.bihuan.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

/** Published: answered within one hour; waste burnt incompletely, burner started, watch of 24 hours; no case. */
abstract class HotSpotCase extends PublishedCase {

    @Test
    void theHotSpotOfWeiCountyIsFedBackWithinTheHourAndEndsWithoutACase() throws Exception {
        story("weixian-hotspot");
        work.person("weixian-1").looksAt("本单位待领");
        String number = reported("weixian-hotspot", City.alert("weixian-hotspot", "HOTSPOT", "91130434MA00000022", "130434", "高值预警")
                .put("pollutant", "a34004").put("value", 189).put("limit", 115).put("unit", "ug/m3").put("averaging", "HOUR"));

        work.person("weixian-1").findsInList(number).picture("logged-in").looksAt("我的待办");
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
}
