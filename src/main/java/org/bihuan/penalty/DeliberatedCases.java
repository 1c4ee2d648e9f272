package org.bihuan.penalty;

import org.bihuan.deliberation.DeliberationWatch;
import org.springframework.stereotype.Component;

/** Writes what happens to the sittings on a case into the case's timeline. */
@Component
class DeliberatedCases implements DeliberationWatch {

    private final Cases cases;
    private final CaseCourseRepository courses;

    DeliberatedCases(Cases cases, CaseCourseRepository courses) {
        this.cases = cases;
        this.courses = courses;
    }

    @Override
    public void happened(String subject, String who, String kind, String text) {
        CaseCourse.idIn(subject).flatMap(courses::findById).ifPresentOrElse(course -> cases.happened(cases.get(course.caseId()), who, kind, text),
                () -> cases.happened(subject, who, kind, text));
    }
}
