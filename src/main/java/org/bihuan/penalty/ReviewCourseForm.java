package org.bihuan.penalty;

import java.util.Map;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.springframework.stereotype.Component;

/** 审核: another person than the investigators agrees with the application or returns it. */
@Component
class ReviewCourseForm extends CourseForm {

    ReviewCourseForm(Cases cases, CaseSheet sheet, Investigations investigations, CaseFollowUps followUps, CaseCourses courses) {
        super("review-course", cases, sheet, investigations, followUps, courses);
    }

    @Override
    void addFacts(PenaltyCase one, CaseCourse course, Map<String, Object> facts) {
        facts.put("opinion", AGREED);
        facts.put("fact_consequence", "审核同意的，报" + (courses.collective(course) ? "本机关负责人集体讨论决定" : "局负责人审批") + "；退回的，由承办人补充后重新提出或者撤回。"
                + consequence(course.kind()));
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        PenaltyCase one = caseOf(task);
        requireOther(one, task.userId());
        CaseCourse course = courseOf(one);
        boolean agreed = "AGREE".equals(values.text("review"));
        if (agreed) {
            courses.unlawful(one, course.kind()).ifPresent(why -> values.reject("review", why));
        } else if (AGREED.equals(values.text("opinion"))) {
            values.reject("opinion", "退回时请写明理由");
        }
        values.check();
        courses.review(course, agreed, values.text("opinion"), task.userId());
        return Map.of(CaseCourseVariables.COURSE_REVIEW, agreed ? "AGREE" : "RETURN", CaseCourseVariables.COLLECTIVE, courses.collective(course));
    }
}
