package org.bihuan.alert;

import java.time.Instant;
import java.util.Optional;
import org.bihuan.engine.TaskContext;
import org.bihuan.engine.TaskForm;

/** What the forms of {@code alert-dispatch} have in common: their lead, its deadline for the step, its urgency. */
abstract class LeadForm implements TaskForm {

    protected final LeadDesk desk;
    protected final LeadFormFacts facts;
    private final LeadDeadlines deadlines;
    private final String formId;
    private final LeadStage stage;

    LeadForm(String formId, LeadStage stage, LeadDesk desk, LeadFormFacts facts, LeadDeadlines deadlines) {
        this.formId = formId;
        this.stage = stage;
        this.desk = desk;
        this.facts = facts;
        this.deadlines = deadlines;
    }

    protected final long leadId(TaskContext task) {
        return task.requireLong(AlertDispatchVariables.LEAD_ID);
    }

    protected final Lead lead(TaskContext task) {
        return desk.get(leadId(task));
    }

    @Override
    public String formId() {
        return formId;
    }

    @Override
    public Optional<Instant> due(TaskContext task) {
        return Optional.of(deadlines.of(lead(task), stage));
    }

    @Override
    public int priority(TaskContext task) {
        return lead(task).grade().priority();
    }
}
