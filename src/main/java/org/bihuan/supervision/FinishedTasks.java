package org.bihuan.supervision;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.access.CurrentUser;
import org.bihuan.access.Person;
import org.bihuan.access.Role;
import org.bihuan.alert.LeadWords;
import org.bihuan.enterprise.Enterprises;
import org.bihuan.enterprise.Enterprises.Enterprise;
import org.bihuan.supervision.CaseRows.CaseRow;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the user has completed (我办结的). */
@Service
@Transactional(readOnly = true)
class FinishedTasks {

    /**
     * A completed task: of a filed case by its party and violation, before that of the lead. All of it is null when it was about
     * nothing that the user may see now.
     *
     * @param number     of the lead
     * @param outcome    of the lead, or where the case stands
     * @param caseNumber of the case, or of the one that came of the lead; else null
     */
    record Done(String taskId, String task, String number, String grade, String gradeName, String enterprise, String what,
                String outcome, String caseNumber, Instant finishedAt, Instant due, boolean late) {
    }

    record Page(long total, int page, int size, List<Done> items) {
    }

    private final EngineView engine;
    private final LeadRows leads;
    private final CaseRows cases;
    private final Enterprises enterprises;
    private final CurrentUser user;

    FinishedTasks(EngineView engine, LeadRows leads, CaseRows cases, Enterprises enterprises, CurrentUser user) {
        this.engine = engine;
        this.leads = leads;
        this.cases = cases;
        this.enterprises = enterprises;
        this.user = user;
    }

    Page page(int page, int size) {
        List<HistoricTaskInstance> tasks = engine.finished(Math.multiplyExact(page, size), size);
        Set<String> instances = tasks.stream().map(HistoricTaskInstance::getProcessInstanceId).filter(Objects::nonNull).collect(Collectors.toSet());
        Map<String, Long> leadOf = engine.leadsOf(instances);
        Person me = user.person();
        Map<String, String> numberOf = engine.numbersOf(instances);
        Map<String, CaseRow> filed = cases.byNumber(Set.copyOf(numberOf.values())).values().stream()
                .filter(one -> stillMine(one.region(), one.uscc(), me)).collect(Collectors.toMap(CaseRow::number, one -> one));
        Map<Long, LeadRow> rows = leads.byId(leadOf.values()).values().stream().filter(lead -> stillMine(lead.region(), lead.uscc(), me))
                .collect(Collectors.toMap(LeadRow::id, lead -> lead));
        Map<String, Enterprise> known = enterprises.findAll(rows.values().stream().map(LeadRow::uscc).filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return new Page(engine.finishedCount(), page, size, tasks.stream()
                .map(task -> done(task, filed.get(numberOf.get(task.getProcessInstanceId())), rows.get(leadOf.get(task.getProcessInstanceId())), known))
                .toList());
    }

    /** Who moved to another branch keeps the list of own work, without what belongs to the branch that was left. */
    private boolean stillMine(String region, String uscc, Person me) {
        return me.has(Role.ENTERPRISE_USER) ? me.enterprise() != null && me.enterprise().equals(uscc) : user.maySee(region);
    }

    private static Done done(HistoricTaskInstance task, CaseRow one, LeadRow lead, Map<String, Enterprise> known) {
        Instant end = task.getEndTime().toInstant();
        Instant due = task.getDueDate() == null ? null : task.getDueDate().toInstant();
        boolean late = due != null && end.isAfter(due);
        if (one != null) {
            String grade = lead == null ? null : lead.grade();
            return new Done(task.getId(), task.getName(), one.leadNumber(), grade, grade == null ? null : LeadWords.grade(grade), one.party(), one.what(),
                    one.state(), one.number(), end, due, late);
        }
        if (lead == null) {
            return new Done(task.getId(), task.getName(), null, null, null, null, null, null, null, end, due, late);
        }
        Enterprise enterprise = lead.uscc() == null ? null : known.get(lead.uscc());
        return new Done(task.getId(), task.getName(), lead.number(), lead.grade(), LeadWords.grade(lead.grade()),
                enterprise == null ? null : enterprise.name(), Cards.what(lead), LeadWords.outcome(lead.outcome()), lead.caseNumber(),
                end, due, late);
    }
}
