package org.bihuan.penalty;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step: a further extension is put before the heads. */
@Component
class SubmitCourseToDeliberation implements JavaDelegate {

    private final CaseCourses caseCourses;

    SubmitCourseToDeliberation(CaseCourses caseCourses) {
        this.caseCourses = caseCourses;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long deliberation = caseCourses.deliberate((Long) execution.getVariable(CaseCourseVariables.COURSE_ID));
        execution.setVariable(CaseCourseVariables.DELIBERATION_ID, deliberation);
    }
}
