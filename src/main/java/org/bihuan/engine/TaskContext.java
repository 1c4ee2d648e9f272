package org.bihuan.engine;

import java.util.Map;

/**
 * The task a form belongs to, as far as a room needs to know it.
 *
 * @param taskKey   the id of the user task in the model, e.g. {@code user_review_feedback}
 * @param branch    the region code of the branch whose task it is (the engine's tenant), or null
 * @param userId    who is looking or acting; null where the engine acts by itself
 * @param variables the variables visible to the task
 */
public record TaskContext(String taskId, String taskKey, String processKey, String processInstanceId, String businessKey,
                          String branch, String assignee, String userId, Map<String, Object> variables) {

    /** A variable that the model guarantees; its absence is a defect of the model. */
    @SuppressWarnings("unchecked")
    public <T> T require(String name) {
        Object value = variables.get(name);
        if (value == null) {
            throw new IllegalStateException("Task " + taskKey + " of " + processKey + " has no variable " + name);
        }
        return (T) value;
    }

    public long requireLong(String name) {
        return ((Number) require(name)).longValue();
    }
}
