package org.bihuan.penalty;

import java.util.Optional;
import java.util.Set;
import org.bihuan.engine.TaskContext;
import org.bihuan.engine.WorkGate;
import org.springframework.stereotype.Component;

/**
 * While a case is suspended nobody works on it: the only ways on are to resume it, and to handle registered evidence and what is
 * sealed or seized, whose time does not stand still.
 */
@Component
class CaseGate implements WorkGate {

    private static final Set<String> EXEMPT = Set.of("case-course", "evidence-registration", "seizure");

    private final Cases cases;
    private final CaseCourses courses;

    CaseGate(Cases cases, CaseCourses courses) {
        this.cases = cases;
        this.courses = courses;
    }

    @Override
    public Optional<String> refusal(TaskContext task) {
        return task.businessKey() == null || EXEMPT.contains(task.processKey()) ? Optional.empty()
                : cases.find(task.businessKey()).filter(one -> one.status() == CaseStatus.SUSPENDED).map(this::sentence);
    }

    private String sentence(PenaltyCase one) {
        return "案件 " + one.number() + " 自 " + one.suspendedOn() + " 起中止（" + courses.live(one).map(course -> course.ground().label()).orElse("")
                + "），中止期间不能办理这项任务。原因消除后，由承办人先办理“恢复办理”。";
    }
}
