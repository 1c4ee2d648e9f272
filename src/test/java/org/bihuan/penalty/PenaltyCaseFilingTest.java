package org.bihuan.penalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bihuan.penalty.FilingScene.WEIXIAN;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bihuan.WholeApplicationTest;
import org.bihuan.deadline.Standing;
import org.bihuan.dossier.DossierOwner;
import org.bihuan.dossier.TimelineEntry;
import org.bihuan.engine.HouseClock;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** From the clue to the filing decision, on every way the model knows. */
@WholeApplicationTest
class PenaltyCaseFilingTest {

    @Autowired
    private FilingScene scene;
    @Autowired
    private Cases cases;
    @Autowired
    private PenaltyCaseRepository repository;
    @Autowired
    private CaseDossiers dossiers;
    @Autowired
    private HistoryService history;
    @Autowired
    private JdbcTemplate jdbc;
    @Autowired
    private HouseClock clock;

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    private PenaltyCase caseOf(String leadNumber) {
        return repository.findAll().stream().filter(one -> one.leadNumber().equals(leadNumber))
                .reduce((first, second) -> second).orElseThrow();
    }

    private Standing term(String leadNumber) {
        return cases.filingTerm(caseOf(leadNumber));
    }

    private String endOf(PenaltyCase one) {
        String instance = jdbc.queryForObject("select process_instance from penalty_case where id = ?", String.class, one.id());
        return history.createHistoricProcessInstanceQuery().processInstanceId(instance).singleResult().getEndActivityId();
    }

    private LocalDate today() {
        return LocalDate.now((Clock) clock);
    }

    @Test
    void aClueProposedReviewedAndApprovedIsFiledUnderItsNumberAndTheLeadLearnsOfIt() {
        String lead = scene.clue(WEIXIAN);
        assertThat(scene.task(lead).taskKey()).isEqualTo("user_propose_filing");
        assertThat(scene.task(lead).due()).isEqualTo(term(lead).due(HouseClock.ZONE));
        scene.propose(lead, "weixian-1");
        assertThat(scene.facts(lead, "case-1", "case-reviewer").get("fact_violation").toString()).contains("超标准");
        scene.review(lead, "case-1", "AGREE", "同意");
        assertThat(scene.facts(lead, "bureau-1", "bureau-head").get("fact_consequence").toString()).contains("90日内应当作出处罚决定");
        scene.decide(lead, "bureau-1", "FILE", "同意");

        PenaltyCase one = caseOf(lead);
        assertThat(one.status()).isEqualTo(CaseStatus.FILED);
        assertThat(one.number()).matches("邯环立字〔" + today().getYear() + "〕\\d{2}-\\d{3,}号");
        assertThat(cases.deadlines(List.of(one)).get(one.deadlineOwner()).get(1).unrolled()).isEqualTo(today().plusDays(90));
        assertThat(scene.task(one.number()).taskKey()).isEqualTo("user_plan_investigation");
        assertThat(history.createHistoricProcessInstanceQuery().processDefinitionKey("penalty-case")
                .processInstanceBusinessKey(one.number()).count()).isOne();
        assertThat(jdbc.queryForObject("select case_number from lead where id = ?", String.class, one.leadId())).isEqualTo(one.number());
        assertThat(jdbc.queryForList("select user_id from notice where subject = ?", String.class, one.number()))
                .containsExactlyInAnyOrder("weixian-1", "detachment-1", "detachment-2");
        assertThat(cases.opinions(one.id())).extracting(FilingOpinion::who).containsExactly("weixian-1", "case-1", "bureau-1");
        assertThat(cases.timeline(one.id())).extracting(TimelineEntry::kind)
                .containsExactly("CLUE_REGISTERED", "FILING_PROPOSED", "FILING_REVIEWED", "FILING_DECIDED", "CASE_FILED", "WAIVER_SUGGESTED");
    }

    @Test
    void aReturnedProposalComesBackWithTheReasonAndWithWhatWasFilledIn() {
        String lead = scene.clue(WEIXIAN);
        scene.propose(lead, "weixian-1");
        assertThatThrownBy(() -> scene.review(lead, "case-1", "RETURN", "同意")).hasMessageContaining("退回时请写明理由");
        scene.review(lead, "case-1", "RETURN", "缺少监测报告");
        assertThat(scene.task(lead).taskKey()).isEqualTo("user_propose_filing");
        assertThat(scene.facts(lead, "weixian-2", "branch-officer"))
                .containsEntry("violation", "AIR_OVER_STANDARD").containsEntry("proposal", "FILE").containsEntry("punishable", "YES")
                .hasEntrySatisfying("fact_opinions", said -> assertThat(said.toString()).contains("缺少监测报告"));
        scene.propose(lead, "weixian-2");
        scene.review(lead, "case-1", "AGREE", "同意");
        scene.decide(lead, "bureau-1", "RETURN", "补充询问笔录");
        assertThat(scene.task(lead).taskKey()).isEqualTo("user_propose_filing");
        assertThat(caseOf(lead).status()).isEqualTo(CaseStatus.CLUE);
        assertThat(term(lead).extended()).isZero();
    }

    @Test
    void theHeadExtendsTheTermOnceAndTheTasksAreDueLater() {
        String lead = scene.awaitingApproval(WEIXIAN);
        LocalDate before = term(lead).unrolled();
        scene.decide(lead, "bureau-1", "EXTEND", "案情复杂，等待监测报告");
        assertThat(term(lead).unrolled()).isEqualTo(before.plusDays(15));
        assertThat(scene.task(lead).due()).isEqualTo(term(lead).due(HouseClock.ZONE));
        scene.propose(lead, "weixian-1");
        scene.review(lead, "case-1", "AGREE", "同意");
        assertThatThrownBy(() -> scene.decide(lead, "bureau-1", "EXTEND", "再延长")).hasMessageContaining("〔审批决定〕没有这个选项");
    }

    @Test
    void aRefusedClueEndsWithItsReasonAndTheLeadMayGiveRiseToAnother() {
        String lead = scene.awaitingApproval(WEIXIAN);
        assertThatThrownBy(() -> scene.decide(lead, "bureau-1", "NOT_FILE", "同意")).hasMessageContaining("理由");
        scene.decide(lead, "bureau-1", "NOT_FILE", "违法行为轻微并已改正");
        PenaltyCase one = caseOf(lead);
        assertThat(one.status()).isEqualTo(CaseStatus.NOT_FILED);
        assertThat(one.number()).isNull();
        assertThat(endOf(one)).isEqualTo("end_filing_refused");
        assertThat(cases.open(one.leadId(), null, "another").id()).isNotEqualTo(one.id());
    }

    @Test
    void aClueOfAnotherAgencyIsTransferredToTheNamedOne() {
        String lead = scene.clue(WEIXIAN);
        Map<String, Object> proposal = FilingScene.proposal();
        proposal.putAll(Map.of("proposal", "TRANSFER_OTHER_AGENCY", "ownJurisdiction", "NO"));
        assertThatThrownBy(() -> scene.submit(lead, "weixian-1", "branch-officer", proposal)).hasMessageContaining("接收机关");
        proposal.put("receiver", "魏县城市管理局");
        scene.submit(lead, "weixian-1", "branch-officer", proposal);
        scene.review(lead, "case-1", "AGREE", "同意");
        assertThatThrownBy(() -> scene.decide(lead, "bureau-1", "FILE", "同意")).hasMessageContaining("条件未满足");
        scene.submit(lead, "bureau-1", "bureau-head", Map.of("decision", "TRANSFER_OTHER_AGENCY", "opinion", "不属于我局管辖",
                "receiver", "魏县城市管理局"));
        assertThat(caseOf(lead).status()).isEqualTo(CaseStatus.TRANSFERRED);
        assertThat(cases.timeline(caseOf(lead).id())).extracting(TimelineEntry::text)
                .anySatisfy(text -> assertThat(text).contains("移送其他机关", "魏县城市管理局"));
    }

    @Test
    void nobodyReviewsOrApprovesWhatHeProposed() {
        String lead = scene.clue(WEIXIAN);
        scene.propose(lead, "weixian-1");
        assertThatThrownBy(() -> scene.review(lead, "weixian-1", "AGREE", "同意")).hasMessageContaining("不得审核、审批本案");
        scene.review(lead, "case-1", "AGREE", "同意");
        assertThatThrownBy(() -> scene.decide(lead, "weixian-1", "FILE", "同意")).hasMessageContaining("不得审核、审批本案");
        assertThat(caseOf(lead).status()).isEqualTo(CaseStatus.IN_APPROVAL);
    }

    @Test
    void whatIsWrongInAProposalIsNamedAndNothingOfItIsKept() {
        String lead = scene.clue(WEIXIAN);
        Map<String, Object> wrong = FilingScene.proposal();
        wrong.putAll(Map.of("party", "91130434MA0000999X", "actEndedOn", today().plusDays(1).toString()));
        assertThatThrownBy(() -> scene.submit(lead, "weixian-1", "branch-officer", wrong))
                .hasMessageContaining("〔当事人统一社会信用代码〕").hasMessageContaining("〔违法行为终了日期〕不能晚于今天");
        wrong.putAll(FilingScene.proposal());
        wrong.put("punishable", "NO");
        assertThatThrownBy(() -> scene.submit(lead, "weixian-1", "branch-officer", wrong)).hasMessageContaining("不能建议立案");
        wrong.put("violation", "WITCHCRAFT");
        assertThatThrownBy(() -> scene.submit(lead, "weixian-1", "branch-officer", wrong)).hasMessageContaining("没有这个选项");
        wrong.remove("facts");
        assertThatThrownBy(() -> scene.submit(lead, "weixian-1", "branch-officer", wrong)).hasMessageContaining("〔主要违法事实〕请填写");
        assertThat(cases.opinions(caseOf(lead).id())).isEmpty();
        assertThat(cases.timeline(caseOf(lead).id())).hasSize(1);
    }

    @Test
    void aLeadHasOneLiveCaseOnly() {
        String lead = scene.clue(WEIXIAN);
        long leadId = caseOf(lead).leadId();
        assertThatThrownBy(() -> cases.open(leadId, null, "second")).hasMessageContaining("不能重复登记");
    }

    @Test
    void theDossierOfTheLeadIsTheCasesToo() {
        String lead = scene.awaitingApproval(WEIXIAN);
        scene.decide(lead, "bureau-1", "FILE", "同意");
        PenaltyCase one = caseOf(lead);
        DossierOwner.Dossier byNumber = dossiers.find(one.number()).orElseThrow();
        assertThat(byNumber.number()).isEqualTo(lead);
        assertThat(byNumber.region()).isEqualTo(WEIXIAN);
        assertThat(dossiers.find(String.valueOf(one.id()))).contains(byNumber);
        assertThat(dossiers.find("邯环立字〔1999〕04-001号")).isEmpty();
    }

    @Test
    void aTaskPastItsTermIsOverdueAndTheFormSaysSo() {
        String lead = scene.clue(WEIXIAN);
        clock.stopAt(clock.instant().plus(java.time.Duration.ofDays(30)));
        assertThat(scene.facts(lead, "weixian-1", "branch-officer").get("fact_deadline").toString()).contains("已超期");
    }
}
