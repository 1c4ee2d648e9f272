package org.bihuan.supervision;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.access.Branch;
import org.bihuan.access.Branches;
import org.bihuan.alert.LeadWords;
import org.bihuan.enterprise.Enterprises;
import org.bihuan.enterprise.Enterprises.Enterprise;
import org.bihuan.supervision.CaseRows.CaseRow;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The line under each task in Tasklist's list. */
@Service
@Transactional(readOnly = true)
class Cards {

    /**
     * A card: of a filed case by its party and violation, before that of the lead. Of work that came of neither and is about an enterprise
     * it says which one; of an order, a version or a draw, its number.
     *
     * @param number     of the lead, or the enterprise's code, or what else the work is known by
     * @param caseNumber null before filing
     * @param deadline   the task's own where it has one, else the lead's; a task of a case without one has none
     */
    record Card(String taskId, String number, String caseNumber, String grade, String gradeName, String enterprise, String branch, String what,
                LeadWords.Deadline deadline) {
    }

    private final EngineView engine;
    private final LeadRows leads;
    private final CaseRows cases;
    private final Enterprises enterprises;
    private final Branches branches;
    private final Clock clock;

    Cards(EngineView engine, LeadRows leads, CaseRows cases, Enterprises enterprises, Branches branches, Clock clock) {
        this.engine = engine;
        this.leads = leads;
        this.cases = cases;
        this.enterprises = enterprises;
        this.branches = branches;
        this.clock = clock;
    }

    /** Cards of those of these tasks that the user may see and that have a number. */
    List<Card> of(Collection<String> taskIds) {
        List<Task> tasks = engine.tasks(taskIds);
        List<String> instances = tasks.stream().map(Task::getProcessInstanceId).filter(Objects::nonNull).toList();
        Map<String, String> numberOf = engine.numbersOf(instances);
        Map<String, CaseRow> filed = cases.byNumber(numberOf.values());
        Map<String, Long> leadOf = engine.leadsOf(instances);
        Map<Long, LeadRow> rows = leads.byId(leadOf.values());
        Map<String, Enterprise> known = enterprises.findAll(Stream.concat(rows.values().stream().map(LeadRow::uscc), numberOf.values().stream())
                .filter(Objects::nonNull).collect(Collectors.toSet()));
        List<Card> cards = new ArrayList<>();
        for (Task task : tasks) {
            String number = at(numberOf, task.getProcessInstanceId());
            LeadRow lead = at(rows, at(leadOf, task.getProcessInstanceId()));
            CaseRow one = at(filed, number);
            Enterprise enterprise = at(known, number);
            if (one != null) {
                cards.add(card(task, one, lead));
            } else if (lead != null) {
                cards.add(card(task, lead, known));
            } else if (enterprise != null) {
                cards.add(card(task, enterprise));
            } else if (number != null) {
                cards.add(new Card(task.getId(), number, null, null, null, null, null, null, own(task)));
            }
        }
        return cards;
    }

    /** Null where there is no key, also in maps that would rather complain. */
    private static <K, V> V at(Map<K, V> map, K key) {
        return key == null ? null : map.get(key);
    }

    private Card card(Task task, Enterprise enterprise) {
        return new Card(task.getId(), enterprise.uscc(), null, null, null, enterprise.name(), branch(enterprise.region()), enterprise.tradeName(),
                own(task));
    }

    /** The task's own deadline, or null. */
    private LeadWords.Deadline own(Task task) {
        return task.getDueDate() == null ? null : LeadWords.deadline(task.getCreateTime().toInstant(), task.getDueDate().toInstant(), null, clock.instant());
    }

    private Card card(Task task, CaseRow one, LeadRow lead) {
        String grade = lead == null ? null : lead.grade();
        return new Card(task.getId(), one.leadNumber(), one.number(), grade, grade == null ? null : LeadWords.grade(grade), one.party(),
                branch(one.region()), one.what(), own(task));
    }

    private String branch(String region) {
        return branches.find(region).map(Branch::branchName).orElse(region);
    }

    private Card card(Task task, LeadRow lead, Map<String, Enterprise> known) {
        Enterprise enterprise = lead.uscc() == null ? null : known.get(lead.uscc());
        Instant due = task.getDueDate() == null ? lead.dueAt() : task.getDueDate().toInstant();
        return new Card(task.getId(), lead.number(), null, lead.grade(), LeadWords.grade(lead.grade()),
                enterprise == null ? null : enterprise.name(), branch(lead.region()),
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
