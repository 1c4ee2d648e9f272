package org.bihuan.penalty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bihuan.access.People;
import org.bihuan.access.Person;
import org.bihuan.deadline.Standing;
import org.bihuan.dossier.Evidences;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.HouseClock;
import org.bihuan.engine.TaskContext;
import org.bihuan.engine.TaskForm;

/** What the forms of serving a document have in common: the document, what has been tried, and the limit as due date. */
abstract class DocumentServiceForm implements TaskForm {

    final DocumentServiceDesk desk;
    final People people;
    private final CaseDossiers dossiers;
    private final Evidences evidences;
    private final String formId;

    DocumentServiceForm(String formId, DocumentServiceDesk desk, People people, CaseDossiers dossiers, Evidences evidences) {
        this.formId = formId;
        this.desk = desk;
        this.people = people;
        this.dossiers = dossiers;
        this.evidences = evidences;
    }

    @Override
    public final String formId() {
        return formId;
    }

    @Override
    public final Map<String, Object> facts(TaskContext task) {
        DocumentService one = serviceOf(task);
        DocumentServices.Request request = one.request();
        Map<String, Object> facts = new TreeMap<>();
        facts.put("fact_document", "《" + request.documentTitle() + "》" + (request.documentNumber() == null ? "" : request.documentNumber())
                + "，文书日期 " + request.issuedOn());
        facts.put("fact_recipient", request.recipientName() + (request.recipientAddress() == null ? "" : "（" + request.recipientAddress() + "）"));
        facts.put("fact_purpose", request.purpose());
        facts.put("fact_deadline", desk.term(one).map(term -> term.inWords() + "。" + term.rule().inWords() + "内送达（" + term.rule().citation() + "）")
                .orElse("及时送达"));
        facts.put("fact_attempts", attempts(one));
        facts.put("evidences", evidences(request));
        addFacts(task, one, facts);
        return facts;
    }

    void addFacts(TaskContext task, DocumentService one, Map<String, Object> facts) {
        // The document and what has been tried are enough for some.
    }

    @Override
    public final Optional<Instant> due(TaskContext task) {
        return desk.term(serviceOf(task)).filter(term -> term.state() != Standing.State.CANCELLED).map(term -> term.due(HouseClock.ZONE));
    }

    DocumentService serviceOf(TaskContext task) {
        return desk.find(task.requireLong(DocumentServiceVariables.SERVICE_ID));
    }

    Long evidence(FormValues values) {
        String id = values.text("evidence");
        return id == null ? null : Long.valueOf(id);
    }

    String name(String userId) {
        return userId == null ? "系统" : people.find(userId).map(Person::name).orElse(userId);
    }

    private List<Map<String, String>> evidences(DocumentServices.Request request) {
        List<Map<String, String>> options = new ArrayList<>();
        dossiers.find(request.caseNumber()).ifPresent(dossier -> evidences.of(dossier.number()).stream().filter(file -> file.struckOut() == null)
                .forEach(file -> options.add(Map.of("value", String.valueOf(file.id()), "label", file.fileName()))));
        return options;
    }

    private String attempts(DocumentService one) {
        List<ServiceAttempt> tried = desk.attempts(one.id());
        String lines = tried.stream().map(this::line).collect(Collectors.joining("\n"));
        String judged = one.judgement() == null ? "" : "\n- " + name(one.judgedBy()) + " 对无法送达的审批意见：" + one.judgement();
        return tried.isEmpty() ? "尚无" : lines + judged;
    }

    private String line(ServiceAttempt attempt) {
        return "- " + desk.day(attempt.at()) + " " + attempt.way().label() + "：" + attempt.result().label()
                + (attempt.trackingNumber() == null ? "" : "（邮件单号 " + attempt.trackingNumber() + "）")
                + "，" + name(attempt.firstOfficer()) + "、" + name(attempt.secondOfficer())
                + (attempt.note() == null ? "" : "。" + attempt.note());
    }
}
