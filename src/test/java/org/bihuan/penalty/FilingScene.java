package org.bihuan.penalty;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.bihuan.engine.Flow;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What the tests of filing do again and again: a lead out of nothing, and people who fill in the forms. */
@Component
class FilingScene {

    static final String WEIXIAN = "130434";
    static final String INCINERATOR = "91130434MA00000022";

    private static final AtomicLong NEXT_LEAD = new AtomicLong(900_000_000_000L);

    private final JdbcTemplate jdbc;
    private final Flow flow;
    private final FormService forms;
    private final IdentityService identity;

    FilingScene(JdbcTemplate jdbc, Flow flow, FormService forms, IdentityService identity) {
        this.jdbc = jdbc;
        this.flow = flow;
        this.forms = forms;
        this.identity = identity;
    }

    /** An acknowledged lead of a branch about the incinerator; returns its id. */
    long lead(String region) {
        long id = NEXT_LEAD.incrementAndGet();
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        jdbc.update("""
                insert into lead (id, version, number, kind, uscc, region, title, grade, route, rule, stage, open, alert_count,
                    recurrences, occurred_from, occurred_to, opened_at, due_at, acknowledge_by, reminders_done, reopened)
                values (?, 0, ?, 'CEMS_EXCEED', ?, ?, '焚烧炉烟气在线超标', 'ORANGE', 'ON_SITE', 'test', 'REVIEW', true, 1,
                    0, ?, ?, ?, ?, ?, 0, 0)""",
                id, number(id), INCINERATOR, region, now, now, now, now.plusHours(8), now.plusHours(1));
        return id;
    }

    static String number(long leadId) {
        return "XS-FILING-" + leadId;
    }

    /** The clue comes in; returns the business key. */
    String clue(String region) {
        long leadId = lead(region);
        flow.startByMessage("case-clue.opened", number(leadId), region, Map.of(PenaltyCaseVariables.LEAD_ID, leadId));
        return number(leadId);
    }

    Flow.OpenTask task(String businessKey) {
        List<Flow.OpenTask> open = flow.openTasks(businessKey);
        if (open.size() != 1) {
            throw new AssertionError("Expected one open task of " + businessKey + " but found " + open);
        }
        return open.get(0);
    }

    Map<String, Object> facts(String businessKey, String user, String group) {
        return as(user, group, businessKey, taskId -> forms.getTaskFormVariables(taskId));
    }

    void submit(String businessKey, String user, String group, Map<String, Object> values) {
        as(user, group, businessKey, taskId -> {
            forms.submitTaskForm(taskId, values);
            return null;
        });
    }

    private <T> T as(String user, String group, String businessKey, java.util.function.Function<String, T> work) {
        String taskId = task(businessKey).taskId();
        String region = jdbc.queryForObject("select tenant_id_ from act_ru_task where id_ = ?", String.class, taskId);
        identity.setAuthentication(user, List.of(group), List.of(region));
        try {
            return work.apply(taskId);
        } finally {
            identity.clearAuthentication();
        }
    }

    /** A proposal in which all is well. */
    static Map<String, Object> proposal() {
        return new HashMap<>(Map.of("party", INCINERATOR, "violation", "AIR_OVER_STANDARD", "facts", "烟气颗粒物超过排放标准",
                "actEndedOn", java.time.LocalDate.ofInstant(Instant.now(), org.bihuan.engine.HouseClock.ZONE).toString(),
                "evidenceOfAct", "YES", "punishable", "YES", "ownJurisdiction", "YES", "withinLimitation", "YES",
                "proposal", "FILE", "reason", "事实清楚"));
    }

    void propose(String businessKey, String officer) {
        submit(businessKey, officer, "branch-officer", proposal());
    }

    void review(String businessKey, String reviewer, String review, String opinion) {
        submit(businessKey, reviewer, "case-reviewer", Map.of("review", review, "opinion", opinion));
    }

    void decide(String businessKey, String head, String decision, String opinion) {
        submit(businessKey, head, "bureau-head", Map.of("decision", decision, "opinion", opinion));
    }

    /** A case that waits for the head. */
    String awaitingApproval(String region) {
        String key = clue(region);
        propose(key, "weixian-1");
        review(key, "case-1", "AGREE", "同意");
        return key;
    }
}
