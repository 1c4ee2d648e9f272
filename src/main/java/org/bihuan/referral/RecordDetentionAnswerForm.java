package org.bihuan.referral;

import java.time.Instant;
import java.util.Map;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.bihuan.penalty.PenaltyCases;
import org.bihuan.referral.DetentionStep.Kind;
import org.springframework.stereotype.Component;

/** 登记公安机关的答复: more evidence, detention, or a refusal that is final for this route. */
@Component
class RecordDetentionAnswerForm extends DetentionForm {

    RecordDetentionAnswerForm(DetentionTools tools) {
        super("record-detention-answer", tools);
    }

    @Override
    void addFacts(PenaltyCases.Brief one, DetentionReferral detention, Map<String, Object> facts) {
        facts.put("fact_steps", steps(detention));
        facts.put("fact_consequence", "要求补充证据的，转入“补充证据”；决定拘留或者不予拘留的，移送结束。不予拘留没有复议途径，退回的案卷存入卷宗。");
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        DetentionReferral detention = detentionOf(task);
        Kind answer = values.choice("answer", Kind.class);
        Instant last = detentions.steps(detention).stream().map(DetentionStep::happenedAt).reduce(detention.acceptedAt(), (one, other) -> other);
        Instant at = ReferralForm.moment(values, "at", last, "公安机关受理或者上一次答复的时间");
        Instant receivedAt = ReferralForm.moment(values, "receivedAt", at, "公安机关作出的时间");
        values.check();
        detentions.answer(detention, answer, at, receivedAt, values.text("number"), values.text("text"), task.userId());
        return Map.of(DetentionReferralVariables.DETENTION_ANSWER, answer.name());
    }
}
