package org.bihuan.alert;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Listener on every place of the model where a lead waits: its row says so too. */
@Component
class MarkLeadStage implements TaskListener, ExecutionListener {

    private static final Map<String, LeadStage> STAGES = Map.of(
            "user_answer_as_enterprise", LeadStage.ENTERPRISE_ANSWER,
            "user_check_off_site", LeadStage.OFF_SITE_CHECK,
            "user_acknowledge_lead", LeadStage.ACKNOWLEDGE,
            "call_inspection", LeadStage.INSPECTION,
            "user_feed_back_lead", LeadStage.FEEDBACK,
            "user_review_feedback", LeadStage.REVIEW);

    private final LeadDesk desk;

    MarkLeadStage(LeadDesk desk) {
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        arrive(task.getTaskDefinitionKey(), (Long) task.getVariable(AlertDispatchVariables.LEAD_ID));
    }

    @Override
    public void notify(DelegateExecution execution) {
        arrive(execution.getCurrentActivityId(), (Long) execution.getVariable(AlertDispatchVariables.LEAD_ID));
    }

    private void arrive(String activity, long leadId) {
        LeadStage stage = STAGES.get(activity);
        if (stage == null) {
            throw new IllegalStateException("No stage belongs to " + activity);
        }
        desk.arrive(leadId, stage);
    }
}
