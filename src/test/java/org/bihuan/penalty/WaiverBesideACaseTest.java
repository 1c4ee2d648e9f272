package org.bihuan.penalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.AllFlowNodesCovered;
import org.bihuan.WholeApplicationTest;
import org.bihuan.dossier.DocumentType;
import org.bihuan.dossier.Documents;
import org.bihuan.dossier.TimelineEntry;
import org.bihuan.engine.HouseClock;
import org.bihuan.penalty.DecisionScene.Running;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** A waiver walks beside its case: what it confirms, the case reports, deliberates and decides on; what it does not, changes nothing. */
@WholeApplicationTest
class WaiverBesideACaseTest {

    @RegisterExtension
    static final AllFlowNodesCovered WAIVER = AllFlowNodesCovered.of("waiver");

    @Autowired
    private CourseScene course;
    @Autowired
    private DecisionScene scene;
    @Autowired
    private Cases cases;
    @Autowired
    private Documents documents;
    @Autowired
    private WaiverFindings findings;
    @Autowired
    private HouseClock clock;

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    private void open(Running one) {
        course.start("waiver", CourseScene.OFFICER, Map.of("caseNumber", one.number()));
    }

    /** Ordered to correct on 4 March 2024 at nine; what only the correction can prove is missing yet. */
    private static Map<String, Object> proposal() {
        return new HashMap<>(Map.of("action", "PROPOSE", "item", "rule_slight_exceedance", "proven", List.of("NO_HARM", "DAILY_MEAN_WITHIN"), "barriers", List.of(),
                "barriersChecked", true, "timesOver", "0.08", "orderedAt", "2024-03-04T09:00:00+08:00", "reason", "超标0.08倍，当日更换滤袋"));
    }

    private static Map<String, Object> corrected(String at) {
        return new HashMap<>(Map.of("result", "CORRECTED", "way", "ON_SITE", "correctedAt", at, "proven", List.of("NO_HARM", "DAILY_MEAN_WITHIN", "WITHIN_LIMITS_AGAIN"),
                "finding", "现场核实滤袋已更换，监测达标"));
    }

    private Running proposed() {
        Running one = course.filed();
        open(one);
        course.officer(one, "user_propose_waiver", proposal());
        return one;
    }

    private Running promised() {
        Running one = proposed();
        course.officer(one, "user_record_commitment", Map.of("signer", "张某，法定代表人", "signedOn", "2024-03-04", "commitment", "立即更换滤袋，今后每日检查"));
        return one;
    }

    private Running verified() {
        Running one = promised();
        scene.today("2024-03-05");
        course.officer(one, "user_verify_waiver", corrected("2024-03-05T08:30:00+08:00"));
        return one;
    }

    private void confirm(Running one, String who, String review, List<String> checked) {
        scene.submit(one, "user_confirm_waiver", who, "case-reviewer", Map.of("review", review, "opinion", "意见", "checked", checked));
    }

    private List<String> happened(Running one) {
        return cases.timeline(course.caseOf(one).id()).stream().map(TimelineEntry::kind).filter(kind -> kind.startsWith("WAIVER_")).toList();
    }

    @Test
    void whatWasConfirmedIsTheGroundOfTheCasesDecisionAndIsFollowedUp() {
        Running one = promised();
        assertThat(scene.task(one, "user_verify_waiver").due()).isEqualTo(Instant.parse("2024-03-05T01:00:00Z"));
        assertThat(scene.facts(one, "user_verify_waiver", CourseScene.OFFICER, "branch-officer").get("fact_missing").toString()).contains("改正后监测达标");
        scene.today("2024-03-05");
        course.officer(one, "user_verify_waiver", corrected("2024-03-05T08:30:00+08:00"));
        assertThat(findings.ground(course.caseOf(one).id())).isEmpty();
        assertThatThrownBy(() -> confirm(one, "weixian-1", "AGREE", List.of("FACTS", "MISUSE"))).hasMessageContaining("复核");
        assertThatThrownBy(() -> confirm(one, "case-1", "AGREE", List.of("FACTS"))).hasMessageContaining("两项都核实了才能同意");
        assertThat(scene.facts(one, "user_confirm_waiver", "case-1", "case-reviewer").get("fact_steps").toString()).contains("符合不予行政处罚的条件");
        confirm(one, "case-1", "AGREE", List.of("FACTS", "MISUSE"));

        course.inquired(one);
        course.officer(one, "user_plan_investigation", Map.of("step", "REPORT"));
        Map<String, Object> shown = scene.facts(one, "user_write_report", CourseScene.OFFICER, "branch-officer");
        assertThat(shown.get("intended")).isEqualTo("NO_PENALTY");
        assertThat(shown.get("ground").toString()).contains("不超过0.1倍", "免罚办法", "不予行政处罚");
        assertThat(shown.get("fact_waiver").toString()).contains("已经复核同意");
        Map<String, Object> report = new HashMap<>(Map.of("partyAddress", "魏县工业园区1号", "legalRepresentative", "张某", "facts", "烟气颗粒物日均值超过排放标准0.08倍。",
                "samples", "TOLD", "fault", "NOT_CLAIMED", "breached", "《大气污染防治法》第十八条"));
        for (String taken : List.of("violation", "actEndedOn", "basis", "intended", "ground", "groundKind")) {
            report.put(taken, shown.get(taken));
        }
        course.officer(one, "user_write_report", report);
        scene.submit(one, "user_review_case", "case-1", "case-reviewer", Map.of("review", "AGREE", "opinion", "事实清楚，证据充分"));
        scene.review(one, "AGREE");
        assertThat(scene.facts(one, "user_convene_session", "bureau-1", "bureau-head").toString()).contains("可比案件");
        scene.passes(one);
        scene.draftDecision(one, Map.of("education", "已当面讲解《大气污染防治法》第十八条，并告知再次违法的后果。"));
        scene.sign(one, "NO_PENALTY");
        scene.handOver(one);

        Map<String, Object> followUp = Map.of("educatedOn", "2024-03-05", "educated", "张某，法定代表人", "education", "讲解《大气污染防治法》", "result", "KEPT",
                "finding", "在线监测达标");
        Map<String, Object> early = new HashMap<>(followUp);
        early.put("educatedOn", "2024-03-06");
        assertThatThrownBy(() -> course.officer(one, "user_follow_up_waiver", early)).hasMessageContaining("不能晚于今天");
        course.officer(one, "user_follow_up_waiver", followUp);
        assertThat(scene.end("waiver", one)).isEqualTo("end_waiver_followed_up");
        assertThat(documents.of(one.owner()).stream().map(Documents.Issued::type)).contains(DocumentType.COMMITMENT, DocumentType.NO_PENALTY_DECISION,
                DocumentType.EDUCATION_RECORD);
        assertThat(happened(one)).containsExactly("WAIVER_PROPOSED", "WAIVER_COMMITTED", "WAIVER_CORRECTED", "WAIVER_CONFIRMED", "WAIVER_FOLLOWED_UP");
    }

    @Test
    void whoDoesNotCorrectInTimeIsPunishedAsIfNothingHadBeen() {
        Running one = promised();
        scene.today("2024-03-06");
        assertThatThrownBy(() -> course.officer(one, "user_verify_waiver", corrected("2024-03-05T09:00:01+08:00"))).hasMessageContaining("没有在24小时内改正");
        Map<String, Object> unproven = corrected("2024-03-05T09:00:00+08:00");
        unproven.put("proven", List.of("NO_HARM", "DAILY_MEAN_WITHIN"));
        assertThatThrownBy(() -> course.officer(one, "user_verify_waiver", unproven)).hasMessageContaining("还缺").hasMessageContaining("改正后监测达标");
        course.officer(one, "user_verify_waiver", Map.of("result", "NOT_CORRECTED", "way", "EVIDENCE", "finding", "在线数据仍超标"));
        assertThat(scene.end("waiver", one)).isEqualTo("end_waiver_failed");
        assertThat(findings.ground(course.caseOf(one).id())).isEmpty();
        assertThat(course.tasks(one)).containsExactly("user_plan_investigation");
        assertThat(documents.of(one.owner()).stream().map(Documents.Issued::type)).contains(DocumentType.COMMITMENT);
        open(one);
        course.officer(one, "user_propose_waiver", Map.of("action", "DROP", "reason", "没有改正"));
        assertThat(scene.end("waiver", one)).isEqualTo("end_waiver_dropped");
    }

    @Test
    void whatTheSecondPersonReturnsIsComparedAnew() {
        Running one = verified();
        confirm(one, "case-1", "RETURN", List.of());
        assertThat(findings.ground(course.caseOf(one).id())).isEmpty();
        Map<String, Object> shown = scene.facts(one, "user_propose_waiver", CourseScene.OFFICER, "branch-officer");
        assertThat(shown.get("fact_before")).isEqualTo("意见");
        assertThat(shown.get("item")).isEqualTo("rule_slight_exceedance");
        assertThat(shown.get("timesOver")).isEqualTo("0.08");
        course.officer(one, "user_propose_waiver", Map.of("action", "DROP", "reason", "材料不足"));
        assertThat(scene.end("waiver", one)).isEqualTo("end_waiver_dropped");
    }

    @Test
    void aCaseThatEndsOtherwiseEndsItsWaiver() {
        Running one = verified();
        confirm(one, "case-1", "AGREE", List.of("FACTS", "MISUSE"));
        course.take(one, CourseKind.WITHDRAWAL, CourseGround.NO_JURISDICTION, null);
        assertThat(scene.end("waiver", one)).isEqualTo("end_waiver_not_granted");
        assertThat(happened(one)).endsWith("WAIVER_NOT_GRANTED");
        assertThat(findings.ground(course.caseOf(one).id())).isEmpty();
    }

    @Test
    void aBarredOrUnfitCaseIsRefusedBesideTheField() {
        Running one = course.filed();
        open(one);
        assertThatThrownBy(() -> open(one)).hasMessageContaining("正在办理");
        Map<String, Object> values = proposal();
        values.put("barriersChecked", false);
        assertThatThrownBy(() -> course.officer(one, "user_propose_waiver", values)).hasMessageContaining("逐项核实");
        values.putAll(Map.of("barriersChecked", true, "barriers", List.of("FALSIFIED", "EMERGENCY_IN_FORCE")));
        assertThatThrownBy(() -> course.officer(one, "user_propose_waiver", values)).hasMessageContaining("弄虚作假").hasMessageContaining("重污染天气");
        values.putAll(Map.of("barriers", List.of(), "timesOver", "0.11"));
        assertThatThrownBy(() -> course.officer(one, "user_propose_waiver", values)).hasMessageContaining("超过 0.1 倍");
        values.putAll(Map.of("timesOver", "-1", "orderedAt", "2024-02-19T09:00:00+08:00", "earlier", "去年三月"));
        assertThatThrownBy(() -> course.officer(one, "user_propose_waiver", values)).hasMessageContaining("应在 0 至").hasMessageContaining("不能早于违法行为之日")
                .hasMessageContaining("每行应为一个日期");
        values.putAll(Map.of("timesOver", "0.2", "orderedAt", "2024-03-04T09:00:00+08:00", "item", "rule_first_exceedance", "earlier", "2023-06-01",
                "proven", List.of("SLIGHT_CONSEQUENCE", "DAILY_MEAN_WITHIN", "RECORD_CHECKED")));
        assertThatThrownBy(() -> course.officer(one, "user_propose_waiver", values)).hasMessageContaining("不是初次违法");
        assertThat(happened(one)).isEmpty();
        assertThatThrownBy(() -> course.start("waiver", "shexian-1", Map.of("caseNumber", one.number()))).hasMessageContaining("本分局没有这个案号的案件");
    }

    /** The like that the bureau itself found within the look-back counts although nobody types it. */
    @Test
    void theBureausOwnCasesAreLookedBackAt() {
        course.filed("2023-12-04");
        Running one = course.filed();
        open(one);
        assertThat(scene.facts(one, "user_propose_waiver", CourseScene.OFFICER, "branch-officer").get("fact_earlier").toString()).contains("2023-12-04");
        Map<String, Object> values = proposal();
        values.putAll(Map.of("timesOver", "0.2", "item", "rule_first_exceedance", "proven", List.of("SLIGHT_CONSEQUENCE", "DAILY_MEAN_WITHIN", "RECORD_CHECKED")));
        assertThatThrownBy(() -> course.officer(one, "user_propose_waiver", values)).hasMessageContaining("不是初次违法");
    }
}
