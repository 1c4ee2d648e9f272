package org.bihuan.penalty;

import java.util.Map;
import org.bihuan.engine.FormRejected;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.StartForm;
import org.springframework.dao.DataIntegrityViolationException;
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
        CaseCourse course = opened(one, kind, userId);
        return Map.of(CaseCourseVariables.CASE_ID, one.id(), CaseCourseVariables.LEAD_ID, one.leadId(), CaseCourseVariables.COURSE_ID, course.id(),
                CaseCourseVariables.COURSE_KIND, kind.name());
    }

    private CaseCourse opened(PenaltyCase one, CourseKind kind, String userId) {
        try {
            return courses.open(one, kind, userId);
        } catch (DataIntegrityViolationException e) {
            throw new FormRejected("同事刚刚为本案发起了一项事项，正在办理，办完之后才能再申请");
        }
    }

    @Override
    public String businessKey(FormValues values) {
        return started.number(values);
    }
}
