package org.bihuan.penalty;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step: what the heads concluded about an extension. */
@Component
class RecordCourseDeliberation implements JavaDelegate {

    private final CaseCourses caseCourses;

    RecordCourseDeliberation(CaseCourses caseCourses) {
        this.caseCourses = caseCourses;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean approved = caseCourses.deliberated((Long) execution.getVariable(CaseCourseVariables.COURSE_ID));
        execution.setVariable(CaseCourseVariables.COURSE_DECISION, approved ? "APPROVE" : "REFUSE");
    }
}
