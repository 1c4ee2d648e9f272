package org.bihuan.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.AllFlowNodesCovered;
import org.bihuan.WholeApplicationTest;
import org.bihuan.access.ImportReport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Entry in the positive list and removal from it. */
@WholeApplicationTest
class PositiveListReviewTest {

    private static final String PROCESS = "positive-list-review";

    @RegisterExtension
    static final AllFlowNodesCovered COVERED = AllFlowNodesCovered.of(PROCESS);

    @Autowired
    ReviewScene scene;
    @Autowired
    Conducts conducts;
    @Autowired
    Standings standings;
    @Autowired
    ListsOfEnterprise page;
    @Autowired
    RegisterImport imports;
    @Autowired
    PermitWatch watch;
    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void theClockRunsAgain() {
        scene.run();
    }

    private static Map<String, Object> proposal(String uscc, String change, String kind, Object kilograms) {
        Map<String, Object> values = new HashMap<>(Map.of("enterprise", uscc, "change", change, "reason", "两年内没有违法记录"));
        if (kind != null) {
            values.put("listKind", kind);
        }
        if (kilograms != null) {
            values.put("annualKilograms", kilograms);
        }
        return values;
    }

    private void propose(String uscc) {
        scene.start(PROCESS, ReviewScene.OFFICER, proposal(uscc, "ENTER", "LAW_ABIDING", null));
    }

    private void verify(String uscc, String verified) {
        scene.submit(ReviewScene.OFFICER, uscc, "user_verify_list_entry", Map.of("verified", verified, "verification", "现场核实，设施正常"));
    }

    private void approve(String uscc, String approved) {
        scene.submit(ReviewScene.REVIEWER, uscc, "user_approve_list_entry", Map.of("approved", approved, "opinion", "与发改、工信共同审核"));
    }

    private void publish(String uscc, String to) {
        scene.submit(ReviewScene.REVIEWER, uscc, "user_publish_list_entry", Map.of("place", "市生态环境局网站", "publishedTo", to));
    }

    private void conclude(String uscc, String decision) {
        scene.submit(ReviewScene.HEAD, uscc, "user_conclude_list_entry", Map.of("decision", decision, "decisionReason", "同意列入"));
    }

    private void tell(String uscc, ConductKind kind, String on, String reference) {
        transaction.executeWithoutResult(status -> conducts.happened(new Conducts.Conduct(uscc, kind, LocalDate.parse(on), reference, "超标排放")));
    }

    private String listed(String uscc) {
        scene.enterprise(uscc);
        scene.today("2026-11-20");
        propose(uscc);
        verify(uscc, "YES");
        approve(uscc, "YES");
        publish(uscc, "2026-11-25");
        scene.passes(uscc, "2026-11-26");
        conclude(uscc, "GRANT");
        return uscc;
    }

    @Test
    void aNumberThatCannotBeComputedWithIsRefusedAtItsField() {
        String uscc = scene.enterprise("91130434MA7299001X");
        scene.today("2026-11-20");
        for (String kilograms : List.of("1e-999999999", "0.1234567890123456", "12345.67890000000000000000000000000")) {
            assertThat(scene.refused(() -> scene.start(PROCESS, ReviewScene.OFFICER, proposal(uscc, "ENTER", "MICRO_AIR", kilograms)))).contains("数字最多 30 位");
        }
    }

    @Test
    void whoMeetsAllConditionsIsListedAndGainsByIt() {
        String uscc = scene.enterprise("91130434MA7200001X");
        scene.today("2026-11-20");
        propose(uscc);
        assertThat(scene.refused(() -> propose(uscc))).contains("正在办理");
        assertThat(scene.facts(ReviewScene.OFFICER, uscc, "user_verify_list_entry").get("fact_conditions")).isEqualTo("没有发现不符合的条件");
        verify(uscc, "YES");
        approve(uscc, "YES");
        assertThat(scene.refused(() -> publish(uscc, "2026-11-24"))).contains("至少公示 5 日");
        publish(uscc, "2026-11-25");
        assertThat(((ListsOfEnterprise.Section) page.ownSection(uscc).orElseThrow()).reviews()).singleElement().satisfies(one -> assertThat(one.publication())
                .isEqualTo(new ListsOfEnterprise.Publication(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 25), "市生态环境局网站",
                        EnterpriseWords.howToObject(LocalDate.of(2026, 11, 25)))));
        scene.passes(uscc, "2026-11-26");
        conclude(uscc, "GRANT");
        List<String> told = scene.toldTo(uscc);
        assertThat(told).hasSize(2);
        assertThat(told.get(0)).contains("拟列入监督执法正面清单，正在公示").contains("至 2026-11-25 在市生态环境局网站公示").contains("有异议的，请于 2026-11-25 前");
        assertThat(told.get(1)).contains("已列入监督执法正面清单");
        assertThat(scene.ends(PROCESS, uscc)).containsExactly("end_enterprise_listed");
        assertThat(standings.of(uscc, LocalDate.of(2026, 11, 26))).returns(true, Standing::listed).returns("LAW_ABIDING", Standing::listKind);
        assertThat(standings.of(uscc, LocalDate.of(2026, 11, 25)).listed()).isFalse();
        assertThat(page.section(uscc).gains()).hasSize(5).first().asString().contains("先远程核查");
        assertThat(scene.refused(() -> propose(uscc))).contains("已在正面清单");
    }

    @Test
    void aPermitThatLapsesIsToldOnceAndOneThatWasOnlyRegisteredLateIsStruckOut() {
        String uscc = listed("91130434MA7200007X");
        assertThat(permits(uscc + ",91130434MA7200007X001P,2021-11-27,2026-11-26\n91130434MA7299999X,1,2021-11-27,2026-11-26\n" + uscc + ",2,2026-11-27,2026-11-26\n"
                + uscc + ",3,2026-11-31,2027-11-30\n").rejected()).isEqualTo(3);
        watch.look();
        assertThat(scene.open(uscc)).isEmpty();
        scene.today("2026-11-27");
        watch.look();
        watch.look();
        assertThat(scene.open(uscc)).containsExactly("user_confirm_list_removal");
        assertThat(scene.facts(ReviewScene.REVIEWER, uscc, "user_confirm_list_removal").get("fact_proposal").toString()).contains("排污许可证有效期至 2026-11-26");
        assertThat(((ListsOfEnterprise.Section) page.ownSection(uscc).orElseThrow()).reviews()).extracting(ListsOfEnterprise.Review::removal).containsOnly(false);
        scene.submit(ReviewScene.REVIEWER, uscc, "user_confirm_list_removal", Map.of("decision", "GRANT", "decisionReason", "没有申请延续"));
        assertThat(((ListsOfEnterprise.Section) page.ownSection(uscc).orElseThrow()).reviews()).extracting(ListsOfEnterprise.Review::removal).contains(true);
        assertThat(standings.of(uscc, LocalDate.of(2026, 11, 27))).returns(false, Standing::listed).returns(90, Standing::score);
        propose(uscc);
        assertThat(scene.refused(() -> verify(uscc, "YES"))).contains("排污许可证已失效");
        assertThat(permits(uscc + ",91130434MA7200007X001P,2026-11-27,2031-11-26\n").updated()).isEqualTo(1);
        watch.look();
        assertThat(standings.of(uscc, LocalDate.of(2026, 11, 27)).score()).isEqualTo(100);
        verify(uscc, "YES");
        assertThat(scene.open(uscc)).containsExactly("user_approve_list_entry");
    }

    private ImportReport permits(String lines) {
        return imports.permits(("统一社会信用代码,排污许可证编号,有效期起,有效期止\n" + lines).getBytes(StandardCharsets.UTF_8), "operator-1");
    }

    @Test
    void whatStandsInTheWayIsAskedAgainAtTheEnd() {
        String uscc = scene.enterprise("91130434MA7200002X");
        scene.today("2026-11-20");
        propose(uscc);
        verify(uscc, "YES");
        approve(uscc, "YES");
        publish(uscc, "2026-11-25");
        scene.passes(uscc, "2026-11-26");
        tell(uscc, ConductKind.OFFENCE_FILED, "2026-11-24", "邯环立〔2026〕1号");
        assertThat(scene.refused(() -> conclude(uscc, "GRANT"))).contains("【正面清单须符合全部条件】").contains("考察期内有违法立案或者处罚记录");
        scene.submit(ReviewScene.HEAD, uscc, "user_conclude_list_entry", Map.of("decision", "REFUSE", "objection", "群众反映夜间有异味", "decisionReason", "同意列入"));
        assertThat(scene.ends(PROCESS, uscc)).containsExactly("end_entry_refused");
        assertThat(page.section(uscc).reviews()).singleElement().returns("群众反映夜间有异味", ListsOfEnterprise.Review::objection);
        assertThat(((ListsOfEnterprise.Section) page.ownSection(uscc).orElseThrow()).reviews()).as("who objected is not told to the enterprise")
                .singleElement().returns(null, ListsOfEnterprise.Review::objection);
        assertThat(scene.toldTo(uscc)).last().asString().contains("不予列入监督执法正面清单（守法示范）。理由：同意列入");
        assertThat(standings.of(uscc, LocalDate.of(2026, 11, 26)).listed()).isFalse();
    }

    @Test
    void anOffenceOfTheLastTwoYearsStandsInTheWayAndAnOlderOneDoesNot() {
        String uscc = scene.enterprise("91130434MA7200003X");
        scene.today("2026-11-20");
        tell(uscc, ConductKind.PENALTY, "2024-11-21", "邯环罚〔2024〕1号");
        propose(uscc);
        assertThat(scene.refused(() -> verify(uscc, "YES"))).contains("考察期内有违法立案或者处罚记录");
        verify(uscc, "NO");
        assertThat(scene.ends(PROCESS, uscc)).containsExactly("end_entry_not_verified");
        scene.today("2026-11-21");
        propose(uscc);
        verify(uscc, "YES");
        approve(uscc, "NO");
        assertThat(scene.ends(PROCESS, uscc)).containsExactly("end_entry_not_verified", "end_entry_not_approved");
        assertThat(scene.toldTo(uscc)).hasSize(2).allMatch(text -> text.startsWith("不予列入监督执法正面清单"));
        assertThat(page.section(uscc).reviews()).extracting(ListsOfEnterprise.Review::decision).containsExactly("与发改、工信共同审核", "现场核实，设施正常");
        assertThat(page.section(uscc).reviews().get(1).barriers()).anyMatch(barrier -> barrier.contains("考察期内有违法立案或者处罚记录"));
    }

    @Test
    void theKindIsChosenForAnEntryAndTheQuantityForMinimalEmissions() {
        String uscc = scene.enterprise("91130434MA7200004X");
        assertThat(scene.refused(() -> scene.start(PROCESS, ReviewScene.OFFICER, proposal(uscc, "ENTER", null, null)))).contains("请选择列入的类别");
        assertThat(scene.refused(() -> scene.start(PROCESS, ReviewScene.OFFICER, proposal(uscc, "ENTER", "MICRO_AIR", null)))).contains("请填写年排放量");
        assertThat(scene.refused(() -> scene.start(PROCESS, ReviewScene.OFFICER, proposal(uscc, "REMOVE", null, null)))).contains("不在正面清单");
        scene.start(PROCESS, ReviewScene.OFFICER, proposal(uscc, "ENTER", "MICRO_AIR", 100.5));
        assertThat(scene.refused(() -> verify(uscc, "YES"))).contains("超过100千克");
        verify(uscc, "NO");
    }

    @Test
    void anOffenceProposesTheRemovalAtOnceAndSomebodyConfirmsIt() {
        String uscc = listed("91130434MA7200005X");
        tell(uscc, ConductKind.FALSIFICATION, "2026-11-26", "邯环立〔2026〕2号");
        assertThat(scene.open(uscc)).containsExactly("user_confirm_list_removal");
        tell(uscc, ConductKind.CHECK_REFUSED, "2026-11-26", "邯环检〔2026〕3号");
        assertThat(scene.open(uscc)).containsExactly("user_confirm_list_removal");
        assertThat(scene.facts(ReviewScene.REVIEWER, uscc, "user_confirm_list_removal").get("fact_proposal").toString()).contains("弄虚作假（邯环立〔2026〕2号）").contains("系统");
        scene.submit(ReviewScene.REVIEWER, uscc, "user_confirm_list_removal", Map.of("decision", "GRANT", "decisionReason", "属实"));
        assertThat(scene.ends(PROCESS, uscc)).containsExactly("end_enterprise_listed", "end_enterprise_removed");
        assertThat(standings.of(uscc, LocalDate.of(2026, 11, 26))).returns(false, Standing::listed).returns(40, Standing::score).returns("RED", Standing::level);
        assertThat(page.section(uscc).history()).singleElement().satisfies(entry -> assertThat(entry.removedOn()).isEqualTo("2026-11-26"));
    }

    @Test
    void anOfficerProposesARemovalThatIsNotConfirmed() {
        String uscc = listed("91130434MA7200006X");
        scene.start(PROCESS, ReviewScene.OFFICER, proposal(uscc, "REMOVE", null, null));
        scene.submit(ReviewScene.REVIEWER, uscc, "user_confirm_list_removal", Map.of("decision", "REFUSE", "decisionReason", "联网中断为平台故障"));
        assertThat(scene.ends(PROCESS, uscc)).containsExactly("end_enterprise_listed", "end_entry_kept");
        assertThat(standings.of(uscc, LocalDate.of(2026, 11, 26)).listed()).isTrue();
    }
}
