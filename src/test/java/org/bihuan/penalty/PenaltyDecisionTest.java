package org.bihuan.penalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.bihuan.AllFlowNodesCovered;
import org.bihuan.WholeApplicationTest;
import org.bihuan.deadline.Deadlines;
import org.bihuan.deadline.Standing;
import org.bihuan.deliberation.Deliberations;
import org.bihuan.dossier.DocumentType;
import org.bihuan.dossier.Documents;
import org.bihuan.engine.HouseClock;
import org.bihuan.law.PenaltyKind;
import org.bihuan.law.ReviewGate;
import org.bihuan.law.ViolationType;
import org.bihuan.penalty.DecisionScene.Running;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** From the advance notice to the service of the decision, on every way a case can take, and every way it must not. */
@WholeApplicationTest
class PenaltyDecisionTest {

    @RegisterExtension
    static final AllFlowNodesCovered DECISION = AllFlowNodesCovered.of("penalty-decision");
    @RegisterExtension
    static final AllFlowNodesCovered NOTICE = AllFlowNodesCovered.of("penalty-notice");
    @RegisterExtension
    static final AllFlowNodesCovered HEARING = AllFlowNodesCovered.of("penalty-hearing");

    @Autowired
    private DecisionScene scene;
    @Autowired
    private ExecutionScene execution;
    @Autowired
    private PenaltyDecisions decisions;
    @Autowired
    private DecisionBook book;
    @Autowired
    private DecisionFiles files;
    @Autowired
    private Deadlines deadlines;
    @Autowired
    private Deliberations deliberations;
    @Autowired
    private Documents documents;
    @Autowired
    private DecisionReviews reviews;
    @Autowired
    private HouseClock clock;
    @Autowired
    private JdbcTemplate jdbc;

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    private List<DocumentType> papers(Running one) {
        return documents.of(one.owner()).stream().map(Documents.Issued::type).filter(type -> type != DocumentType.SERVICE_RECEIPT).toList();
    }

    private Standing limit(Running one, String rule) {
        return deadlines.find(one.owner(), rule).orElseThrow();
    }

    private BigDecimal intended(Running one) {
        return book.proposal(one.id()).proposal().fine();
    }

    @Test
    void aPartyThatSaysNothingIsPenalisedAfterItsTimeReviewAndDeliberation() {
        Running one = scene.penalty("200000");
        scene.draftNotice(one, Map.of());
        scene.today("2024-03-06");
        scene.handOver(one);
        assertThat(book.notice(one.id()).orElseThrow().windowEndsOn()).isEqualTo("2024-03-13");
        assertThat(limit(one, "T05").lastDay()).isEqualTo("2024-03-13");
        assertThat(limit(one, "T06").lastDay()).isEqualTo("2024-03-13");
        assertThat(limit(one, "T08").paused()).as("days of service").isEqualTo(2);
        scene.today("2024-03-13");
        assertThat(scene.runTimers(one)).as("the last day belongs to the party").isZero();
        scene.windowOver(one, "2024-03-14");
        assertThat(limit(one, "T05").state()).isEqualTo(Standing.State.MET);
        scene.review(one, "AGREE");
        scene.passes(one);
        scene.draftDecision(one, Map.of());
        assertThat(scene.facts(one, "user_sign_decision", "bureau-1", "bureau-head"))
                .hasEntrySatisfying("fact_preview", text -> assertThat(text.toString()).contains("人民币贰拾万元整", "15日内"))
                .hasEntrySatisfying("fact_defects", text -> assertThat(text.toString()).contains("没有发现"));
        scene.sign(one, "PENALTY");
        assertThat(jdbc.queryForList("select owner from running_deadline where rule = 'T10' and live_owner is not null and owner in (?, ?)", String.class,
                one.owner(), "document-service/" + book.get(one.id()).serviceId())).as("one fact, one clock").containsExactly(one.owner());
        assertThat(scene.task(one, "user_attempt_service").due()).isEqualTo(limit(one, "T10").due(HouseClock.ZONE));
        scene.today("2024-03-18");
        scene.handOver(one);

        assertThat(scene.end("penalty-decision", one)).isEqualTo("end_decided");
        PenaltyDecisions.Result result = decisions.get(one.id());
        assertThat(result.outcome()).isEqualTo(DecisionOutcome.PENALTY);
        assertThat(result.fine()).isEqualByComparingTo("200000");
        assertThat(result.documentNumber()).matches("邯环罚决字〔2024〕\\d{2}-\\d{3,}号");
        assertThat(result.decidedOn()).isEqualTo("2024-03-14");
        assertThat(result.servedOn()).isEqualTo("2024-03-18");
        assertThat(limit(one, "T08").metOn()).isEqualTo("2024-03-14");
        assertThat(limit(one, "T10").state()).isEqualTo(Standing.State.MET);
        assertThat(papers(one)).contains(DocumentType.PENALTY_NOTICE, DocumentType.LEGAL_REVIEW, DocumentType.PENALTY_DECISION);
        assertThat(book.draft(one.id()).orElseThrow().text().defenceHandling()).contains("未提出陈述、申辩", "未要求听证");
    }

    @Test
    void aPartyThatGivesUpItsTimeInWritingIsDecidedOnAtOnce() {
        Running online = scene.told(scene.penalty("120000"));
        assertThat(scene.open(online)).containsExactly("user_record_statement", "user_submit_statement");
        assertThatThrownBy(() -> scene.partySays(online, Map.of("kind", "WAIVER", "content", "放弃"))).hasMessageContaining("明确确认");
        assertThatThrownBy(() -> scene.partySays(online, Map.of("kind", "HEARING", "content", "要求听证"))).hasMessageContaining("没有这个选项");
        scene.partySays(online, Map.of("kind", "WAIVER", "content", "放弃", "confirmed", true));
        assertThat(scene.open(online)).containsExactly("user_review_legality");

        Running paper = scene.told(scene.penalty("120000"));
        Map<String, Object> said = new HashMap<>(Map.of("kind", "WAIVER", "content", "放弃", "receivedOn", "2024-03-04", "manner", "ORAL"));
        assertThatThrownBy(() -> scene.officerRecords(paper, "user_record_statement", said)).hasMessageContaining("G11").hasMessageContaining("书面");
        said.put("manner", "IN_WRITING");
        scene.officerRecords(paper, "user_record_statement", said);
        assertThat(book.notice(paper.id()).orElseThrow().waivedOn()).isEqualTo("2024-03-04");
        assertThat(scene.open(paper)).containsExactly("user_review_legality");
    }

    @Test
    void whatThePartyStatesIsAnsweredPointByPointByAnotherAndNeverMakesItHeavier() {
        Running one = scene.told(scene.penalty("200000"));
        scene.partySays(one, Map.of("kind", "STATEMENT", "content", "超标时间短"));
        assertThatThrownBy(() -> scene.officerRecords(one, "user_record_statement", Map.of("kind", "STATEMENT", "content", "x", "manner", "IN_WRITING",
                "receivedOn", "2024-03-01"))).hasMessageContaining("日期先后颠倒");
        scene.officerRecords(one, "user_record_statement", Map.of("kind", "STATEMENT", "content", "已经改正", "manner", "IN_WRITING", "receivedOn",
                "2024-03-04"));
        scene.today("2024-03-12");
        scene.runTimers(one);
        scene.officerRecords(one, "user_check_window", Map.of("kind", "STATEMENT", "content", "信中说明", "manner", "BY_POST", "receivedOn", "2024-03-11"));
        scene.officerRecords(one, "user_check_window", Map.of("kind", "NOTHING_MORE"));

        assertThatThrownBy(() -> scene.submit(one, "user_recheck_statement", "weixian-1", "case-reviewer", DecisionScene.recheck("KEEP", Map.of())))
                .hasMessageContaining("G20");
        assertThatThrownBy(() -> scene.recheck(one, Map.of("point1", "超标时间短", "change", "KEEP", "opinion", "x"))).hasMessageContaining("G12");
        assertThatThrownBy(() -> scene.recheck(one, DecisionScene.recheck("LOWER", Map.of("fine", "300000")))).hasMessageContaining("G09")
                .hasMessageContaining("重于告知");
        assertThatThrownBy(() -> scene.recheck(one, DecisionScene.recheck("LOWER", Map.of("fine", "90000")))).hasMessageContaining("G09")
                .hasMessageContaining("低于法定最低罚款");
        assertThatThrownBy(() -> scene.recheck(one, DecisionScene.recheck("LOWER", Map.of("fine", "很少")))).hasMessageContaining("最多两位小数");
        scene.recheck(one, DecisionScene.recheck("LOWER", Map.of("fine", "150000.00")));
        assertThat(intended(one)).isEqualByComparingTo("150000");
        scene.review(one, "AGREE");
        scene.passes(one);
        scene.draftDecision(one, Map.of());
        assertThat(book.draft(one.id()).orElseThrow().text().defenceHandling()).contains("超标时间短", "不予采纳", "信中说明");
        scene.sign(one, "PENALTY");
        scene.handOver(one);
        assertThat(decisions.get(one.id()).fine()).isEqualByComparingTo("150000");
    }

    @Test
    void aHeavierFineNeedsNewFactsAndANewNoticeWithItsOwnTime() {
        Running one = scene.told(scene.penalty("200000"));
        scene.partySays(one, Map.of("kind", "STATEMENT", "content", "超标时间短"));
        scene.windowOver(one, "2024-03-12");
        scene.recheck(one, DecisionScene.recheck("RENOTICE", Map.of("newFacts", "另查明当月超标共九日")));
        assertThatThrownBy(() -> scene.draftNotice(one, Map.of("fine", "400000"))).hasMessageContaining("G09").hasMessageContaining("重新告知");
        scene.draftNotice(one, Map.of("fine", "400000", "newFacts", "另查明当月超标共九日", "facts", "当月颗粒物日均值超标共九日"));
        scene.handOver(one);
        assertThat(book.notice(one.id()).orElseThrow().windowEndsOn()).isEqualTo("2024-03-19");
        scene.windowOver(one, "2024-03-20");
        assertThat(scene.open(one)).containsExactly("user_review_legality");
        assertThat(intended(one)).isEqualByComparingTo("400000");
    }

    @Test
    void aNoticeUnderTheWrongLawBeyondTheRangeOrAfterLimitationIsNotDrafted() {
        Running one = scene.penalty("200000");
        assertThatThrownBy(() -> scene.draftNotice(one, Map.of("fine", "2000000"))).hasMessageContaining("G09").hasMessageContaining("高于法定最高罚款");
        assertThatThrownBy(() -> scene.draftNotice(one, Map.of("fine", "50000"))).hasMessageContaining("G09").hasMessageContaining("低于法定最低罚款");
        assertThatThrownBy(() -> scene.draftNotice(one, Map.of("basis", "air_over_standard_code"))).hasMessageContaining("处罚依据");
        assertThatThrownBy(() -> scene.draftNotice(one, Map.of("kinds", List.of("FINE", "PERMIT_REVOCATION")))).hasMessageContaining("G08")
                .hasMessageContaining("没有规定");
        assertThatThrownBy(() -> scene.draftNotice(one, Map.of("kinds", List.of("FINE", "DETENTION")))).as("detention is the police's")
                .hasMessageContaining("没有这个选项");
        assertThatThrownBy(() -> scene.draftNotice(one, Map.of("kinds", List.of("WARNING")))).hasMessageContaining("请勾选罚款");
        assertThatThrownBy(() -> scene.draftNotice(one, Map.of("evidence", " \n "))).hasMessageContaining("证据");

        Matter good = scene.matter("2021-07-15", "2024-01-20", DecisionOutcome.PENALTY, "200000");
        Running late = scene.start(discoveredOn(good, LocalDate.of(2024, 1, 20)));
        assertThatThrownBy(() -> scene.draftNotice(late, Map.of())).hasMessageContaining("G19").hasMessageContaining("五年期限的理由");
        scene.draftNotice(late, Map.of("limitationReason", "烟气污染造成周边居民健康损害"));
        Running expired = scene.start(discoveredOn(scene.matter("2021-07-14", "2024-01-20", DecisionOutcome.PENALTY, "200000"), LocalDate.of(2024, 1, 20)));
        assertThatThrownBy(() -> scene.draftNotice(expired, Map.of("limitationReason", "健康损害"))).hasMessageContaining("G19")
                .hasMessageContaining("追责期限已过");
    }

    private static Matter discoveredOn(Matter one, LocalDate day) {
        return new Matter(one.owner(), one.caseNumber(), one.dossier(), one.region(), one.uscc(), one.partyName(), one.partyAddress(),
                one.legalRepresentative(), one.organisation(), one.violation(), one.actStartedOn(), one.actEndedOn(), day, one.filedOn(), one.reviewedOn(),
                one.facts(), one.evidence(), one.breached(), one.applied(), one.basis(), one.intended(), one.kinds(), one.fine(), one.confiscation(), one.mitigation(), one.discretion(),
                one.ground(), one.investigators(), one.reviewers(), one.correctionOrder(), one.purpose());
    }

    private static Matter confiscating(Matter one, String citation, String fine, String confiscation) {
        return new Matter(one.owner(), one.caseNumber(), one.dossier(), one.region(), one.uscc(), one.partyName(), one.partyAddress(),
                one.legalRepresentative(), one.organisation(), ViolationType.MONITORING_FIRM_FALSIFIED, one.actStartedOn(), one.actEndedOn(), one.discoveredOn(),
                one.filedOn(), one.reviewedOn(), "出具虚假监测报告，收取服务费", one.evidence(), "《生态环境监测条例》第二十条", citation, null, one.intended(),
                Set.of(PenaltyKind.FINE, PenaltyKind.CONFISCATION), new BigDecimal(fine), confiscation == null ? null : new BigDecimal(confiscation),
                one.mitigation(), one.discretion(), one.ground(), one.investigators(), one.reviewers(), one.correctionOrder(), one.purpose());
    }

    /** A monitoring firm falsified in February 2026; it is Monday, 2026-03-02. */
    private Matter firm(String fine, String confiscation) {
        scene.today("2026-03-02");
        return confiscating(scene.matter("2026-02-10", "2026-02-12", DecisionOutcome.PENALTY, fine), "《生态环境监测条例》第四十五条", fine, confiscation);
    }

    @ParameterizedTest
    @CsvSource({"150000, 49999.99, false", "150000, 50000, true", "199999.99,, false", "100000, 2800000, true"})
    void aHearingIsOfferedByFineAndConfiscationTogether(String fine, String confiscation, boolean due) {
        Matter matter = firm(fine, confiscation);
        assertThat(files.hearingDue(matter, Proposal.of(matter)).due()).isEqualTo(due);
    }

    @Test
    void whatIsConfiscatedIsToldHeardReviewedAndDecidedWithItsAmountAndNeverMoreThanWasTold() throws Exception {
        Running one = scene.start(firm("150000", null));
        assertThatThrownBy(() -> scene.draftNotice(one, Map.of("kinds", List.of("FINE", "CONFISCATION")))).hasMessageContaining("处罚种类含没收违法所得，请填写金额");
        assertThatThrownBy(() -> scene.draftNotice(one, Map.of("confiscation", "2800000"))).hasMessageContaining("请勾选没收违法所得");
        for (String wrong : List.of("0", "-1", "2800000.001", "二百八十万")) {
            assertThatThrownBy(() -> scene.draftNotice(one, confiscation(wrong))).hasMessageContaining("最多两位小数");
        }
        scene.draftNotice(one, confiscation("2800000"));
        scene.handOver(one);
        assertThat(execution.words(one.owner(), DocumentType.PENALTY_NOTICE)).contains("没收违法所得人民币贰佰捌拾万元整（¥2,800,000.00）", "有权要求举行听证");
        scene.partySays(one, Map.of("kind", "STATEMENT", "content", "服务费少于告知的金额"));
        scene.windowOver(one, "2026-03-10");
        assertThatThrownBy(() -> scene.recheck(one, DecisionScene.recheck("LOWER", Map.of()))).hasMessageContaining("减少后的没收金额应当低于 2,800,000 元");
        assertThatThrownBy(() -> scene.recheck(one, DecisionScene.recheck("LOWER", Map.of("confiscation", "2800000.01")))).hasMessageContaining("G09")
                .hasMessageContaining("重于告知的 2,800,000 元");
        scene.recheck(one, DecisionScene.recheck("LOWER", Map.of("confiscation", "2600000")));
        assertThat(intended(one)).as("the fine stays").isEqualByComparingTo("150000");
        scene.review(one, "AGREE");
        scene.passes(one);
        assertThat(scene.facts(one, "user_draft_decision", "weixian-1", "branch-officer").get("payment").toString()).contains("罚款和没收的违法所得");
        scene.draftDecision(one, Map.of());
        assertThat(scene.facts(one, "user_sign_decision", "bureau-1", "bureau-head").get("fact_preview").toString()).contains("没收违法所得人民币贰佰陆拾万元整");
        scene.sign(one, "PENALTY");
        scene.handOver(one);
        PenaltyDecisions.Result result = decisions.get(one.id());
        assertThat(result.fine()).isEqualByComparingTo("150000");
        assertThat(result.confiscation()).isEqualByComparingTo("2600000");
        assertThat(result.payable()).isTrue();
    }

    @Test
    void aConfiscationToldBeforeItsAmountWasAskedIsNotSignedButToldAnew() {
        Running one = scene.start(firm("150000", null));
        scene.draftNotice(one, confiscation("30000"));
        jdbc.update("update decision_proposal set confiscation = null where decision_id = ?", one.id());
        scene.handOver(one);
        scene.windowOver(one, "2026-03-10");
        scene.review(one, "AGREE");
        scene.passes(one);
        scene.draftDecision(one, Map.of());
        assertThatThrownBy(() -> scene.sign(one, "PENALTY")).hasMessageContaining("没收违法所得没有金额");
        scene.sendBack(one, "AMEND");
        scene.officerRecords(one, "user_amend_proposal", Map.of("change", "RENOTICE", "newFacts", "核实违法所得 30,000 元", "explanation", "写明没收金额"));
        assertThatThrownBy(() -> scene.draftNotice(one, confiscation("30000"))).hasMessageContaining("告知时没有没收的金额");
        Map<String, Object> again = new HashMap<>(confiscation("30000"));
        again.put("newFacts", "核实违法所得 30,000 元");
        scene.draftNotice(one, again);
        assertThat(book.proposal(one.id()).proposal().confiscation()).isEqualByComparingTo("30000");
    }

    private static Map<String, Object> confiscation(String amount) {
        return Map.of("kinds", List.of("FINE", "CONFISCATION"), "confiscation", amount);
    }

    @Test
    void aNoticeThatCannotBeServedIsDraftedAnew() {
        Running one = scene.penalty("200000");
        scene.draftNotice(one, Map.of());
        scene.submit(one, "user_attempt_service", "weixian-1", "branch-officer", Map.of("way", "IN_PERSON", "result", "FAILED", "at",
                "2024-03-04T10:00:00+08:00", "firstOfficer", "weixian-1", "secondOfficer", "weixian-2", "place", "厂区大门", "note", "厂区关闭"));
        scene.submit(one, "user_attempt_service", "weixian-1", "branch-officer", Map.of("way", "IMPOSSIBLE", "note", "地址有误"));
        scene.submit(one, "user_approve_impossible_service", "weixian-head", "branch-head", impossible(one));
        assertThat(scene.facts(one, "user_draft_notice", "weixian-1", "branch-officer").get("fact_before").toString()).contains("未能送达");
        scene.told(one);
        assertThat(scene.open(one)).containsExactly("user_record_statement", "user_submit_statement");
    }

    private Map<String, Object> impossible(Running one) {
        return Map.of("agreed", "YES", "opinion", "同意");
    }

    @Test
    void aRequestedHearingIsHeldOnTimelyNoticeBeforeSomebodyElseAndItsOutcomeIsRechecked() {
        Running one = scene.told(scene.penalty("300000"));
        scene.partySays(one, Map.of("kind", "STATEMENT_AND_HEARING", "content", "超标时间短，要求听证"));
        scene.windowOver(one, "2024-03-12");
        assertThat(scene.open(one)).containsExactly("user_arrange_hearing");
        assertThatThrownBy(() -> scene.arrange(one, "2024-03-20")).hasMessageContaining("G11").hasMessageContaining("来不及");
        scene.arrange(one, "2024-03-22");
        scene.today("2024-03-14");
        scene.handOver(one);
        assertThat(scene.open(one)).as("six working days are not seven").containsExactly("user_arrange_hearing");
        scene.arrange(one, "2024-03-26");
        scene.handOver(one);
        assertThatThrownBy(() -> scene.record(one, Map.of("result", "ABSENT", "notHeldReason", "未到"))).hasMessageContaining("时间还没有到");
        scene.record(one, Map.of("result", "POSTPONED", "notHeldReason", "法定代表人住院"));
        scene.arrange(one, "2024-03-27");
        scene.handOver(one);
        scene.today("2024-03-27");
        assertThatThrownBy(() -> scene.record(one, DecisionScene.record("2024-03-27", Map.of("agents", "甲\n乙\n丙")))).hasMessageContaining("一至二人");
        scene.record(one, DecisionScene.record("2024-03-27", Map.of("agents", "刘律师")));
        scene.submit(one, "user_report_hearing", "hearing-1", "hearing-chair", Map.of("report", "建议维持", "newEvidence", "检修记录"));
        assertThat(limit(one, "T08").paused()).as("days from the end of the party's time to the hearing").isEqualTo(15);
        assertThat(papers(one)).contains(DocumentType.HEARING_NOTICE, DocumentType.HEARING_RECORD);
        assertThat(scene.open(one)).containsExactly("user_recheck_statement");
        scene.recheck(one, DecisionScene.recheck("KEEP", Map.of()));
        scene.review(one, "AGREE");
        scene.passes(one);
        scene.draftDecision(one, Map.of());
        scene.sign(one, "PENALTY");
        scene.handOver(one);
        assertThat(decisions.get(one.id()).outcome()).isEqualTo(DecisionOutcome.PENALTY);
    }

    @Test
    void whoInvestigatedNeitherChairsNorRecordsAHearingAndWhoStaysAwayGivesItUp() {
        Running one = scene.told(scene.penalty("300000"));
        scene.officerRecords(one, "user_record_statement", Map.of("kind", "HEARING", "content", "要求听证", "manner", "IN_WRITING", "receivedOn", "2024-03-04"));
        scene.windowOver(one, "2024-03-12");
        assertThatThrownBy(() -> scene.submit(one, "user_arrange_hearing", "hearing-1", "hearing-chair",
                scene.plan("2024-03-26", Map.of("chair", "weixian-1")))).hasMessageContaining("主持人");
        assertThatThrownBy(() -> scene.submit(one, "user_arrange_hearing", "hearing-1", "hearing-chair",
                scene.plan("2024-03-26", Map.of("access", "CLOSED")))).hasMessageContaining("〔不公开的理由〕");
        scene.arrange(one, "2024-03-26");
        scene.handOver(one);
        scene.today("2024-03-26");
        scene.record(one, Map.of("result", "ABSENT", "notHeldReason", "当事人未到场，电话无人接听"));
        assertThat(scene.end("penalty-hearing", one)).isEqualTo("end_hearing_waived");
        assertThat(scene.open(one)).as("nothing was said that could be re-checked").containsExactly("user_review_legality");
    }

    @Test
    void aLegalReviewAgreesOnlyWhenNothingIsWrongAndByWhoDidNotInvestigate() {
        Running one = scene.silent(scene.penalty("200000"));
        Map<String, Object> doubtful = DecisionScene.review("AGREE");
        doubtful.put("inOrder", List.of("AUTHORITY", "OFFICERS", "PROCEDURE", "LAW", "DOCUMENTS", "CRIME"));
        assertThatThrownBy(() -> scene.submit(one, "user_review_legality", "legal-1", "legal-reviewer", doubtful)).hasMessageContaining("G05");
        assertThatThrownBy(() -> scene.submit(one, "user_review_legality", "weixian-2", "legal-reviewer", DecisionScene.review("AGREE")))
                .hasMessageContaining("G20");
        scene.review(one, "CORRECT");
        assertThatThrownBy(() -> scene.submit(one, "user_amend_proposal", "weixian-1", "branch-officer",
                Map.of("change", "LOWER", "fine", "250000", "explanation", "x"))).hasMessageContaining("G09");
        scene.submit(one, "user_amend_proposal", "weixian-1", "branch-officer", Map.of("change", "KEEP", "explanation", "补充监测报告", "newEvidence", true));
        assertThat(scene.open(one)).containsExactly("user_review_legality");
        scene.review(one, "AGREE");
        assertThat(scene.open(one)).containsExactly("user_convene_session");

        Running other = scene.silent(scene.penalty("200000"));
        scene.review(other, "DISAGREE");
        assertThat(scene.end("penalty-decision", other)).isEqualTo("end_returned");
        assertThat(decisions.get(other.id()).outcome()).isEqualTo(DecisionOutcome.RETURNED);
        assertThat(decisions.get(other.id()).reason()).contains("法制审核不同意");
        assertThat(decisions.get(other.id()).decidedOn()).isNull();
    }

    @Test
    void aDeliberationThatRejectsSendsTheProposalBackAndOneThatReturnsEndsTheProcedure() {
        Running one = scene.silent(scene.penalty("200000"));
        scene.review(one, "AGREE");
        scene.deliberate(one, "DISAGREE", "REJECTED");
        assertThat(files.of(one.id()).breaches()).extracting(DecisionFile.Breach::gate).contains(ReviewGate.G14);
        scene.submit(one, "user_amend_proposal", "weixian-1", "branch-officer", Map.of("change", "NO_PENALTY", "ground", "初次违法且危害后果轻微并及时改正",
                "explanation", "按讨论意见"));
        scene.review(one, "AGREE");
        scene.passes(one);
        assertThatThrownBy(() -> scene.draftDecision(one, Map.of())).hasMessageContaining("教育内容");
        scene.draftDecision(one, Map.of("education", "责令其组织学习《大气污染防治法》"));
        assertThatThrownBy(() -> scene.sign(one, "PENALTY")).hasMessageContaining("G14").hasMessageContaining("一致");
        scene.sign(one, "NO_PENALTY");
        scene.handOver(one);
        assertThat(decisions.get(one.id()).documentNumber()).contains("不罚决字");
        assertThat(deliberations.of(one.owner())).hasSize(2);

        Running other = scene.silent(scene.penalty("200000"));
        scene.review(other, "AGREE");
        scene.deliberate(other, "RETURN", "RETURNED_FOR_INVESTIGATION");
        assertThat(scene.end("penalty-decision", other)).isEqualTo("end_returned");
        assertThat(decisions.get(other.id()).reason()).contains("集体讨论退回");
    }

    @Test
    void whatComesAfterTheDeliberationIsRecheckedReviewedAndDeliberatedAgain() {
        Running one = scene.toBeSigned(scene.penalty("200000"));
        scene.sendBack(one, "NEW_MATERIAL");
        assertThatThrownBy(() -> scene.officerRecords(one, "user_check_window", Map.of("kind", "HEARING", "content", "x", "manner", "IN_WRITING",
                "receivedOn", "2024-03-12"))).hasMessageContaining("要求听证的期限已于 2024-03-11 届满");
        scene.officerRecords(one, "user_check_window", Map.of("kind", "STATEMENT", "content", "补交检测报告", "newEvidence", "检测报告", "manner", "IN_WRITING",
                "receivedOn", "2024-03-12"));
        assertThat(files.of(one.id()).breaches()).extracting(DecisionFile.Breach::gate).contains(ReviewGate.G12, ReviewGate.G18);
        scene.today("2024-03-13");
        scene.officerRecords(one, "user_check_window", Map.of("kind", "NOTHING_MORE"));
        scene.recheck(one, DecisionScene.recheck("KEEP", Map.of()));
        scene.review(one, "AGREE");
        assertThat(deliberations.of(one.owner())).hasSize(2).last().extracting(Deliberations.Brief::occasion).asString().contains("再次讨论");
        scene.passes(one);
        scene.draftDecision(one, Map.of());
        assertThat(book.draft(one.id()).orElseThrow().text().defenceHandling()).contains("补交检测报告");
        scene.sendBack(one, "AMEND");
        scene.submit(one, "user_amend_proposal", "weixian-1", "branch-officer", Map.of("change", "RENOTICE", "newFacts", "另有一炉超标", "explanation", "x"));
        assertThat(scene.open(one)).containsExactly("user_draft_notice");
    }

    /** The postmark counts: the letter was on its way when the party was thought to have said nothing. */
    @Test
    void aHearingThatWasRequestedInTimeByPostIsHeldHoweverLateTheLetterArrives() {
        Running one = scene.toBeSigned(scene.penalty("200000"));
        scene.sendBack(one, "NEW_MATERIAL");
        scene.officerRecords(one, "user_check_window", Map.of("kind", "HEARING", "content", "要求听证，信件 3 月 11 日交邮", "manner", "BY_POST", "receivedOn", "2024-03-11"));
        scene.officerRecords(one, "user_check_window", Map.of("kind", "NOTHING_MORE"));
        assertThat(scene.open(one)).containsExactly("user_arrange_hearing");
        assertThat(files.of(one.id()).breaches()).extracting(DecisionFile.Breach::gate).contains(ReviewGate.G12);
    }

    @Test
    void aDecisionWhoseFactsThePartyWasNotToldIsNotDrafted() {
        Running one = scene.silent(scene.penalty("200000"));
        scene.review(one, "AGREE");
        scene.passes(one);
        assertThatThrownBy(() -> scene.draftDecision(one, Map.of("facts", "另有偷排"))).hasMessageContaining("G05");
        assertThatThrownBy(() -> scene.draftDecision(one, Map.of("payment", ""))).hasMessageContaining("缴款方式和期限");
        assertThat(scene.open(one)).containsExactly("user_draft_decision");
    }

    @Test
    void withoutAPenaltyNobodyNeedsToBeToldBeforeAndASuspectedCrimeIsTransferredWithoutADecision() {
        scene.today("2024-03-04");
        Running waived = scene.start(scene.matter("2024-01-10", "2024-01-20", DecisionOutcome.NO_PENALTY, null));
        assertThat(scene.open(waived)).containsExactly("user_review_legality");
        Running one = scene.start(scene.matter("2024-01-10", "2024-01-20", DecisionOutcome.TRANSFERRED, null));
        scene.review(one, "AGREE");
        scene.passes(one);
        scene.draftDecision(one, Map.of());
        scene.sign(one, "TRANSFERRED");
        assertThat(scene.end("penalty-decision", one)).isEqualTo("end_decided");
        assertThat(decisions.get(one.id())).satisfies(result -> {
            assertThat(result.outcome()).isEqualTo(DecisionOutcome.TRANSFERRED);
            assertThat(result.documentId()).isNull();
        });
    }

    @Test
    void anOrderEightMatterHasTheHearingThresholdAndTheTermOfItsTime() {
        scene.today("2022-03-07");
        Running one = scene.start(scene.matter("2022-01-10", "2022-01-20", DecisionOutcome.PENALTY, "100000"));
        scene.told(one);
        AdvanceNotice notice = book.notice(one.id()).orElseThrow();
        assertThat(notice.text().hearingDue()).as("from 50,000 yuan on").isTrue();
        assertThat(notice.text().hearingReason()).contains("第七十八条");
        assertThat(notice.windowEndsOn()).isEqualTo("2022-03-14");
        assertThat(deadlines.find(one.owner(), "T05")).as("Order 8 set no time for statements").isEmpty();
        assertThat(limit(one, "T06").lastDay()).isEqualTo("2022-03-14");
        scene.windowOver(one, "2022-03-15");
        scene.review(one, "AGREE");
        scene.passes(one);
        scene.draftDecision(one, Map.of());
        scene.sign(one, "PENALTY");
        assertThat(limit(one, "T09").metOn()).isEqualTo("2022-03-15");
    }

    @Test
    void anActUnderTheCodeIsPunishedUnderTheCodeAndNationalDayIsNotCounted() {
        scene.today("2026-09-28");
        Running one = scene.start(scene.matter("2026-09-01", "2026-09-10", DecisionOutcome.PENALTY, "250000"));
        assertThatThrownBy(() -> scene.draftNotice(one, Map.of("basis", "air_over_standard_old"))).hasMessageContaining("没有这个选项");
        scene.told(one);
        assertThat(book.proposal(one.id()).proposal().applied()).contains("生态环境法典");
        assertThat(book.notice(one.id()).orElseThrow().windowEndsOn()).isEqualTo("2026-10-10");
        scene.today("2026-10-10");
        assertThat(scene.runTimers(one)).isZero();
        scene.today("2026-10-11");
        assertThat(scene.runTimers(one)).isOne();
    }

    @Test
    void ofTwoWhoSignAtOnceOneDecides() throws Exception {
        Running one = scene.toBeSigned(scene.penalty("200000"));
        String task = scene.task(one, "user_sign_decision").taskId();
        CountDownLatch go = new CountDownLatch(1);
        Callable<Boolean> signing = () -> {
            go.await();
            try {
                scene.submit(task, "bureau-1", "bureau-head", Map.of("choice", "SIGN", "outcome", "PENALTY"));
                return true;
            } catch (RuntimeException e) {
                return false;
            }
        };
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            Future<Boolean> first = two.submit(signing);
            Future<Boolean> second = two.submit(signing);
            go.countDown();
            assertThat(List.of(first.get(), second.get())).containsExactlyInAnyOrder(true, false);
        } finally {
            two.shutdown();
        }
        assertThat(documents.of(one.owner()).stream().filter(paper -> paper.type() == DocumentType.PENALTY_DECISION)).hasSize(1);
        assertThat(book.timeline(one.id())).extracting(DecisionEvent::kind).containsOnlyOnce("DECIDED");
    }

    @Test
    void theFileReviewKnowsWhatIsOpenAndWhatHasPassed() {
        assertThat(reviews.results("penalty-case/0")).isEmpty();
        Running one = scene.told(scene.penalty("200000"));
        assertThat(states(one)).containsEntry(ReviewGate.G09, ReviewResult.State.PASSED).containsEntry(ReviewGate.G11, ReviewResult.State.OPEN)
                .containsEntry(ReviewGate.G17, ReviewResult.State.OPEN).containsEntry(ReviewGate.G05, ReviewResult.State.OPEN)
                .doesNotContainKey(ReviewGate.G20);
        scene.windowOver(one, "2024-03-12");
        scene.review(one, "AGREE");
        scene.passes(one);
        scene.draftDecision(one, Map.of());
        scene.sign(one, "PENALTY");
        assertThat(states(one)).containsKey(ReviewGate.G20).allSatisfy((gate, state) -> assertThat(state).as(gate.name())
                .isEqualTo(ReviewResult.State.PASSED));
    }

    private Map<ReviewGate, ReviewResult.State> states(Running one) {
        return reviews.results(one.owner()).stream().collect(Collectors.toMap(ReviewResult::gate, ReviewResult::state));
    }

    @Test
    void aMatterHasOneProcedureAtATimeAndIsComplete() {
        scene.today("2024-03-04");
        Matter matter = scene.matter("2024-01-10", "2024-01-20", DecisionOutcome.PENALTY, "200000");
        scene.start(matter);
        assertThatThrownBy(() -> decisions.open(matter)).isInstanceOf(IllegalStateException.class).hasMessageContaining("正在进行");
        Matter empty = new Matter("decision-test/empty", "", null, null, null, null, null, null, true, null, null, null, null, null, null, null,
                List.of(), null, null, null, DecisionOutcome.RETURNED, java.util.Set.of(), null, null, null, List.of(), null, java.util.Set.of(), java.util.Set.of(),
                null, null);
        assertThatThrownBy(() -> decisions.open(empty)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("案号")
                .hasMessageContaining("调查人员").hasMessageContaining("处理建议");
    }
}
