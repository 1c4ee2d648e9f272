package org.bihuan.supervision;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bihuan.access.Branch;
import org.bihuan.access.Branches;
import org.bihuan.alert.LeadWords;
import org.bihuan.enterprise.Enterprises;
import org.bihuan.enterprise.Enterprises.Enterprise;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The line under each task in Tasklist's list. */
@Service
@Transactional(readOnly = true)
class Cards {

    /** A card. {@code deadline} is the task's own where it has one, else the lead's. */
    record Card(String taskId, String number, String grade, String gradeName, String enterprise, String branch, String what,
                LeadWords.Deadline deadline) {
    }

    private final EngineView engine;
    private final LeadRows leads;
    private final Enterprises enterprises;
    private final Branches branches;
    private final Clock clock;

    Cards(EngineView engine, LeadRows leads, Enterprises enterprises, Branches branches, Clock clock) {
        this.engine = engine;
        this.leads = leads;
        this.enterprises = enterprises;
        this.branches = branches;
        this.clock = clock;
    }

    /** Cards of those of these tasks that the user may see and that are about a lead. */
    List<Card> of(Collection<String> taskIds) {
        List<Task> tasks = engine.tasks(taskIds);
        Map<String, Long> leadOf = engine.leadsOf(tasks.stream().map(Task::getProcessInstanceId).filter(Objects::nonNull).toList());
        Map<Long, LeadRow> rows = leads.byId(leadOf.values());
        Map<String, Enterprise> known = enterprises.findAll(rows.values().stream().map(LeadRow::uscc).filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return tasks.stream().filter(t -> rows.containsKey(leadOf.get(t.getProcessInstanceId())))
                .map(t -> card(t, rows.get(leadOf.get(t.getProcessInstanceId())), known)).toList();
    }

    private Card card(Task task, LeadRow lead, Map<String, Enterprise> known) {
        Enterprise enterprise = lead.uscc() == null ? null : known.get(lead.uscc());
        Instant due = task.getDueDate() == null ? lead.dueAt() : task.getDueDate().toInstant();
        return new Card(task.getId(), lead.number(), lead.grade(), LeadWords.grade(lead.grade()),
                enterprise == null ? null : enterprise.name(), branches.find(lead.region()).map(Branch::branchName).orElse(lead.region()),
                what(lead), LeadWords.deadline(task.getCreateTime().toInstant(), due, null, clock.instant()));
    }

    /** What is wrong, in one line: 在线监测超标 DA001 烟尘 189 / 限值 115 mg/m3（最高为限值的 1.64 倍）. */
    static String what(LeadRow lead) {
        StringBuilder line = new StringBuilder(LeadWords.kind(lead.kind(), lead.subKind()));
        if (lead.outlet() != null) {
            line.append(' ').append(lead.outlet());
        }
        if (lead.pollutant() != null) {
            line.append(' ').append(LeadWords.pollutant(lead.pollutant()));
        }
        if (lead.lastMeasured() != null) {
            line.append(' ').append(plain(lead.lastMeasured()));
            if (lead.limitValue() != null) {
                line.append(" / 限值 ").append(plain(lead.limitValue()));
            }
            if (lead.unit() != null) {
                line.append(' ').append(lead.unit());
            }
        }
        if (lead.peakRatio() != null) {
            line.append("（最高为限值的 ").append(plain(lead.peakRatio().setScale(2, RoundingMode.HALF_UP))).append(" 倍）");
        }
        return line.toString();
    }

    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
