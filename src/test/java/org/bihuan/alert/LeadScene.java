package org.bihuan.alert;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.bihuan.engine.ActingAs;
import org.bihuan.engine.Flow;
import org.bihuan.engine.HouseClock;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens leads for tests and takes their steps as the real people, through the engine's own forms. */
@Component
class LeadScene {

    static final String WEI = "130434";
    static final String INCINERATOR = "91130434MA00000022";
    static final String STAFF = "ent-" + INCINERATOR;

    private static final AtomicLong ALERT_IDS = new AtomicLong(-1);

    private final LeadRepository leads;
    private final LeadIds leadIds;
    private final LeadDeadlines deadlines;
    private final Flow flow;
    private final TaskService tasks;
    private final FormService forms;
    private final HistoryService history;
    private final IdentityService identity;
    private final ManagementService management;
    private final TransactionTemplate transaction;
    private final JdbcTemplate jdbc;
    private final HouseClock clock;

    LeadScene(LeadRepository leads, LeadIds leadIds, LeadDeadlines deadlines, Flow flow, TaskService tasks, FormService forms,
              HistoryService history, IdentityService identity, ManagementService management, TransactionTemplate transaction,
              JdbcTemplate jdbc, HouseClock clock) {
        this.leads = leads;
        this.leadIds = leadIds;
        this.deadlines = deadlines;
        this.flow = flow;
        this.tasks = tasks;
        this.forms = forms;
        this.history = history;
        this.identity = identity;
        this.management = management;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A lead about the incinerator in Wei county, at an outlet of its own, opened now and running. */
    Lead open(Route route, Grade grade, Duration toAcknowledge, Duration toFeedBack) {
        Instant now = clock.instant();
        return transaction.execute(status -> {
            Alert alert = new Alert(ALERT_IDS.getAndDecrement(), "test", UUID.randomUUID().toString(), AlertKind.CEMS_EXCEED, null, INCINERATOR, WEI,
                    "T" + UUID.randomUUID(), null, "a34013", new BigDecimal("31.2"), new BigDecimal("20"), "mg/m3", Averaging.HOUR,
                    now.minus(Duration.ofHours(1)), now, now, now, "source-1", "颗粒物小时均值超标", Map.of());
            Lead lead = leads.save(Lead.open(alert, "魏县某环保有限公司 颗粒物超标", new Lead.Triage(grade, route, "test"),
                    new Lead.Deadlines(now.plus(toAcknowledge), now.plus(toFeedBack)), null, now)
                    .identify(leadIds.next(), now.atZone(HouseClock.ZONE).getYear()));
            leads.flush();
            insert(alert, lead.id(), now);
            jdbc.update("insert into open_episode (episode_key, lead_id) values (?, ?)", Episode.of(alert).key(), lead.id());
            jdbc.update("insert into lead_episode (episode_key, lead_id) values (?, ?)", Episode.of(alert).key(), lead.id());
            lead.runsIn(flow.start(new Flow.Start(AlertDispatchVariables.PROCESS, lead.number(), lead.region(),
                    Map.of("leadId", lead.id(), "route", route.name()))));
            return lead;
        });
    }

    Lead open(Route route, Grade grade) {
        return open(route, grade, Duration.ofHours(3), Duration.ofHours(24));
    }

    private void insert(Alert a, long leadId, Instant now) {
        jdbc.update("""
                insert into alert (id, source, source_event_id, kind, uscc, region, outlet, pollutant, measured, limit_value, unit, averaging,
                                   occurred_from, occurred_to, detected_at, received_at, received_from, summary, details, state, outcome, lead_id,
                                   attempts)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '{}', 'SCREENED', 'OPENED', ?, 0)""", a.id(), a.source(),
                a.sourceEventId(), a.kind().name(), a.uscc(), a.region(), a.outlet(), a.pollutant(), a.measured(), a.limit(), a.unit(),
                a.averaging().name(), a.occurredFrom().atOffset(ZoneOffset.UTC), a.occurredTo().atOffset(ZoneOffset.UTC),
                a.detectedAt().atOffset(ZoneOffset.UTC), now.atOffset(ZoneOffset.UTC), a.receivedFrom(), a.summary(), leadId);
    }

    /** A worse alert of the same episode came in. */
    void raise(Lead lead, Grade grade, Duration toFeedBack) {
        transaction.executeWithoutResult(status -> {
            Lead stored = lead(lead);
            Instant due = stored.openedAt().plus(toFeedBack);
            stored.raise(new Lead.Triage(grade, stored.route(), "test"), new Lead.Deadlines(due, due));
            leads.flush();
            deadlines.bringForward(stored);
        });
    }

    Lead lead(Lead lead) {
        return leads.findById(lead.id()).orElseThrow();
    }

    /** Who acts from here on on this thread. */
    void as(String userId) {
        ActingAs.user(identity, userId);
    }

    void nobody() {
        identity.clearAuthentication();
    }

    Task task(String number, String taskKey) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey(taskKey).singleResult();
    }

    /** The person finds the task among those open to him, and hands its form in. */
    void submit(String userId, Lead lead, String taskKey, Map<String, Object> values) {
        as(userId);
        try {
            Task task = task(lead.number(), taskKey);
            if (task == null) {
                throw new AssertionError(userId + " sees no task " + taskKey + " of " + lead.number() + ", open are " + openTasks(lead));
            }
            forms.submitTaskForm(task.getId(), ActingAs.typed(values));
        } finally {
            nobody();
        }
    }

    void submitTask(String userId, String taskId, Map<String, Object> values) {
        as(userId);
        try {
            forms.submitTaskForm(taskId, ActingAs.typed(values));
        } finally {
            nobody();
        }
    }

    /** What the form shows to this person. */
    Map<String, Object> facts(String userId, Lead lead, String taskKey) {
        as(userId);
        try {
            Map<String, Object> facts = new HashMap<>();
            for (FormField field : forms.getTaskFormData(task(lead.number(), taskKey).getId()).getFormFields()) {
                facts.put(field.getId(), field.getValue() == null ? null : field.getValue().getValue());
            }
            return facts;
        } finally {
            nobody();
        }
    }

    List<String> openTasks(Lead lead) {
        return flow.openTasks(lead.number()).stream().map(Flow.OpenTask::taskKey).toList();
    }

    /** Runs the timer as the job executor would once its moment has come. */
    void fireTimer(Lead lead) {
        Job job = management.createJobQuery().processInstanceId(lead(lead).processInstance()).timers().singleResult();
        management.executeJob(job.getId());
    }

    Instant timerDue(Lead lead) {
        return management.createJobQuery().processInstanceId(lead(lead).processInstance()).timers().singleResult().getDuedate().toInstant();
    }

    /** Id of the end event the lead's process came to, or null while it runs. */
    String end(Lead lead) {
        return history.createHistoricActivityInstanceQuery().processInstanceId(lead(lead).processInstance()).list().stream()
                .map(HistoricActivityInstance::getActivityId).filter(id -> id.startsWith("end_")).findFirst().orElse(null);
    }

    /** Kinds of the timeline's lines in their order. */
    List<String> timeline(Lead lead) {
        return jdbc.queryForList("select kind from lead_event where lead_id = ? order by id", String.class, lead.id());
    }

    /** Kind and receiver of each notice about the lead. */
    List<String> notices(Lead lead) {
        return jdbc.queryForList("select kind || ' ' || user_id from notice where subject = ? order by moment, kind, user_id", String.class,
                lead.number());
    }

    // The steps, as people usually take them.

    void answer(Lead lead) {
        submit(STAFF, lead, "user_answer_as_enterprise", Map.of("cause", "TREATMENT", "causeText", "布袋除尘器破损，颗粒物短时升高", "occurredFrom",
                When.field(clock.instant().minus(Duration.ofHours(1))), "measures", "已更换破损布袋", "mark", "MAINTENANCE", "contactName", "王工",
                "contactPhone", "13800000000"));
    }

    void check(Lead lead, OffSiteResult result) {
        submit("operator-1", lead, "user_check_off_site", Map.of("materials", List.of("ENTERPRISE_MARK", "VIDEO"), "finding",
                "视频与运维记录相符，属于检修期间短时升高", "result", result.name()));
    }

    void acknowledge(Lead lead) {
        submit("weixian-1", lead, "user_acknowledge_lead", Map.of("firstOfficer", "weixian-1", "secondOfficer", "weixian-2"));
    }

    void feedBack(Lead lead, NextStep next) {
        submit("weixian-1", lead, "user_feed_back_lead", report(next));
    }

    static Map<String, Object> report(NextStep next) {
        return new HashMap<>(Map.of("judgement", "TRUE_ALERT", "selfCheck", "AGREES", "seen", "焚烧不充分，烟气短时超标", "cause", "PROCESS",
                "causeText", "垃圾燃烧不充分", "measures", "已启动燃烧器助燃，督促企业 24 小时值守", "nextStep", next.name()));
    }

    void approve(Lead lead) {
        submit("detachment-1", lead, "user_review_feedback", Map.of("decision", "APPROVED", "quality", "5"));
    }

    void giveBack(Lead lead, ReviewDecision how, String reason) {
        submit("detachment-1", lead, "user_review_feedback", Map.of("decision", how.name(), "reason", reason, "quality", "2"));
    }

    /** The called inspection, from the naming of its officers to its result. */
    void inspect(Lead lead, String result) {
        submit("weixian-1", lead, "user_prepare_inspection", Map.of("firstOfficer", "weixian-1", "secondOfficer", "weixian-2", "kind", "CASE"));
        for (String officer : List.of("weixian-1", "weixian-2")) {
            as(officer);
            String task = tasks.createTaskQuery().processInstanceBusinessKey(lead.number()).taskDefinitionKey("user_answer_recusal")
                    .taskAssignee(officer).singleResult().getId();
            submitTask(officer, task, Map.of("ground", "NONE"));
        }
        String now = When.field(clock.instant());
        submit("weixian-1", lead, "user_record_arrival", Map.of("arrivedAt", now, "place", "焚烧车间", "partyRole", "SITE_MANAGER", "partyName",
                "赵国强", "certificatesShown", true, "access", "GRANTED"));
        Map<String, Object> record = new HashMap<>(Map.of("production", "NORMAL", "treatment", "RUNNING", "findings", "垃圾燃烧不充分，已当场启动燃烧器助燃",
                "papers", "COMPLETE", "sampled", false, "statement", "属实，已处理", "recorder", "weixian-2", "signature", "SIGNED", "endedAt", now,
                "result", result));
        if (result.equals("SUSPECTED_VIOLATION")) {
            record.put("violationType", "AIR_OVER_STANDARD");
            record.put("orderNeeded", false);
        } else if (result.equals("CORRECTED")) {
            record.put("orderNeeded", false);
        }
        submit("weixian-1", lead, "user_record_inspection", record);
    }

    List<String> startedProcesses(Lead lead) {
        return new ArrayList<>(history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(lead.number()).list().stream()
                .map(p -> p.getProcessDefinitionKey()).sorted().toList());
    }
}
