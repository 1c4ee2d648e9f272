package org.bihuan.penalty;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bihuan.access.People;
import org.bihuan.access.Person;
import org.bihuan.access.Role;
import org.bihuan.dossier.Evidences;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.HouseClock;
import org.bihuan.engine.TaskContext;
import org.bihuan.law.SignerRole;
import org.springframework.stereotype.Component;

/** 送达并登记: an officer says by which way the document was served, or that this way did not reach the recipient. */
@Component
class AttemptServiceForm extends DocumentServiceForm {

    private static final String IMPOSSIBLE = "IMPOSSIBLE";

    AttemptServiceForm(DocumentServiceDesk desk, People people, CaseDossiers dossiers, Evidences evidences) {
        super("attempt-service", desk, people, dossiers, evidences);
    }

    @Override
    void addFacts(TaskContext task, DocumentService one, Map<String, Object> facts) {
        List<Person> officers = people.inBranch(one.request().region(), Role.BRANCH_OFFICER);
        facts.put("officers", officers.stream().map(officer -> Map.of("value", officer.userId(), "label", label(officer))).toList());
        facts.put("firstOfficer", officers.stream().map(Person::userId).filter(id -> id.equals(task.userId())).findFirst().orElse(null));
        facts.put("place", one.request().recipientAddress());
        facts.put("at", desk.now());
        facts.put("fact_consequence", "已送达的，以登记的时间为送达日期，制作送达回证；没有送到的，换一种方式再送。邮寄的，等回执到了再登记结果；"
                + "公告的，期满次日系统自动认定送达。直接、留置、邮寄都送不到而公告又不适用的，报分局负责人审批。");
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        DocumentService one = serviceOf(task);
        List<ServiceAttempt> earlier = desk.attempts(one.id());
        if (IMPOSSIBLE.equals(values.text("way"))) {
            DocumentServiceRules.ofGivingUp(values.text("note"), earlier).forEach(values::reject);
            values.check();
            desk.giveUp(one.id(), values.text("note"), task.userId());
            return Map.of(DocumentServiceVariables.ATTEMPT_RESULT, "GIVE_UP");
        }
        ServiceWay way = values.choice("way", ServiceWay.class);
        Instant at = values.moment("at");
        values.check();
        ServiceAttempt attempt = attempt(values, way, at);
        DocumentServiceRules.ofAttempt(attempt, officer(values, "firstOfficer"), officer(values, "secondOfficer"), one.request().issuedOn(),
                earlier, desk.today(), HouseClock.ZONE).forEach(values::reject);
        if (at != null && at.isAfter(values.now()) && !values.rejected()) {
            values.reject("at", "不能晚于现在");
        }
        values.check();
        desk.attempt(one.id(), attempt, task.userId());
        return Map.of(DocumentServiceVariables.ATTEMPT_RESULT, attempt.result().name());
    }

    /** What was hidden is not read: a field filled in before another way was chosen says nothing. */
    private ServiceAttempt attempt(FormValues values, ServiceWay way, Instant at) {
        boolean asked = way == ServiceWay.IN_PERSON || way == ServiceWay.ELECTRONIC;
        AttemptResult result = asked ? values.choice("result", AttemptResult.class)
                : way == ServiceWay.LEFT ? AttemptResult.SERVED : way == ServiceWay.POST ? AttemptResult.POSTED : AttemptResult.ANNOUNCED;
        boolean handed = way == ServiceWay.IN_PERSON && result == AttemptResult.SERVED;
        boolean electronic = way == ServiceWay.ELECTRONIC;
        return new ServiceAttempt(way, result, at, values.text("firstOfficer"), values.text("secondOfficer"),
                way == ServiceWay.ANNOUNCEMENT ? values.text("medium") : electronic ? null : values.text("place"),
                handed ? values.text("signer") : null, handed ? values.choice("signerRole", SignerRole.class) : null,
                way == ServiceWay.LEFT ? values.text("witness") : null, way == ServiceWay.POST ? values.text("trackingNumber") : null,
                electronic ? values.date("consentOn") : null, electronic ? values.text("electronicAddress") : null,
                way == ServiceWay.ANNOUNCEMENT ? values.choice("announcementGround", AnnouncementGround.class) : null, values.text("note"),
                evidence(values));
    }

    private Person officer(FormValues values, String key) {
        return values.text(key) == null ? null : people.get(values.text(key));
    }

    private String label(Person officer) {
        return officer.name() + (officer.certifiedOn(desk.today()) ? "（" + officer.certificateNo() + "）" : "（执法证无效）");
    }
}
