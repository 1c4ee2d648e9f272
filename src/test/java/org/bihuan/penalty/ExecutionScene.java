package org.bihuan.penalty;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.bihuan.dossier.DocumentItem;
import org.bihuan.dossier.DocumentType;
import org.bihuan.dossier.Documents;
import org.bihuan.engine.Flow;
import org.bihuan.engine.HouseClock;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/** What the tests of serving and executing do again and again: people who fill in forms, and days that go by. */
@Component
class ExecutionScene {

    static final String REGION = "130434";
    static final String PARTY = "91130434MA00000022";

    private static final AtomicLong NEXT = new AtomicLong(1);

    private final Flow flow;
    private final FormService forms;
    private final IdentityService identity;
    private final ManagementService jobs;
    private final HistoryService history;
    private final HouseClock clock;
    private final DocumentServiceDesk services;
    private final ExecutionDesk executions;
    private final Documents documents;

    ExecutionScene(Flow flow, FormService forms, IdentityService identity, ManagementService jobs, HistoryService history,
                   HouseClock clock, DocumentServiceDesk services, ExecutionDesk executions, Documents documents) {
        this.flow = flow;
        this.forms = forms;
        this.identity = identity;
        this.jobs = jobs;
        this.history = history;
        this.clock = clock;
        this.services = services;
        this.executions = executions;
        this.documents = documents;
    }

    /** A case number that nobody else has. */
    static String newCase() {
        return "邯环立字〔2099〕04-" + NEXT.getAndIncrement() + "号";
    }

    /** It is ten in the morning of this day. */
    void today(String day) {
        clock.stopAt(LocalDate.parse(day).atTime(10, 0).atZone(HouseClock.ZONE).toInstant());
    }

    /** A field of date and time. */
    static String at(String day) {
        return LocalDateTime.of(LocalDate.parse(day), LocalTime.of(9, 30)) + ":00+08:00";
    }

    /** A document of this day is to be served; returns the id of the service. */
    long serve(String caseNumber, String issuedOn) {
        long document = something(owner(caseNumber), LocalDate.parse(issuedOn));
        long id = services.open(new DocumentServices.Request(owner(caseNumber), caseNumber, REGION, document, "行政处罚决定书",
                "邯环罚决字〔2025〕04-001号", LocalDate.parse(issuedOn), "魏县某某环保能源有限公司", "魏县工业园区 1 号", "送达处罚决定"));
        flow.start(new Flow.Start("document-service", caseNumber, REGION, Map.of(DocumentServiceVariables.SERVICE_ID, id)));
        return id;
    }

    List<String> open(String caseNumber) {
        return flow.openTasks(caseNumber).stream().map(Flow.OpenTask::taskKey).sorted().toList();
    }

    Flow.OpenTask task(String caseNumber, String taskKey) {
        return flow.openTasks(caseNumber).stream().filter(task -> task.taskKey().equals(taskKey)).findFirst()
                .orElseThrow(() -> new AssertionError("No " + taskKey + " among " + open(caseNumber)));
    }

    Map<String, Object> facts(String caseNumber, String taskKey, String user, String group) {
        return as(user, group, () -> forms.getTaskFormVariables(task(caseNumber, taskKey).taskId()));
    }

    void submit(String caseNumber, String taskKey, String user, String group, Map<String, Object> values) {
        submit(task(caseNumber, taskKey).taskId(), user, group, values);
    }

    void submit(String taskId, String user, String group, Map<String, Object> values) {
        as(user, group, () -> {
            forms.submitTaskForm(taskId, values);
            return null;
        });
    }

    private <T> T as(String user, String group, Supplier<T> work) {
        identity.setAuthentication(user, List.of(group), List.of(REGION));
        try {
            return work.get();
        } finally {
            identity.clearAuthentication();
        }
    }

    /** Runs the timers of the case that are due by now, as the engine would. */
    void runTimers(String caseNumber) {
        for (HistoricProcessInstance one : history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(caseNumber).unfinished().list()) {
            for (Job job : jobs.createJobQuery().processInstanceId(one.getId()).timers().duedateLowerThan(Date.from(clock.instant())).list()) {
                jobs.executeJob(job.getId());
            }
        }
    }

    /** When the next timer of the case runs out. */
    Instant nextTimer(String caseNumber) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(caseNumber).unfinished().list().stream()
                .flatMap(one -> jobs.createJobQuery().processInstanceId(one.getId()).timers().list().stream()).map(job -> job.getDuedate().toInstant())
                .min(Instant::compareTo).orElseThrow(() -> new AssertionError("No timer of " + caseNumber));
    }

    /** The end event of the newest instance of a process for the case; null while it runs. */
    String end(String processKey, String caseNumber) {
        return history.createHistoricProcessInstanceQuery().processDefinitionKey(processKey).processInstanceBusinessKey(caseNumber)
                .orderByProcessInstanceStartTime().desc().list().get(0).getEndActivityId();
    }

    Object variable(String processKey, String caseNumber, String name) {
        String id = history.createHistoricProcessInstanceQuery().processDefinitionKey(processKey).processInstanceBusinessKey(caseNumber)
                .orderByProcessInstanceStartTime().desc().list().get(0).getId();
        return history.createHistoricVariableInstanceQuery().processInstanceId(id).variableName(name).singleResult().getValue();
    }

    // --- serving ---

    void attempt(String caseNumber, String way, String day, Map<String, Object> more) {
        Map<String, Object> values = new HashMap<>(Map.of("way", way, "at", at(day), "firstOfficer", "weixian-1", "secondOfficer", "weixian-2"));
        values.putAll(more);
        submit(caseNumber, "user_attempt_service", "weixian-1", "branch-officer", values);
    }

    void handOver(String caseNumber, String day) {
        attempt(caseNumber, "IN_PERSON", day, Map.of("result", "SERVED", "place", "厂区办公楼", "signer", "张三", "signerRole", "RECEIVER"));
    }

    void nobodyThere(String caseNumber, String day) {
        attempt(caseNumber, "IN_PERSON", day, Map.of("result", "FAILED", "place", "厂区大门", "note", "厂区关闭，无人"));
    }

    void post(String caseNumber, String day) {
        attempt(caseNumber, "POST", day, Map.of("place", "魏县工业园区 1 号", "trackingNumber", "EMS123456789"));
    }

    void letterCameBack(String caseNumber, String day) {
        submit(caseNumber, "user_record_post_result", "weixian-1", "branch-officer", Map.of("result", "FAILED", "returnedOn", day, "note", "查无此人"));
    }

    /** The words of an issued document. */
    String words(long documentId) throws IOException {
        ByteArrayOutputStream docx = new ByteArrayOutputStream();
        documents.read(documentId, docx);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx.toByteArray()));
                XWPFWordExtractor words = new XWPFWordExtractor(document)) {
            return words.getText();
        }
    }

    /** The words of the newest document of a type. */
    String words(String owner, DocumentType type) throws IOException {
        return words(documents.of(owner).stream().filter(one -> one.type() == type).reduce((first, second) -> second).orElseThrow().id());
    }

    /** Any document that can be served. */
    private long something(String owner, LocalDate day) {
        Documents.Draft draft = Documents.Draft.of(owner, DocumentType.INSTALMENT_NOTICE, null, day);
        for (DocumentItem item : DocumentType.INSTALMENT_NOTICE.required()) {
            draft = item.columns().isEmpty() ? draft.with(item, item.label()) : draft.row(item, "2025年10月31日前", "人民币壹元整");
        }
        return documents.issue(draft, null).id();
    }

    // --- executing ---

    /** A fine of this many yuan is decided on and served that day; returns the id of its execution. */
    long execute(String caseNumber, String fine, String servedOn) {
        return execute(caseNumber, fine, null, servedOn);
    }

    /** The same, and this is confiscated. */
    long execute(String caseNumber, String fine, String confiscation, String servedOn) {
        LocalDate day = LocalDate.parse(servedOn);
        long id = executions.open(new Executions.Order(owner(caseNumber), caseNumber, REGION, "魏县某某环保能源有限公司", PARTY, "魏县工业园区 1 号", "赵某", 7,
                "邯环罚决字〔2025〕04-001号", new BigDecimal(fine), confiscation == null ? null : new BigDecimal(confiscation), day, day));
        flow.start(new Flow.Start("penalty-execution", caseNumber, REGION, Map.of(PenaltyExecutionVariables.EXECUTION_ID, id)));
        return id;
    }

    static String owner(String caseNumber) {
        return "test/" + caseNumber;
    }

    static Map<String, Object> payment(String day, String amount, String reference) {
        return Map.of("paidOn", day, "amount", amount, "channel", "BANK", "reference", reference);
    }

    void pay(String caseNumber, String day, String amount, String reference) {
        submit(caseNumber, "user_record_payment", "finance-1", "finance", payment(day, amount, reference));
    }

    void remedy(String caseNumber, Map<String, Object> values) {
        submit(caseNumber, "user_record_remedy", "weixian-1", "branch-officer", values);
    }

    /** The reminder is drafted, and handed over on this day. */
    void remind(String caseNumber, String day) {
        submit(caseNumber, "user_draft_reminder", "weixian-1", "branch-officer", Map.of("performHow", "银行缴纳", "contact", "王执法 0310-1234567"));
        handOver(caseNumber, day);
    }

    void applyToCourt(String caseNumber) {
        submit(caseNumber, "user_apply_to_court", "weixian-1", "branch-officer", Map.of("court", "魏县人民法院", "reasons", "逾期不履行，经催告仍不履行"));
    }

    void court(String caseNumber, Map<String, Object> values) {
        submit(caseNumber, "user_record_court_result", "weixian-1", "branch-officer", values);
    }
}
