package org.bihuan.penalty;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.bihuan.deadline.Standing;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.springframework.stereotype.Component;

/** 恢复办理: at once when the cause of the suspension has ended (生态环境行政处罚办法 art. 37). */
@Component
class ResumeCaseForm extends CourseForm {

    ResumeCaseForm(Cases cases, CaseSheet sheet, Investigations investigations, CaseFollowUps followUps, CaseCourses courses) {
        super("resume-case", cases, sheet, investigations, followUps, courses);
    }

    /** Nobody knows when a cause will end. */
    @Override
    Optional<Standing> term(PenaltyCase one) {
        return Optional.empty();
    }

    @Override
    void addFacts(PenaltyCase one, CaseCourse course, Map<String, Object> facts) {
        facts.put("fact_suspended", one.suspendedOn() + " 起中止：" + course.ground().inWords(today()));
        facts.put("fact_paused", "作出处罚决定的期限　" + courses.term(one).inWords());
        facts.put("causeEndedOn", today().toString());
        facts.put("fact_consequence", "原因消除的，应当立即恢复。提交后本案的任务可以继续办理，停止计算的期限从原因消除的次日起继续计算；晚办恢复不会多得期限。");
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        PenaltyCase one = caseOf(task);
        LocalDate endedOn = values.date("causeEndedOn");
        if (endedOn != null) {
            CourseRules.causeEnded(endedOn, one.suspendedOn(), today()).ifPresent(why -> values.reject("causeEndedOn", why));
        }
        values.check();
        courses.resume(courseOf(one), endedOn, values.text("reason"), task.userId());
        return Map.of();
    }
}
