package org.bihuan.penalty;

import java.util.Map;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.springframework.stereotype.Component;

/** 审批: the head decides on the application; it is carried out at once. */
@Component
class ApproveCourseForm extends CourseForm {

    ApproveCourseForm(Cases cases, CaseSheet sheet, Investigations investigations, CaseFollowUps followUps, CaseCourses courses) {
        super("approve-course", cases, sheet, investigations, followUps, courses);
    }

    @Override
    void addFacts(PenaltyCase one, CaseCourse course, Map<String, Object> facts) {
        facts.put("opinion", AGREED);
        facts.put("fact_consequence", consequence(course.kind()) + "不予批准的，案件照常办理。");
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        PenaltyCase one = caseOf(task);
        requireOther(one, task.userId());
        CaseCourse course = courseOf(one);
        boolean approved = "APPROVE".equals(values.text("decision"));
        if (approved) {
            courses.unlawful(one, course.kind()).ifPresent(why -> values.reject("decision", why));
        } else if (AGREED.equals(values.text("opinion"))) {
            values.reject("opinion", "不予批准的，请写明理由");
        }
        values.check();
        courses.decide(course, approved, values.text("opinion"), task.userId());
        return Map.of(CaseCourseVariables.COURSE_DECISION, approved ? "APPROVE" : "REFUSE");
    }
}
