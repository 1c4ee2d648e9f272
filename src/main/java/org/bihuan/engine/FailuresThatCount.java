package org.bihuan.engine;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultFailedJobCommandFactory;

/**
 * What somebody tries to execute by hand and may not does not count against the job: with three refused calls anybody who sees a job
 * would otherwise silence a statutory timer for good.
 */
class FailuresThatCount extends DefaultFailedJobCommandFactory {

    @Override
    public Command<Object> getCommand(String jobId, Throwable exception) {
        boolean byHand = Context.getProcessEngineConfiguration().getIdentityService().getCurrentAuthentication() != null;
        return byHand ? commandContext -> null : super.getCommand(jobId, exception);
    }
}
