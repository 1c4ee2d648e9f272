package org.bihuan.penalty;

import java.time.LocalDate;
import java.util.Date;
import org.bihuan.access.Role;
import org.bihuan.engine.EnterpriseGroup;
import org.bihuan.engine.HouseClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the model {@code penalty-execution} asks about its execution in expressions. */
@Component
@Transactional(readOnly = true)
class AskExecution {

    private final ExecutionDesk desk;

    AskExecution(ExecutionDesk desk) {
        this.desk = desk;
    }

    /** The first moment at which something else may come next, while one waits. */
    public Date lookAgainAt(long executionId) {
        return start(desk.next(executionId).until());
    }

    /** The first moment after the last day on which anything can be paid in time. */
    public Date applicationsClose(long executionId) {
        return start(desk.account(executionId).on(desk.today()).lastDue().plusDays(1));
    }

    /** Groups that may apply for a deferral: the party's own staff, and officers to whom it comes on paper. */
    public String applicants(long executionId) {
        return EnterpriseGroup.of(desk.get(executionId).order().uscc()) + "," + Role.BRANCH_OFFICER.group();
    }

    private static Date start(LocalDate day) {
        return Date.from(day.atStartOfDay(HouseClock.ZONE).toInstant());
    }
}
