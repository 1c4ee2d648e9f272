package org.bihuan.alert;

import java.time.Instant;
import java.util.Map;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.springframework.stereotype.Component;

/** Form: the enterprise explains an alert by itself (企业自查说明). */
@Component
class AnswerAsEnterpriseForm extends LeadForm {

    AnswerAsEnterpriseForm(LeadDesk desk, LeadFormFacts facts, LeadDeadlines deadlines) {
        super("answer-as-enterprise", LeadStage.ENTERPRISE_ANSWER, desk, facts, deadlines);
    }

    @Override
    public Map<String, Object> facts(TaskContext task) {
        Lead lead = lead(task);
        Map<String, Object> values = facts.forEnterprise(lead);
        values.put("occurredFrom", When.field(lead.occurredFrom()));
        return values;
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        Instant from = values.pastMoment("occurredFrom");
        Instant to = values.pastMoment("occurredTo");
        Instant recovered = values.pastMoment("recoveredAt");
        if (from != null && to != null && to.isBefore(from)) {
            values.reject("occurredTo", "不能早于开始时间");
        }
        if (from != null && recovered != null && recovered.isBefore(from)) {
            values.reject("recoveredAt", "不能早于开始时间");
        }
        EnterpriseAnswer.Content said = new EnterpriseAnswer.Content(values.choice("cause", Cause.class), values.requireText("causeText"), from,
                to, values.requireText("measures"), recovered, values.choice("mark", ClaimedMark.class), values.requireText("contactName"),
                values.requireText("contactPhone"));
        values.check();
        desk.answer(leadId(task), task.userId(), said);
        return Map.of();
    }
}
