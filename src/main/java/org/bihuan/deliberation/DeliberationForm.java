package org.bihuan.deliberation;

import java.time.Instant;
import java.util.Optional;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.bihuan.engine.TaskForm;

/** What the forms of a deliberation have in common: their deliberation, its sheet, and refusals beside a field. */
abstract class DeliberationForm implements TaskForm {

    protected final DeliberationDesk desk;
    protected final DeliberationSheet sheet;
    private final String formId;

    DeliberationForm(String formId, DeliberationDesk desk, DeliberationSheet sheet) {
        this.formId = formId;
        this.desk = desk;
        this.sheet = sheet;
    }

    @Override
    public final String formId() {
        return formId;
    }

    protected static long id(TaskContext task) {
        return task.requireLong(CollectiveDeliberationVariables.DELIBERATION_ID);
    }

    /** The meeting's steps are due on its day. */
    @Override
    public Optional<Instant> due(TaskContext task) {
        return Optional.of(DeliberationTimes.endOfDay(sheet.heldAt(id(task))));
    }

    /** Takes the step; what the rules of the meeting refuse is said beside the field, and nothing is kept. */
    protected static void take(FormValues values, String field, Runnable step) {
        values.check();
        try {
            step.run();
        } catch (Refused e) {
            values.reject(field, e.getMessage());
            values.check();
        }
    }

    /** Refuses somebody who acts on another's task; the engine lets only the assignee complete it, be it in a batch or a job. */
    protected static void requireSelf(TaskContext task, String who, FormValues values, String field) {
        if (!who.equals(task.userId())) {
            values.reject(field, "只能由本人办理");
        }
    }
}
