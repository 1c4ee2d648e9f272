package org.bihuan.penalty;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step: what was approved is done. */
@Component
class CarryOutCourse implements JavaDelegate {

    private final CaseCourses caseCourses;

    CarryOutCourse(CaseCourses caseCourses) {
        this.caseCourses = caseCourses;
    }

    @Override
    public void execute(DelegateExecution execution) {
        caseCourses.carryOut((Long) execution.getVariable(CaseCourseVariables.COURSE_ID));
    }
}
