package org.bihuan.inspection;

import java.time.Instant;
import java.util.Optional;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.bihuan.engine.TaskForm;

/** What the forms of an inspection have in common: their inspection, what is shown of it, and the lead's time limit. */
abstract class InspectionForm implements TaskForm {

    protected final InspectionDesk desk;
    protected final InspectionFacts facts;
    private final String formId;

    InspectionForm(String formId, InspectionDesk desk, InspectionFacts facts) {
        this.formId = formId;
        this.desk = desk;
        this.facts = facts;
    }

    protected final long inspectionId(TaskContext task) {
        return task.requireLong(InspectionVariables.INSPECTION_ID);
    }

    /** The field {@code endedAt}, refused where it lies before the arrival; null where it is refused already. */
    protected static Instant endedAt(FormValues values, Arrival arrival) {
        Instant endedAt = values.pastMoment("endedAt");
        if (endedAt != null) {
            InspectionRules.endComplaint(endedAt, arrival.arrivedAt()).ifPresent(complaint -> values.reject("endedAt", complaint));
        }
        return endedAt;
    }

    @Override
    public final String formId() {
        return formId;
    }

    @Override
    public final Optional<Instant> due(TaskContext task) {
        return facts.due(task);
    }
}
