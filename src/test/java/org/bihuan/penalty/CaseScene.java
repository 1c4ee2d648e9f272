package org.bihuan.penalty;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.bihuan.engine.HouseClock;
import org.bihuan.law.ViolationType;
import org.bihuan.penalty.DecisionScene.Running;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What the tests of whole cases do again and again: a clue becomes a case, is investigated, decided on, executed and closed. */
@Component
class CaseScene {

    static final String OFFICER = "weixian-1";
    private static final AtomicLong NEXT = new AtomicLong(980_000);

    private final FilingScene filing;
    private final DecisionScene scene;
    private final PenaltyCaseRepository repository;
    private final HouseClock clock;
    private final JdbcTemplate jdbc;

    CaseScene(FilingScene filing, DecisionScene scene, PenaltyCaseRepository repository, HouseClock clock, JdbcTemplate jdbc) {
        this.filing = filing;
        this.scene = scene;
        this.repository = repository;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** The clue comes on one day and is filed on another; the act had ended then. */
    Running filed(String clueOn, String filedOn, ViolationType violation, String actEndedOn) {
        scene.today(clueOn);
        String lead = filing.clue(FilingScene.WEIXIAN);
        Map<String, Object> proposal = FilingScene.proposal();
        proposal.putAll(Map.of("violation", violation.name(), "actEndedOn", actEndedOn));
        filing.submit(lead, OFFICER, "branch-officer", proposal);
        scene.today(filedOn);
        filing.review(lead, "case-1", "AGREE", "同意立案");
        filing.decide(lead, "bureau-1", "FILE", "同意立案");
        PenaltyCase one = repository.findAll().stream().filter(other -> other.leadNumber().equals(lead)).findFirst().orElseThrow();
        return new Running(0, one.number(), one.deadlineOwner());
    }

    PenaltyCase caseOf(Running one) {
        return repository.findByNumber(one.number()).orElseThrow();
    }

    void officer(Running one, String key, Map<String, Object> values) {
        scene.submit(one, key, OFFICER, "branch-officer", values);
    }

    /** Somebody of the party is asked this morning. */
    void inquire(Running one) {
        officer(one, "user_plan_investigation", Map.of("step", InvestigationStep.INQUIRY.name()));
        String day = clock.instant().atZone(HouseClock.ZONE).toLocalDate().toString();
        Map<String, Object> values = new HashMap<>(Map.of("startedAt", day + "T09:00:00+08:00", "endedAt", day + "T09:40:00+08:00", "firstOfficer",
                OFFICER, "secondOfficer", "weixian-2", "personAsked", "李某，厂长", "place", "厂区办公楼", "questions",
                "问：什么时间超标？\n答：二十日上午。\n问：原因？\n答：布袋破损。", "fault", "知道布袋破损", "duration", "约六小时"));
        values.putAll(Map.of("offenceCount", "首次", "serviceAddress", "魏县工业园区1号", "resultsTold", "TOLD", "signed", "SIGNED", "certificatesShown", true));
        officer(one, "user_record_inquiry", values);
    }

    /** The investigation is about to be reported on; what the form proposes, basis included. */
    Map<String, Object> reporting(Running one) {
        inquire(one);
        officer(one, "user_plan_investigation", Map.of("step", InvestigationStep.REPORT.name()));
        return scene.facts(one, "user_write_report", OFFICER, "branch-officer");
    }

    /** A report that takes what its form proposes, with a fine. */
    static Map<String, Object> report(Map<String, Object> proposed, String breached, String fine) {
        Map<String, Object> values = new HashMap<>(Map.of("partyAddress", "魏县工业园区1号", "legalRepresentative", "张某", "facts", "烟气颗粒物日均值超过排放标准0.4倍。",
                "samples", "TOLD", "fault", "NOT_CLAIMED", "breached", breached, "intended", "PENALTY", "kinds", List.of("FINE"), "fine", fine,
                "discretion", "超标0.4倍，12%；合计12%。"));
        for (String taken : List.of("violation", "actEndedOn", "basis")) {
            values.put(taken, proposed.get(taken));
        }
        return values;
    }

    void reviewed(Running one, Map<String, Object> report) {
        officer(one, "user_write_report", report);
        scene.submit(one, "user_review_case", "case-1", "case-reviewer", Map.of("review", "AGREE", "opinion", "事实清楚，证据充分"));
    }

    /** The party's time is over on this day and nothing came; reviewed, deliberated, drafted. */
    void toBeSigned(Running one, String day) {
        scene.windowOver(one, day);
        scene.review(one, "AGREE");
        scene.passes(one);
        scene.draftDecision(one, Map.of());
    }

    /** Fined so much, decided and served on 2024-03-12. */
    Running fined(String fine) {
        Running one = filed("2024-03-01", "2024-03-04", ViolationType.AIR_OVER_STANDARD, "2024-02-28");
        reviewed(one, report(reporting(one), "《大气污染防治法》第十八条", fine));
        scene.told(one);
        toBeSigned(one, "2024-03-12");
        scene.sign(one, "PENALTY");
        scene.handOver(one);
        return one;
    }

    void pay(Running one, String on, String amount) {
        scene.submit(one, "user_record_payment", "finance-1", "finance", Map.of("paidOn", on, "amount", amount, "channel", "BANK", "reference",
                "收据" + one.number() + on));
    }

    /** Published and found corrected this day. */
    void followedUp(Running one) {
        String day = clock.instant().atZone(HouseClock.ZONE).toLocalDate().toString();
        officer(one, "user_publish_decision", Map.of("publishedOn", day, "place", "市生态环境局网站“行政处罚”栏目", "hidden", "无"));
        officer(one, "user_verify_correction", Map.of("checkedOn", day, "corrected", "YES", "finding", "现场核实，布袋已更换，监测达标。"));
    }

    void close(Running one) {
        officer(one, "user_propose_closing", Map.of("opinion", "罚款已缴清，违法行为已改正，建议结案。"));
        scene.submit(one, "user_approve_closing", "bureau-1", "bureau-head", Map.of("closing", "APPROVE", "opinion", "同意结案"));
    }

    /** An inspection of that day for a lead, with an order to correct that was served on the spot. Returns its id. */
    long inspected(long leadId, String lead, String day) {
        long id = NEXT.incrementAndGet();
        OffsetDateTime at = LocalDate.parse(day).atTime(1, 0).atOffset(ZoneOffset.UTC);
        jdbc.update("insert into inspection (id, version, number, lead_id, lead_number, uscc, region, opened_at, arrived_at, result, violation_type, finished_at)"
                + " values (?, 0, ?, ?, ?, ?, ?, ?, ?, 'SUSPECTED_VIOLATION', 'AIR_OVER_STANDARD', ?)", id, "邯环检字-daily-" + id, leadId, lead, FilingScene.INCINERATOR,
                FilingScene.WEIXIAN, at, at, at);
        jdbc.update("insert into inspection_team (id, inspection_id, kind, first_officer, first_certificate, second_officer, second_certificate, named_by, named_at)"
                + " values (?, ?, 'ROUTINE', 'weixian-1', 'A', 'weixian-2', 'B', 'weixian-1', ?)", id, id, at);
        jdbc.update("insert into inspection_record (inspection_id, production, treatment, papers, findings, statement, recorder, signature, ended_at, result, violation_type,"
                + " order_needed, recorded_by, recorded_at) values (?, 'NORMAL', 'NOT_RUNNING', 'COMPLETE', '超标', '无异议', 'weixian-1', 'SIGNED', ?, 'SUSPECTED_VIOLATION',"
                + " 'AIR_OVER_STANDARD', true, 'weixian-1', ?)", id, at, at);
        jdbc.update("insert into correction_order (inspection_id, number, facts, articles, requirement, receiver, delivery, drafted_by, drafted_at, issued_on, served_on)"
                + " values (?, ?, '超标', '第十八条', '立即停止', '李某', 'HANDED_OVER', 'weixian-1', ?, ?, ?)", id, "邯环责改字-" + id, at, LocalDate.parse(day), LocalDate.parse(day));
        return id;
    }
}
