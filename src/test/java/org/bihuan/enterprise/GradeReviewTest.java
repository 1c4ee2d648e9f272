package org.bihuan.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.AllFlowNodesCovered;
import org.bihuan.WholeApplicationTest;
import org.bihuan.engine.FormRejected;
import org.camunda.bpm.engine.AuthorizationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Reviews of grades and the help towards better ones, from the application to the grade. */
@WholeApplicationTest
class GradeReviewTest {

    @RegisterExtension
    static final AllFlowNodesCovered REVIEW = AllFlowNodesCovered.of("grade-review");
    @RegisterExtension
    static final AllFlowNodesCovered PROMOTION = AllFlowNodesCovered.of("grade-promotion");

    @Autowired
    ReviewScene scene;
    @Autowired
    Conducts conducts;
    @Autowired
    Standings standings;
    @Autowired
    GradesOfEnterprise page;
    @Autowired
    ScoreOfEnterprise scores;
    @Autowired
    TestRestTemplate http;
    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void theClockRunsAgain() {
        scene.run();
    }

    private void apply(String uscc, String wanted) {
        scene.start("grade-review", ReviewScene.OFFICER, application(uscc, "APPLICATION", wanted));
    }

    private static Map<String, Object> application(String uscc, String ground, String wanted) {
        return Map.of("enterprise", uscc, "ground", ground, "scheme", "G2026", ground.equals("FINDING") ? "fallsTo" : "wanted", wanted, "reason", "已完成深度治理，附监测报告");
    }

    private static Map<String, Object> sheet(String trade, String category, String grade, String more) {
        Map<String, Object> values = new HashMap<>(Map.of("trade", trade, "category", category, "moreTrades", more));
        for (String indicator : List.of("equipment", "treatment", "limits", "fugitive", "monitoring", "management", "transport")) {
            values.put(indicator, grade);
        }
        return values;
    }

    private void site(String uscc, Map<String, Object> more) {
        Map<String, Object> values = new HashMap<>(Map.of("siteOn", "2026-11-20", "siteFinding", "查看设施和台账"));
        values.putAll(more);
        scene.submit(ReviewScene.OFFICER, uscc, "user_check_grade_site", values);
    }

    private void review(String uscc, String review) {
        scene.submit(ReviewScene.REVIEWER, uscc, "user_review_grade", Map.of("review", review, "opinion", "意见"));
    }

    private void publish(String uscc, String to) {
        scene.submit(ReviewScene.REVIEWER, uscc, "user_publish_grade", Map.of("place", "市生态环境局网站", "publishedTo", to));
    }

    private void objection(String uscc, String raised) {
        Map<String, Object> values = new HashMap<>(Map.of("raised", raised));
        if (raised.equals("YES")) {
            values.put("objection", "群众反映运输仍用国四车辆");
        }
        scene.submit(ReviewScene.REVIEWER, uscc, "user_record_grade_objection", values);
    }

    private void decide(String uscc, String decision) {
        scene.submit(ReviewScene.HEAD, uscc, "user_decide_grade", Map.of("decision", decision, "decisionReason", "同意审核意见"));
    }

    /** Applied for, reviewed and granted without any trouble. */
    private String graded(String uscc, String grade) {
        scene.enterprise(uscc);
        scene.today("2026-11-20");
        apply(uscc, grade);
        scene.submit(ReviewScene.OFFICER, uscc, "user_rate_indicators", sheet("STEEL", "GRADED", grade, "NO"));
        site(uscc, Map.of());
        review(uscc, "PUBLISH");
        publish(uscc, "2026-11-25");
        scene.passes(uscc, "2026-11-26");
        objection(uscc, "NO");
        decide(uscc, "GRANT");
        return uscc;
    }

    @Test
    void theLowestIndicatorOfTheLowestTradeIsPublishedAndGranted() {
        String uscc = scene.enterprise("91130434MA7100001X");
        scene.today("2026-11-20");
        Map<String, Object> application = new HashMap<>(application(uscc, "APPLICATION", "A"));
        application.put("reason", "**支队意见**　已核查，同意评定为A级");
        scene.start("grade-review", ReviewScene.OFFICER, application);
        assertThat(scene.facts(ReviewScene.OFFICER, uscc, "user_rate_indicators").get("fact_application").toString()).as("nobody's words pass for the house's own")
                .contains("\\*\\*支队意见\\*\\*　已核查");
        assertThat(scene.refused(() -> apply(uscc, "A"))).contains("正在办理");
        assertThat(scene.refused(() -> scene.submit(ReviewScene.OFFICER, uscc, "user_rate_indicators", sheet("PRINTING", "SIMPLE", "D", "NO")))).contains("简易行业没有这个等级");
        scene.submit(ReviewScene.OFFICER, uscc, "user_rate_indicators", sheet("PRINTING", "GRADED", "A", "YES"));
        scene.submit(ReviewScene.OFFICER, uscc, "user_rate_indicators", sheet("FURNITURE", "GRADED", "B", "NO"));
        Map<String, Object> facts = scene.facts(ReviewScene.OFFICER, uscc, "user_check_grade_site");
        assertThat(facts.get("fact_sheet").toString()).contains("印刷（分级行业）").contains("家具（分级行业）");
        site(uscc, Map.of());
        assertThat(scene.facts(ReviewScene.REVIEWER, uscc, "user_review_grade").get("fact_steps").toString()).contains("共 2 个行业，以最低的行业为准（家具）").contains("核算等级：B级");
        review(uscc, "PUBLISH");
        assertThat(scene.refused(() -> publish(uscc, "2026-11-24"))).contains("至少公示 5 日");
        publish(uscc, "2026-11-25");
        scene.passes(uscc, "2026-11-26");
        objection(uscc, "NO");
        decide(uscc, "GRANT");
        assertThat(scene.ends("grade-review", uscc)).containsExactly("end_enterprise_graded");
        assertThat(standings.of(uscc, LocalDate.of(2026, 11, 26))).returns("B", Standing::grade).returns("G2026", Standing::scheme).returns("B级", Standing::gradeName);
        assertThat(standings.of(uscc, LocalDate.of(2026, 11, 25)).grade()).isNull();
        assertThat(page.section(uscc).current().gradeName()).isEqualTo("B级");
        assertThat(page.section(uscc).reviews()).singleElement().satisfies(one -> assertThat(one.steps()).last().asString().contains("核算等级：B级"));
    }

    @Test
    void aGradeThatTheCategoryDoesNotHaveCannotBeAppliedFor() {
        String uscc = scene.enterprise("91130434MA7100008X");
        scene.today("2026-11-20");
        Map<String, Object> leading = new HashMap<>(application(uscc, "APPLICATION", "LEADING"));
        assertThat(scene.refused(() -> apply(uscc, "LEADING"))).contains("申请的等级").contains("所选分级方案没有这个等级");
        for (String lowest : List.of("D", "NOT_LEADING")) {
            assertThat(scene.refused(() -> apply(uscc, lowest))).contains("申请的等级").contains("没有这个选项");
        }
        leading.put("scheme", "G2020");
        scene.start("grade-review", ReviewScene.OFFICER, leading);
        assertThat(scene.facts(ReviewScene.OFFICER, uscc, "user_rate_indicators").get("category")).isEqualTo("UNGRADED");
        assertThat(scene.refused(() -> scene.submit(ReviewScene.OFFICER, uscc, "user_rate_indicators", sheet("PRINTING", "GRADED", "C", "NO"))))
                .contains("分级行业没有所申请的引领性企业，请先填报不分级行业的行业");
        assertThat(scene.refused(() -> scene.submit(ReviewScene.OFFICER, uscc, "user_rate_indicators", sheet("PRINTING", "UNGRADED", "A", "NO"))))
                .as("in the order of the form").matches("(?s).*装备水平.*污染治理工艺.*排放限值.*无组织管控.*监测监控.*环境管理.*运输方式.*");
        scene.submit(ReviewScene.OFFICER, uscc, "user_rate_indicators", sheet("PRINTING", "UNGRADED", "LEADING", "YES"));
        scene.submit(ReviewScene.OFFICER, uscc, "user_rate_indicators", sheet("FURNITURE", "GRADED", "C", "NO"));
        site(uscc, Map.of());
        review(uscc, "REFUSE");
        Map<String, Object> better = new HashMap<>(application(uscc, "APPLICATION", "C"));
        better.put("scheme", "G2020");
        scene.start("grade-review", ReviewScene.OFFICER, better);
        scene.submit(ReviewScene.OFFICER, uscc, "user_rate_indicators", sheet("PRINTING", "GRADED", "C", "NO"));
        site(uscc, Map.of());
        review(uscc, "PUBLISH");
        publish(uscc, "2026-11-25");
        scene.passes(uscc, "2026-11-26");
        objection(uscc, "NO");
        decide(uscc, "GRANT");
        assertThat(scene.refused(() -> scene.start("grade-review", ReviewScene.OFFICER, leading))).contains("属于分级行业（现为C级），分级行业没有这个等级");
    }

    @Test
    void whatTheSiteShowsLowersAndAnObjectionIsLookedInto() {
        String uscc = scene.enterprise("91130434MA7100002X");
        scene.today("2026-11-20");
        apply(uscc, "A");
        scene.submit(ReviewScene.OFFICER, uscc, "user_rate_indicators", sheet("STEEL", "GRADED", "A", "NO"));
        site(uscc, Map.of());
        review(uscc, "RETURN");
        List<Map<String, Object>> lines = options(scene.facts(ReviewScene.OFFICER, uscc, "user_check_grade_site").get("loweredOptions"));
        String transport = lines.stream().filter(line -> line.get("label").toString().contains("运输方式")).map(line -> line.get("value").toString()).findFirst().orElseThrow();
        assertThat(scene.refused(() -> site(uscc, Map.of("lowered", List.of(transport))))).contains("现场达到的等级");
        assertThat(scene.refused(() -> site(uscc, Map.of("lowered", List.of(transport), "loweredTo", "A")))).contains("应当更低");
        site(uscc, Map.of("lowered", List.of(transport), "loweredTo", "B"));
        review(uscc, "PUBLISH");
        publish(uscc, "2026-11-25");
        scene.passes(uscc, "2026-11-26");
        objection(uscc, "YES");
        assertThat(scene.facts(ReviewScene.OFFICER, uscc, "user_check_grade_site").get("fact_before").toString()).contains("国四车辆");
        site(uscc, Map.of("lowered", List.of(transport), "loweredTo", "C"));
        assertThat(scene.facts(ReviewScene.REVIEWER, uscc, "user_review_grade").get("fact_steps").toString()).contains("以最低的指标为准（运输方式），为C级");
        assertThat(page.section(uscc).reviews()).singleElement().satisfies(one -> assertThat(one.publication()).as("somebody has objected").isNull());
        review(uscc, "REFUSE");
        assertThat(scene.ends("grade-review", uscc)).containsExactly("end_grade_refused");
        assertThat(page.section(uscc).reviews()).singleElement().returns("不予评定", GradesOfEnterprise.Review::outcome).returns("意见", GradesOfEnterprise.Review::decision);
        List<String> told = scene.toldTo(uscc);
        assertThat(told).hasSize(3);
        assertThat(told.get(0)).contains("拟评定为B级，正在公示").contains("申请评定为A级").contains("自 2026-11-20 至 2026-11-25 在市生态环境局网站公示").contains("有异议的，请于 2026-11-25 前");
        assertThat(told.get(1)).contains("有异议，重新现场核查").contains("国四车辆");
        assertThat(told.get(2)).contains("不予评定。理由：意见");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> options(Object value) {
        if (value instanceof List<?> list) {
            return (List<Map<String, Object>>) list;
        }
        return org.camunda.spin.Spin.JSON(value.toString()).mapTo("java.util.ArrayList<java.util.HashMap<java.lang.String,java.lang.Object>>");
    }

    @Test
    void theHeadMayRefuseAndNobodyDecidesOnHisOwnWork() {
        String uscc = scene.enterprise("91130434MA7100003X");
        scene.today("2026-11-20");
        apply(uscc, "B");
        scene.submit(ReviewScene.OFFICER, uscc, "user_rate_indicators", sheet("STEEL", "GRADED", "B", "NO"));
        site(uscc, Map.of());
        assertThatThrownBy(() -> scene.submit(ReviewScene.OFFICER, uscc, "user_review_grade", Map.of("review", "PUBLISH", "opinion", "意见"))).isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> GradeForm.requireOther("a", null, "b", "a")).isInstanceOf(FormRejected.class).hasMessageContaining("前一环节");
        review(uscc, "PUBLISH");
        publish(uscc, "2026-11-25");
        assertThat(((GradesOfEnterprise.Section) page.ownSection(uscc).orElseThrow()).reviews()).singleElement().satisfies(one -> {
            assertThat(one.outcome()).isNull();
            assertThat(one.wantedName()).isEqualTo("B级");
            assertThat(one.publication()).isEqualTo(new GradesOfEnterprise.Publication("B级", LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 25), "市生态环境局网站",
                    EnterpriseWords.howToObject(LocalDate.of(2026, 11, 25))));
        });
        scene.passes(uscc, "2026-11-26");
        objection(uscc, "NO");
        decide(uscc, "REFUSE");
        assertThat(scene.toldTo(uscc)).hasSize(2).last().asString().contains("不予评定。理由：同意审核意见");
        assertThat(scene.ends("grade-review", uscc)).containsExactly("end_grade_not_granted");
        assertThat(standings.of(uscc, LocalDate.of(2026, 11, 26)).grade()).isNull();
    }

    @Test
    void aFindingLowersTheGradeAtOnceAndTheFormerGradeStaysInTheRecord() {
        String uscc = graded("91130434MA7100004X", "A");
        assertThat(scene.refused(() -> scene.start("grade-review", ReviewScene.OFFICER, application(uscc, "FINDING", "A")))).contains("不低于现有等级");
        scene.start("grade-review", ReviewScene.OFFICER, application(uscc, "FINDING", "C"));
        String cards = http.withBasicAuth(ReviewScene.REVIEWER, "bihuan-demo").getForObject("/api/tasklist/cards?ids="
                + scene.openTask(uscc, "user_confirm_downgrade").taskId(), String.class);
        assertThat(cards).as("the task says which enterprise it is about").contains("\"enterprise\":\"印刷" + uscc).contains("魏县分局");
        scene.submit(ReviewScene.REVIEWER, uscc, "user_confirm_downgrade", Map.of("decision", "GRANT", "decisionReason", "台账造假属实"));
        assertThat(scene.ends("grade-review", uscc)).containsExactly("end_enterprise_graded", "end_enterprise_downgraded");
        assertThat(standings.of(uscc, LocalDate.of(2026, 11, 26)).grade()).isEqualTo("C");
        assertThat(page.section(uscc).history()).extracting(GradesOfEnterprise.Line::grade).containsExactly("C", "A");
        assertThat(scores.section(uscc).parts()).singleElement().satisfies(part -> {
            assertThat(part.kind()).isEqualTo("不符合所评等级指标");
            assertThat(part.points()).isEqualTo(5);
        });
        assertThat(scene.open(uscc)).isEmpty();
    }

    @Test
    void whoDoesNotEvenKeepToItsGradeFallsWhileItsApplicationForABetterOneGoesOn() {
        String uscc = graded("91130434MA7100007X", "B");
        apply(uscc, "A");
        scene.submit(ReviewScene.OFFICER, uscc, "user_rate_indicators", sheet("PRINTING", "GRADED", "A", "NO"));
        String lowered = options(scene.facts(ReviewScene.OFFICER, uscc, "user_check_grade_site").get("loweredOptions")).get(0).get("value").toString();
        site(uscc, Map.of("lowered", List.of(lowered), "loweredTo", "D"));
        assertThat(scene.open(uscc)).containsExactly("user_confirm_downgrade", "user_review_grade");
        assertThat(scores.section(uscc).parts()).singleElement().satisfies(part -> assertThat(part.text()).contains("核算为D级，低于现有B级"));
        assertThat(((GradesOfEnterprise.Section) page.ownSection(uscc).orElseThrow()).reviews()).extracting(GradesOfEnterprise.Review::finding).containsOnly(false);
        assertThat(page.section(uscc).reviews()).extracting(GradesOfEnterprise.Review::finding).contains(true);
        scene.submit(ReviewScene.REVIEWER, uscc, "user_confirm_downgrade", Map.of("decision", "GRANT", "decisionReason", "现场核查属实"));
        assertThat(standings.of(uscc, LocalDate.of(2026, 11, 26)).grade()).isEqualTo("C");
        review(uscc, "RETURN");
        site(uscc, Map.of());
        assertThat(scores.section(uscc).points()).isEqualTo(100);
        review(uscc, "REFUSE");
        assertThat(scene.open(uscc)).isEmpty();
    }

    @Test
    void whatTheRegisterIsToldIsProposedAtOnceAndTwiceToldIsOnce() {
        String uscc = graded("91130434MA7100005X", "B");
        Conducts.Conduct breach = new Conducts.Conduct(uscc, ConductKind.MEASURE_BREACHED, LocalDate.of(2026, 11, 26), "XS2026-0000001", "停产设施仍在运行");
        transaction.executeWithoutResult(status -> conducts.happened(breach));
        transaction.executeWithoutResult(status -> conducts.happened(breach));
        assertThat(scene.open(uscc)).containsExactly("user_confirm_downgrade");
        assertThat(scene.facts(ReviewScene.REVIEWER, uscc, "user_confirm_downgrade").get("fact_application").toString()).contains("XS2026-0000001").contains("系统");
        scene.submit(ReviewScene.REVIEWER, uscc, "user_confirm_downgrade", Map.of("decision", "REFUSE", "decisionReason", "经核实为检修试运行"));
        assertThat(scene.ends("grade-review", uscc)).containsExactly("end_enterprise_graded", "end_grade_kept");
        assertThat(standings.of(uscc, LocalDate.of(2026, 11, 26))).returns("B", Standing::grade).returns(80, Standing::score).returns("BLUE", Standing::level);
        transaction.executeWithoutResult(status -> conducts.withdrawn(uscc, ConductKind.MEASURE_BREACHED, "XS2026-0000001", "不成立"));
        assertThat(scores.section(uscc)).returns(100, ScoreOfEnterprise.Section::points).returns("环保诚信", ScoreOfEnterprise.Section::levelName);
        assertThat(scores.section(uscc).parts()).singleElement().returns("不成立", CreditScore.Part::withdrawnFor);
    }

    @Test
    void anEnterpriseAppliesForItselfAndForNobodyElse() {
        String own = "91130434MA00000022";
        assertThat(scene.refused(() -> scene.start("grade-review", "ent-" + own, application("91130400MA00000033", "APPLICATION", "B")))).contains("只能填写本企业");
        assertThat(scene.refused(() -> scene.start("grade-review", "ent-" + own, application(own, "FINDING", "C")))).contains("企业用户只能申请评定");
        assertThat(scene.refused(() -> apply("91130400MA00000033", "B"))).contains("本分局辖区没有这家企业");

        // Its own staff need not name it, and its branch finds the work under it.
        scene.today("2026-11-20");
        Map<String, Object> unnamed = new HashMap<>(application(own, "APPLICATION", "B"));
        unnamed.remove("enterprise");
        scene.start("grade-review", "ent-" + own, unnamed);
        assertThat(scene.open(own)).contains("user_rate_indicators");
        scene.submit(ReviewScene.OFFICER, own, "user_rate_indicators", sheet("WASTE_INCINERATION", "GRADED", "B", "NO"));
        site(own, Map.of());
        review(own, "REFUSE");
        assertThat(scene.open(own)).doesNotContain("user_publish_grade");
    }

    @Test
    void helpIsPlannedFollowedUpAndEnds() {
        String uscc = graded("91130434MA7100006X", "B");
        Map<String, Object> plan = Map.of("enterprise", uscc, "target", "A", "helpers", "王工、李工", "measures", "更换燃烧器\n封闭料棚\n", "dueOn", "2027-06-30", "nextOn", "2026-12-26");
        Map<String, Object> back = new HashMap<>(plan);
        back.put("target", "B");
        assertThat(scene.refused(() -> scene.start("grade-promotion", ReviewScene.OFFICER, back))).contains("该企业已是B级");
        scene.start("grade-promotion", ReviewScene.OFFICER, plan);
        assertThat(scene.openTask(uscc, "user_follow_up_promotion").due()).isEqualTo("2026-12-26T16:00:00Z");
        scene.today("2026-12-26");
        List<Map<String, Object>> open = options(scene.facts(ReviewScene.OFFICER, uscc, "user_follow_up_promotion").get("openMeasures"));
        assertThat(open).extracting(one -> one.get("label")).containsExactly("更换燃烧器", "封闭料棚");
        assertThat(scene.refused(() -> follow(uscc, List.of(), "REACHED", null))).contains("还有措施没有完成");
        assertThat(scene.refused(() -> follow(uscc, List.of(), "GOES_ON", "2026-12-26"))).contains("晚于今天");
        follow(uscc, List.of(open.get(0).get("value").toString()), "GOES_ON", "2027-02-01");
        assertThat(scene.openTask(uscc, "user_follow_up_promotion").due()).isEqualTo("2027-02-01T16:00:00Z");
        scene.today("2027-02-01");
        follow(uscc, List.of(open.get(1).get("value").toString()), "REACHED", null);
        assertThat(scene.ends("grade-promotion", uscc)).containsExactly("end_promotion_over");
        assertThat(page.section(uscc).promotions()).singleElement().satisfies(one -> {
            assertThat(one.outcome()).isEqualTo("达到目标");
            assertThat(one.measures()).extracting(GradesOfEnterprise.Measure::doneOn).containsExactly(LocalDate.of(2026, 12, 26), LocalDate.of(2027, 2, 1));
        });
    }

    private void follow(String uscc, List<String> done, String result, String next) {
        Map<String, Object> values = new HashMap<>(Map.of("done", done, "note", "现场查看进度", "result", result));
        if (next != null) {
            values.put("nextOn", next);
        }
        scene.submit(ReviewScene.OFFICER, uscc, "user_follow_up_promotion", values);
    }
}
