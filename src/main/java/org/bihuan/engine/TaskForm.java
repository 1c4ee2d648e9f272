package org.bihuan.engine;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What a room says about one of its Tasklist forms: the facts it shows, and what becomes of what is filled in.
 *
 * <p>Facts are read from the room's tables each time the form is opened, and what is filled in goes to the room's tables;
 * neither becomes a process variable. Only the routing variables that {@link #submit} returns reach the engine. Each user
 * task names a form by {@code camunda:formRef}; the bean whose {@link #formId()} is that name serves it.
 */
public interface TaskForm {

    /** The id of the form and the name of its file under {@code forms/}. */
    String formId();

    /** Values for the keys of the form: facts to show, choices (lists of {@code {label, value}}), and filled-in proposals. */
    Map<String, Object> facts(TaskContext task);

    /**
     * Records what was filled in and returns the variables that the next gateway, table or step needs.
     *
     * @throws FormRejected when a field is wrong; nothing of the submission is kept then
     */
    Map<String, Object> submit(TaskContext task, FormValues values);

    /** When the task is due; set on the task when it is created. */
    default Optional<Instant> due(TaskContext task) {
        return Optional.empty();
    }

    /** The region code of the branch whose task it is, in a process that belongs to no branch; empty where it is its process's. */
    default Optional<String> branch(TaskContext task) {
        return Optional.empty();
    }

    /** The task's priority, 0 to 100; 50 is the engine's default. */
    default int priority(TaskContext task) {
        return 50;
    }
}
