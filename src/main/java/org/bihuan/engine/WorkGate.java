package org.bihuan.engine;

import java.util.Optional;

/** What may keep a task from being worked on although it is open. Every gate of the house is asked before a form is submitted. */
public interface WorkGate {

    /** Why the task cannot be completed now and what to do instead, in Chinese; empty where nothing is in the way. */
    Optional<String> refusal(TaskContext task);
}
