package org.bihuan.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The engine as rooms see it: process instances are started, told something, and their open tasks looked at.
 * Services use this and stay free of the engine's own types.
 */
public interface Flow {

    /**
     * An instance to start.
     *
     * @param processKey  id of the process
     * @param businessKey number of the lead or case
     * @param branch      region code of the branch it belongs to; the engine lets only members of that branch see it. Null for the
     *                    city's own: those who see every branch
     * @param variables   ids and routing facts, primitives only
     */
    record Start(String processKey, String businessKey, String branch, Map<String, Object> variables) {
    }

    /** An open task. {@code assignee} is null while nobody has claimed it. */
    record OpenTask(String taskId, String taskKey, String name, String formId, String processInstanceId,
                    String assignee, Instant due) {
    }

    /** Starts the instance and returns its id. Joins the caller's transaction. */
    String start(Start start);

    /** Starts many instances in one engine command: one flush, all or nothing. Returns their ids in order. */
    List<String> startAll(List<Start> starts);

    /** Starts a process by its message start event. */
    String startByMessage(String message, String businessKey, String branch, Map<String, Object> variables);

    /** Tells a message to a running instance. Returns false when nothing there waits for it. */
    boolean tell(String processInstanceId, String message, Map<String, Object> variables);

    /** Tells a message to the one instance of a lead or case that waits for it. Returns false when none does. */
    boolean tellCase(String businessKey, String message, Map<String, Object> variables);

    /** Open tasks of a case or lead, called processes included. */
    List<OpenTask> openTasks(String businessKey);

    /** Brings the due date of the open tasks of these instances forward; a later date is never set. */
    void bringForward(Collection<String> processInstanceIds, Instant due, int priority);

    /** Asks the forms of a case's open tasks again when they are due: a limit was extended or has run on after a pause. */
    void reschedule(String businessKey);

    /** Lets a timer of an instance run out earlier; one that does not wait, or is due before anyway, is left alone. */
    void bringTimerForward(String processInstanceId, String timerId, Instant due);

    /** Runs what is inside in one engine command, so that many engine calls flush once. */
    <T> T inOneCommand(java.util.function.Supplier<T> work);
}
