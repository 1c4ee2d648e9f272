package org.bihuan.penalty;

import java.util.Map;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.StartForm;
import org.springframework.stereotype.Component;

/** The start form with which an officer asks for a change of course of a filed case. */
@Component
class OpenCourse implements StartForm {

    private final StartedCase started;
    private final CaseCourses courses;

    OpenCourse(StartedCase started, CaseCourses courses) {
        this.started = started;
        this.courses = courses;
    }

    @Override
    public String formId() {
        return "open-course";
    }

    @Override
    public Map<String, Object> submit(String userId, FormValues values) {
        CourseKind kind = values.choice("kind", CourseKind.class);
        PenaltyCase one = started.read(values, userId);
        if (one != null) {
            courses.inTheWay(one, kind).ifPresent(why -> values.reject("kind", why));
        }
        values.check();
        CaseCourse course = courses.open(one, kind, userId);
        return Map.of(CaseCourseVariables.CASE_ID, one.id(), CaseCourseVariables.LEAD_ID, one.leadId(), CaseCourseVariables.COURSE_ID, course.id(),
                CaseCourseVariables.COURSE_KIND, kind.name());
    }

    @Override
    public String businessKey(FormValues values) {
        return started.number(values);
    }
}
