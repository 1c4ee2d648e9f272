package org.bihuan.engine;

import java.util.Map;

/** A form with which a person starts a process in Tasklist. The counterpart of {@link TaskForm} for start events. */
public interface StartForm {

    /** The id of the form and the name of its file under {@code forms/}. */
    String formId();

    /**
     * Records what was filled in and returns the variables the process starts with.
     *
     * @param userId who starts it
     * @throws FormRejected when a field is wrong
     */
    Map<String, Object> submit(String userId, FormValues values);

    /** The number under which the instance and its tasks are found; null where it belongs to nothing that was there before. */
    default String businessKey(FormValues values) {
        return null;
    }

    /** The same, where the number is only given by {@link #submit}. @param variables what that returned */
    default String businessKey(FormValues values, Map<String, Object> variables) {
        return businessKey(values);
    }
}
