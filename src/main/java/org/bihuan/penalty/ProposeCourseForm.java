package org.bihuan.penalty;

import java.util.Map;
import org.bihuan.deadline.Standing;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.springframework.stereotype.Component;

/** 提出申请: the officer names ground and reason, or takes the application back. */
@Component
class ProposeCourseForm extends CourseForm {

    ProposeCourseForm(Cases cases, CaseSheet sheet, Investigations investigations, CaseFollowUps followUps, CaseCourses courses) {
        super("propose-course", cases, sheet, investigations, followUps, courses);
    }

    @Override
    void addFacts(PenaltyCase one, CaseCourse course, Map<String, Object> facts) {
        Standing term = courses.term(one);
        facts.put("grounds", CourseRules.grounds(course.kind(), term, today()).stream().map(ground -> Map.of("value", ground.name(), "label",
                ground.inWords(today()))).toList());
        if (course.kind() == CourseKind.EXTENSION && term.next() != null) {
            facts.put("days", course.days() == null ? term.next().amount() : course.days());
        }
        if (course.reason() != null) {
            facts.put("reason", course.reason());
        }
        facts.put("fact_in_the_way", courses.unlawful(one, course.kind()).map(why -> "**现在不能提出：**" + why).orElse(""));
        facts.put("fact_consequence", "提出后经审核，由" + (course.kind() == CourseKind.EXTENSION && courses.collective(course) ? "本机关负责人集体讨论决定" : "局负责人审批")
                + "。" + consequence(course.kind()));
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        PenaltyCase one = caseOf(task);
        CaseCourse course = courseOf(one);
        boolean proposed = "PROPOSE".equals(values.text("action"));
        if (!proposed) {
            courses.drop(course, task.userId());
            return Map.of(CaseCourseVariables.COURSE_PROPOSAL, "DROP");
        }
        courses.unlawful(one, course.kind()).ifPresent(why -> values.reject("action", why));
        values.check();
        values.requireText("ground");
        String reason = values.requireText("reason");
        Integer days = course.kind() == CourseKind.EXTENSION ? values.integer("days") : null;
        if (course.kind() == CourseKind.EXTENSION) {
            CourseRules.days(days, courses.term(one)).ifPresent(why -> values.reject("days", why));
        }
        values.check();
        courses.propose(course, values.choice("ground", CourseGround.class), days, reason, task.userId());
        return Map.of(CaseCourseVariables.COURSE_PROPOSAL, "PROPOSE");
    }
}
