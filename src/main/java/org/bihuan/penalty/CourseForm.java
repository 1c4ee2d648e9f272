package org.bihuan.penalty;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.bihuan.engine.FormRejected;

/** What the forms of a change of course have in common: the case, what is asked for, and what was said so far. */
abstract class CourseForm extends HandlingForm {

    final CaseCourses courses;

    CourseForm(String formId, Cases cases, CaseSheet sheet, Investigations investigations, CaseFollowUps followUps, CaseCourses courses) {
        super(formId, cases, sheet, investigations, followUps);
        this.courses = courses;
    }

    @Override
    void addFacts(PenaltyCase one, Map<String, Object> facts) {
        CaseCourse course = courseOf(one);
        facts.put("fact_kind", course.kind().name());
        facts.put("fact_course", course.kind().label());
        facts.put("fact_status", one.statusInWords());
        facts.put("fact_proposal", proposal(course));
        facts.put("fact_review", course.review() == null ? "尚无" : sheet.name(course.reviewedBy()) + "：" + course.review());
        addFacts(one, course, facts);
    }

    abstract void addFacts(PenaltyCase one, CaseCourse course, Map<String, Object> facts);

    /** The one on its way; there is no other. */
    final CaseCourse courseOf(PenaltyCase one) {
        return courses.live(one).orElseThrow();
    }

    /** Who investigated or asked for it reviews and decides nothing of it (gate G20). */
    final void requireOther(PenaltyCase one, String who) {
        requireNoInvestigator(one, who);
        CaseCourse course = courseOf(one);
        Set<String> barred = new LinkedHashSet<>(Set.of(course.openedBy()));
        barred.add(course.proposedBy());
        if (barred.contains(who)) {
            throw new FormRejected("您提出了这项申请，请由其他人员办理");
        }
    }

    private String proposal(CaseCourse course) {
        return course.ground() == null ? "尚未提出" : course.ground().inWords(today()) + (course.days() == null ? "" : "；延长 " + course.days() + " 日")
                + "  \n" + course.reason() + "（" + sheet.name(course.proposedBy()) + "，" + sheet.minute(course.proposedAt()) + "）";
    }

    /** What follows from the approval, so that nobody agrees to more than he knows. */
    static String consequence(CourseKind kind) {
        return switch (kind) {
            case EXTENSION -> "批准后，作出处罚决定的期限从原届满之日起延长，未办任务的到期时间一并顺延。";
            case SUSPENSION -> "批准后，自当日起案件中止：依法可以扣除的期限停止计算，除恢复办理和先行登记保存证据的处理以外，本案的任务一律不能办理。";
            case TERMINATION, WITHDRAWAL -> "批准后，本案正在进行的调查、告知、审核、讨论和送达立即结束，不再作出决定，案件转入结案审批和归档。这一步不能撤回。";
        };
    }
}
