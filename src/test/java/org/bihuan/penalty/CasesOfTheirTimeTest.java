package org.bihuan.penalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.WholeApplicationTest;
import org.bihuan.deadline.Deadlines;
import org.bihuan.deadline.Standing;
import org.bihuan.dossier.DocumentType;
import org.bihuan.dossier.Documents;
import org.bihuan.engine.HouseClock;
import org.bihuan.law.LegalBases;
import org.bihuan.law.LegalBasis;
import org.bihuan.law.Regime;
import org.bihuan.law.ViolationType;
import org.bihuan.penalty.DecisionScene.Running;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whole cases under the law of their time: under Order 8, under Order 30 and the old laws, under the Code, and where the law
 * changed while the act or the procedure went on. The days were counted by hand.
 */
@WholeApplicationTest
class CasesOfTheirTimeTest {

    private static final String OLD_AIR_LAW = "《大气污染防治法》第九十九条第二项";
    private static final String OLD_PERMIT_RULE = "《排污许可管理条例》第三十四条第一项";
    private static final String OLD_DUTY = "《大气污染防治法》第十八条";
    private static final String CODE_AIR = "《生态环境法典》第一千一百零七条";
    private static final String CODE_PERMIT = "《生态环境法典》第一千一百零三条";

    @Autowired
    private CaseScene cases;
    @Autowired
    private DecisionScene scene;
    @Autowired
    private ExecutionScene papers;
    @Autowired
    private PenaltyDecisions decisions;
    @Autowired
    private Deadlines deadlines;
    @Autowired
    private Documents documents;
    @Autowired
    private LegalBases bases;
    @Autowired
    private HouseClock clock;

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    private Standing limit(Running one, String rule) {
        return deadlines.find(one.owner(), rule).orElseThrow();
    }

    private void runs(Running one, String rule, String unrolled, String lastDay) {
        Standing limit = limit(one, rule);
        assertThat(limit.unrolled()).as(rule).isEqualTo(unrolled);
        assertThat(limit.lastDay()).as(rule + ", rolled").isEqualTo(lastDay == null ? null : LocalDate.parse(lastDay));
    }

    private void runsNot(Running one, String... rules) {
        for (String rule : rules) {
            assertThat(deadlines.find(one.owner(), rule)).as(rule).isEmpty();
        }
    }

    private String words(Running one, DocumentType type) throws IOException {
        return papers.words(one.owner(), type);
    }

    /** All that was issued about the case. */
    private String allWords(Running one) throws IOException {
        StringBuilder all = new StringBuilder();
        for (Documents.Issued document : documents.of(one.owner())) {
            all.append(papers.words(document.id())).append('\n');
        }
        return all.toString();
    }

    private String row(ViolationType violation, Regime regime) {
        return bases.of(violation).stream().filter(basis -> basis.regime() == regime).map(LegalBasis::row).findFirst().orElseThrow();
    }

    private void drafts(Running one, Map<String, Object> other) {
        scene.draftNotice(one, other);
    }

    @Test
    void aCaseOfMarch2022FollowsOrderEightAndTheOldLaws() throws IOException {
        Running one = cases.filed("2022-03-07", "2022-03-10", ViolationType.AIR_OVER_STANDARD, "2022-02-20");
        runs(one, "T01", "2022-03-16", "2022-03-16");
        assertThat(limit(one, "T01").state()).isEqualTo(Standing.State.MET);
        runs(one, "T09", "2022-06-10", "2022-06-10");
        runsNot(one, "T02", "T08");
        assertThat(words(one, DocumentType.FILING)).contains("《环境行政处罚办法》第二十二条", "2022年3月10日");

        Map<String, Object> proposed = cases.reporting(one);
        assertThat(proposed.get("fact_law").toString()).contains("派出机构不得以自己的名义");
        cases.reviewed(one, CaseScene.report(proposed, OLD_DUTY, "120000.00"));
        scene.today("2022-03-14");
        drafts(one, Map.of());
        assertThat(words(one, DocumentType.PENALTY_NOTICE)).as("a hearing is due from 50,000 yuan on").contains(OLD_AIR_LAW, "要求听证的权利",
                "5个工作日内提出陈述、申辩");
        scene.today("2022-03-16");
        scene.handOver(one);
        runs(one, "T06", "2022-03-23", "2022-03-23");
        runsNot(one, "T05");
        assertThat(limit(one, "T09").paused()).as("days of service").isEqualTo(2);
        runs(one, "T09", "2022-06-12", "2022-06-13");
        cases.toBeSigned(one, "2022-03-24");
        scene.sign(one, "PENALTY");
        assertThat(words(one, DocumentType.PENALTY_DECISION)).contains(OLD_AIR_LAW, "人民币壹拾贰万元整", "邯郸市人民政府或者河北省生态环境厅申请行政复议",
                "六十日", "六个月", "2022年3月24日");
        assertThat(limit(one, "T09").metOn()).isEqualTo("2022-03-24");
        runs(one, "T10", "2022-04-02", "2022-04-02");
        scene.today("2022-03-25");
        scene.handOver(one);
        runs(one, "T12", "2022-04-09", "2022-04-11");
        runs(one, "T14", "2022-05-24", "2022-05-24");
        runs(one, "T15", "2022-09-25", "2022-09-26");
        runs(one, "T18", "2022-04-02", "2022-04-02");

        scene.today("2022-04-11");
        cases.followedUp(one);
        assertThat(limit(one, "T18").state()).isEqualTo(Standing.State.MET_LATE);
        cases.pay(one, "2022-04-11", "120000.00");
        cases.close(one);
        assertThat(cases.caseOf(one).status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(allWords(one)).as("law that there was not yet").doesNotContain("法典", "《生态环境行政处罚办法》");
    }

    @Test
    void aCaseOf2024FollowsOrderThirtyAndTheOldLaws() throws IOException {
        Running one = cases.filed("2024-03-01", "2024-03-04", ViolationType.AIR_OVER_STANDARD, "2024-02-20");
        runs(one, "T02", "2024-03-16", "2024-03-18");
        runs(one, "T08", "2024-06-02", "2024-06-03");
        runsNot(one, "T01", "T09");
        assertThat(words(one, DocumentType.FILING)).contains("《生态环境行政处罚办法》第十九条");

        Map<String, Object> proposed = cases.reporting(one);
        assertThat(proposed.get("fact_law").toString()).contains("派出机构不得以自己的名义");
        cases.reviewed(one, CaseScene.report(proposed, OLD_DUTY, "120000.00"));
        scene.today("2024-03-06");
        drafts(one, Map.of());
        assertThat(words(one, DocumentType.PENALTY_NOTICE)).as("a hearing is due from 200,000 yuan on").contains(OLD_AIR_LAW, "5个工作日内提出陈述、申辩")
                .doesNotContain("要求听证");
        scene.handOver(one);
        runs(one, "T05", "2024-03-13", "2024-03-13");
        runsNot(one, "T06");
        cases.toBeSigned(one, "2024-03-14");
        scene.sign(one, "PENALTY");
        assertThat(words(one, DocumentType.PENALTY_DECISION)).contains(OLD_AIR_LAW, "邯郸市人民政府申请行政复议", "六个月", "邯郸市生态环境局（印章）")
                .doesNotContain("河北省生态环境厅", "法典", "分局（印章）");
        scene.today("2024-03-15");
        scene.handOver(one);
        runs(one, "T12", "2024-03-30", "2024-04-01");
        runs(one, "T14", "2024-05-14", "2024-05-14");
        runs(one, "T15", "2024-09-15", "2024-09-18");
        assertThat(allWords(one)).doesNotContain("法典", "《环境行政处罚办法》");
    }

    @Test
    void aCaseOfSeptember2026FollowsTheCode() throws IOException {
        Running one = cases.filed("2026-09-01", "2026-09-02", ViolationType.AIR_OVER_STANDARD, "2026-08-20");
        runs(one, "T02", "2026-09-16", "2026-09-16");
        runs(one, "T08", "2026-12-01", "2026-12-01");
        Map<String, Object> proposed = cases.reporting(one);
        assertThat(proposed.get("fact_law").toString()).contains("派出机构可以以自己的名义", "《生态环境法典》第五十三条");
        assertThat(proposed.get("basis")).isEqualTo(row(ViolationType.AIR_OVER_STANDARD, Regime.CODE));
        Map<String, Object> underTheOldLaw = CaseScene.report(proposed, CODE_AIR, "200000.00");
        underTheOldLaw.put("basis", row(ViolationType.AIR_OVER_STANDARD, Regime.OLD));
        assertThatThrownBy(() -> cases.officer(one, "user_write_report", underTheOldLaw)).hasMessageContaining("G08");
        cases.reviewed(one, CaseScene.report(proposed, CODE_AIR, "200000.00"));
        scene.today("2026-09-03");
        drafts(one, Map.of());
        assertThat(words(one, DocumentType.PENALTY_NOTICE)).as("200,000 yuan").contains(CODE_AIR, "要求听证的权利");
        scene.handOver(one);
        runs(one, "T05", "2026-09-10", "2026-09-10");
        runs(one, "T06", "2026-09-10", "2026-09-10");
        cases.toBeSigned(one, "2026-09-11");
        scene.sign(one, "PENALTY");
        runs(one, "T10", "2026-09-21", "2026-09-21");
        assertThat(words(one, DocumentType.PENALTY_DECISION)).contains(CODE_AIR, "邯郸市人民政府申请行政复议", "邯郸市生态环境局（印章）")
                .doesNotContain("大气污染防治法", "河北省生态环境厅");
        scene.today("2026-09-14");
        scene.handOver(one);
        runs(one, "T12", "2026-09-29", "2026-09-29");
        runs(one, "T14", "2026-11-13", "2026-11-13");
        runs(one, "T15", "2027-03-14", null);
        scene.today("2026-09-29");
        cases.followedUp(one);
        cases.pay(one, "2026-09-29", "200000.00");
        cases.close(one);
        assertThat(cases.caseOf(one).status()).isEqualTo(CaseStatus.CLOSED);
    }

    @Test
    void anActBeforeTheCodeDecidedAfterItIsJudgedByTheOldLawWhereTheCodeIsNotLighter() throws IOException {
        Running one = cases.filed("2026-09-01", "2026-09-02", ViolationType.AIR_OVER_STANDARD, "2026-08-14");
        Map<String, Object> proposed = cases.reporting(one);
        assertThat(proposed.get("basis")).isEqualTo(row(ViolationType.AIR_OVER_STANDARD, Regime.OLD));
        Map<String, Object> underTheCode = CaseScene.report(proposed, OLD_DUTY, "120000.00");
        underTheCode.put("basis", row(ViolationType.AIR_OVER_STANDARD, Regime.CODE));
        assertThatThrownBy(() -> cases.officer(one, "user_write_report", underTheCode)).hasMessageContaining("G08");
        cases.reviewed(one, CaseScene.report(proposed, OLD_DUTY, "120000.00"));
        scene.today("2026-09-03");
        assertThat(scene.facts(one, "user_draft_notice", CaseScene.OFFICER, "branch-officer").get("fact_regime").toString()).contains("没有减轻，适用旧法");
        drafts(one, Map.of());
        scene.handOver(one);
        cases.toBeSigned(one, "2026-09-11");
        scene.sign(one, "PENALTY");
        scene.handOver(one);
        assertThat(words(one, DocumentType.PENALTY_DECISION)).contains(OLD_AIR_LAW).doesNotContain("法典");
    }

    @Test
    void anActBeforeTheCodeDecidedAfterItIsJudgedByTheCodeWhereThatIsLighter() throws IOException {
        Running one = cases.filed("2026-09-01", "2026-09-02", ViolationType.AIR_OVER_PERMIT, "2026-08-14");
        Map<String, Object> proposed = cases.reporting(one);
        assertThat(proposed.get("basis")).isEqualTo(row(ViolationType.AIR_OVER_PERMIT, Regime.CODE));
        Map<String, Object> underTheOldLaw = CaseScene.report(proposed, OLD_DUTY, "200000.00");
        underTheOldLaw.put("basis", row(ViolationType.AIR_OVER_PERMIT, Regime.OLD));
        assertThatThrownBy(() -> cases.officer(one, "user_write_report", underTheOldLaw)).hasMessageContaining("G08");
        cases.reviewed(one, CaseScene.report(proposed, OLD_DUTY, "120000.00"));
        scene.today("2026-09-03");
        drafts(one, Map.of());
        scene.handOver(one);
        cases.toBeSigned(one, "2026-09-11");
        scene.sign(one, "PENALTY");
        scene.handOver(one);
        assertThat(words(one, DocumentType.PENALTY_DECISION)).as("below the least fine of the old law").contains(CODE_PERMIT, "人民币壹拾贰万元整")
                .doesNotContain(OLD_PERMIT_RULE);
    }

    @Test
    void aPartyThatWasToldUnderTheOldLawIsToldAgainWhenALighterLawComesBeforeTheDecision() throws IOException {
        Running one = cases.filed("2026-08-03", "2026-08-04", ViolationType.AIR_OVER_PERMIT, "2026-07-20");
        cases.reviewed(one, CaseScene.report(cases.reporting(one), OLD_DUTY, "250000.00"));
        scene.today("2026-08-05");
        drafts(one, Map.of());
        assertThat(words(one, DocumentType.PENALTY_NOTICE)).contains(OLD_PERMIT_RULE);
        scene.handOver(one);
        cases.toBeSigned(one, "2026-08-13");
        scene.today("2026-08-17");
        assertThatThrownBy(() -> scene.sign(one, "PENALTY")).hasMessageContaining("G08").hasMessageContaining("适用《生态环境法典》");
        scene.sendBack(one, "AMEND");
        cases.officer(one, "user_amend_proposal", Map.of("change", "RENOTICE", "newFacts", "《生态环境法典》施行，处罚较轻", "explanation", "从旧兼从轻，重新告知"));
        drafts(one, Map.of("basis", row(ViolationType.AIR_OVER_PERMIT, Regime.CODE), "fine", "125000.00"));
        scene.handOver(one);
        runs(one, "T05", "2026-08-24", "2026-08-24");
        cases.toBeSigned(one, "2026-08-25");
        scene.sign(one, "PENALTY");
        scene.handOver(one);
        assertThat(words(one, DocumentType.PENALTY_DECISION)).contains(CODE_PERMIT, "人民币壹拾贰万伍仟元整").doesNotContain(OLD_PERMIT_RULE);
    }

    @Test
    void forAnActThatGoesOnOverTheFirstDayOfTheCodeNothingIsProposedAndLegalReviewSaysWhichLawApplies() throws IOException {
        Running one = cases.filed("2026-09-01", "2026-09-02", ViolationType.AIR_OVER_STANDARD, "2026-08-20");
        Map<String, Object> proposed = cases.reporting(one);
        Map<String, Object> report = CaseScene.report(proposed, CODE_AIR, "120000.00");
        report.put("actStartedOn", "2026-08-10");
        report.remove("basis");
        assertThatThrownBy(() -> cases.officer(one, "user_write_report", report)).hasMessageContaining("处罚依据");
        report.put("basis", row(ViolationType.AIR_OVER_STANDARD, Regime.CODE));
        cases.reviewed(one, report);
        Map<String, Object> notice = scene.facts(one, "user_draft_notice", CaseScene.OFFICER, "branch-officer");
        assertThat(notice.get("fact_regime").toString()).contains("需法制审核");
        assertThat(notice.get("basis")).as("nothing is chosen by itself").isNull();
        Map<String, Object> chosen = new HashMap<>(Map.of("basis", row(ViolationType.AIR_OVER_STANDARD, Regime.CODE)));
        drafts(one, chosen);
        scene.handOver(one);
        scene.windowOver(one, "2026-09-10");
        assertThat(scene.facts(one, "user_review_legality", "legal-1", "legal-reviewer").get("fact_due").toString()).contains("跨越法典施行之日");
        scene.review(one, "AGREE");
        scene.passes(one);
        scene.draftDecision(one, Map.of());
        scene.sign(one, "PENALTY");
        scene.handOver(one);
        assertThat(words(one, DocumentType.PENALTY_DECISION)).contains(CODE_AIR);
        assertThat(words(one, DocumentType.LEGAL_REVIEW)).contains("跨越法典施行之日");
        assertThat(decisions.get(cases.caseOf(one).decisionId()).outcome()).isEqualTo(DecisionOutcome.PENALTY);
    }
}
