package org.bihuan.penalty;

import java.time.LocalDate;
import java.util.Map;
import org.bihuan.access.People;
import org.bihuan.dossier.Evidences;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.HouseClock;
import org.bihuan.engine.TaskContext;
import org.springframework.stereotype.Component;

/** 登记邮寄结果: the letter was received, on the day its receipt says, or came back. */
@Component
class RecordPostResultForm extends DocumentServiceForm {

    RecordPostResultForm(DocumentServiceDesk desk, People people, CaseDossiers dossiers, Evidences evidences) {
        super("record-post-result", desk, people, dossiers, evidences);
    }

    @Override
    void addFacts(TaskContext task, DocumentService one, Map<String, Object> facts) {
        ServiceAttempt posted = desk.last(one.id());
        facts.put("fact_post", "单号 " + posted.trackingNumber() + "，" + desk.day(posted.at()) + " 寄往" + posted.place());
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        DocumentService one = serviceOf(task);
        ServiceAttempt posted = desk.last(one.id());
        AttemptResult result = values.choice("result", AttemptResult.class);
        boolean returned = result == AttemptResult.FAILED;
        LocalDate on = values.date(returned ? "returnedOn" : "receivedOn");
        String signer = returned ? null : values.text("signer");
        values.check();
        DocumentServiceRules.ofPostResult(returned, on, signer, values.text("note"), desk.day(posted.at()), desk.today()).forEach(values::reject);
        values.check();
        desk.attempt(one.id(), posted.concluded(result, on.atStartOfDay(HouseClock.ZONE).toInstant(), signer, values.text("note"),
                evidence(values)), task.userId());
        return Map.of(DocumentServiceVariables.ATTEMPT_RESULT, result.name());
    }
}
