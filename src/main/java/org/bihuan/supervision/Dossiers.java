package org.bihuan.supervision;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.bihuan.access.Branch;
import org.bihuan.access.Branches;
import org.bihuan.access.CurrentUser;
import org.bihuan.access.People;
import org.bihuan.access.Person;
import org.bihuan.access.Role;
import org.bihuan.alert.LeadMarks;
import org.bihuan.alert.LeadWords;
import org.bihuan.deliberation.Deliberations;
import org.bihuan.dossier.Archives;
import org.bihuan.dossier.Documents;
import org.bihuan.enterprise.Enterprises;
import org.bihuan.enterprise.Enterprises.Enterprise;
import org.bihuan.inspection.InspectionWords;
import org.bihuan.law.ViolationType;
import org.bihuan.penalty.CaseTimelines;
import org.bihuan.penalty.CaseWords;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A lead's dossier on one page (线索卷宗): the lead, its alerts, the enterprise and its history, what happened so far. */
@Service
@Transactional(readOnly = true)
class Dossiers {

    private static final int MOST_ALERTS = 200;
    private static final int MOST_HISTORY = 20;
    private static final Duration AROUND = Duration.ofDays(1);

    /**
     * The page. An enterprise's own staff get {@code lead}, {@code tasks}, {@code alerts}, {@code enterprise} and
     * {@code marks}; the rest stays empty.
     *
     * @param tasks      open tasks about it that the user sees
     * @param alerts     the latest 200, newest first; {@code lead.alertCount} tells how many there are
     * @param together   other open leads of the enterprise within two hours of this one
     * @param earlier    its other leads in this branch, newest first, at most 20; likewise inspections and cases
     * @param documents  official documents of the lead and its case, in the order in which they were issued
     * @param penaltyCase the case that came of this lead, or null
     * @param marks      what the enterprise marked about the lead's outlet from a day before to a day after it
     * @param deliberation the collective deliberation that the task belongs to, or null; its matter need not have come of a
     *                     lead, then {@code lead} is null
     */
    record Dossier(LeadPage lead, List<TaskLine> tasks, List<AlertLine> alerts, EnterprisePage enterprise, List<LeadLine> together,
                   List<LeadLine> earlier, List<InspectionLine> inspections, List<CaseLine> cases, List<DocumentLine> documents,
                   CaseLine penaltyCase, List<TimelineLine> timeline, Long deliberation, List<LeadMarks.Line> marks) {
    }

    record LeadPage(String number, String title, String kind, String grade, String gradeName, String route, String stage,
                    boolean open, String outcome, String outcomeReason, String branch, String what, int alertCount, String officers,
                    Instant occurredFrom, Instant occurredTo, Instant openedAt, Instant acknowledgedAt, Instant fedBackAt,
                    Instant closedAt, LeadWords.Deadline deadline, String caseNumber, Instant archivedAt) {
    }

    /** @param assignee name of who took it, or null */
    record TaskLine(String id, String name, String assignee) {
    }

    record AlertLine(long id, String kind, String outlet, String device, String pollutant, BigDecimal measured, BigDecimal limit,
                     String unit, Instant occurredFrom, Instant occurredTo, String source, String outcome, String reason,
                     String summary) {
    }

    record EnterprisePage(String uscc, String name, String trade, String address, boolean keyPolluter, List<Enterprises.Outlet> outlets,
                          List<Enterprises.Device> devices) {
    }

    record LeadLine(String number, String what, String grade, String gradeName, String stage, boolean open, String outcome,
                    Instant openedAt, LeadWords.Deadline deadline) {
    }

    record InspectionLine(String number, String leadNumber, String result, String violation, String findings, Instant at) {
    }

    record CaseLine(long id, String number, String leadNumber, String violation, String status, Instant openedAt, LocalDate decidedOn) {
    }

    /**
     * @param superseded  whether a newer version has taken its place
     * @param correctable whether the viewer may issue the next version
     */
    record DocumentLine(long id, String title, String number, int version, LocalDate day, String fileName, String sha256, String by,
                        boolean superseded, String reason, boolean correctable) {
    }

    record TimelineLine(Instant at, String who, String kind, String text) {
    }

    private final JdbcClient sql;
    private final LeadRows leads;
    private final EngineView engine;
    private final CurrentUser user;
    private final People people;
    private final Branches branches;
    private final Enterprises enterprises;
    private final Documents documents;
    private final Archives archives;
    private final Deliberations deliberations;
    private final CaseTimelines timelines;
    private final LeadMarks marks;
    private final Clock clock;

    Dossiers(JdbcClient sql, LeadRows leads, EngineView engine, CurrentUser user, People people, Branches branches,
             Enterprises enterprises, Documents documents, Archives archives, Deliberations deliberations, CaseTimelines timelines,
             LeadMarks marks, Clock clock) {
        this.sql = sql;
        this.leads = leads;
        this.engine = engine;
        this.user = user;
        this.people = people;
        this.branches = branches;
        this.enterprises = enterprises;
        this.documents = documents;
        this.archives = archives;
        this.deliberations = deliberations;
        this.timelines = timelines;
        this.marks = marks;
        this.clock = clock;
    }

    /** @throws NoSuchElementException when the user does not see the task, or it is about no lead */
    Dossier ofTask(String taskId) {
        Task task = engine.task(taskId).orElseThrow(() -> new NoSuchElementException("这项任务不存在，或者您无权查看"));
        Optional<Deliberations.Brief> deliberation = deliberationOf(task.getProcessInstanceId());
        return page(leadOf(task.getProcessInstanceId(), deliberation), deliberation);
    }

    /** @throws AccessDeniedException for another branch's, and for those to whom no lead is open */
    Dossier ofInstance(String processInstance) {
        user.boundRegion();   // refuses those to whom no lead is open before anything is looked up
        Optional<Deliberations.Brief> deliberation = deliberationOf(processInstance);
        LeadRow lead = leadOf(processInstance, deliberation);
        user.requireSee(lead == null ? null : lead.region());
        return page(lead, deliberation);
    }

    /**
     * @throws AccessDeniedException  for another branch's; a person of one branch is not told whether such a number exists
     * @throws NoSuchElementException when a person of the whole city asks for a number that does not exist
     */
    Dossier ofNumber(String number) {
        Person me = user.person();
        return page(leads.byNumber(number)
                .filter(lead -> me.has(Role.ENTERPRISE_USER) ? own(me, lead) : user.maySee(lead.region()))
                .orElseThrow(() -> user.boundRegion() == null
                        ? new NoSuchElementException("没有编号为“" + number + "”的线索")
                        : new AccessDeniedException("您无权查看这份卷宗，或者编号有误")), Optional.empty());
    }

    private static boolean own(Person person, LeadRow lead) {
        return person.enterprise() != null && person.enterprise().equals(lead.uscc());
    }

    private Optional<Deliberations.Brief> deliberationOf(String processInstance) {
        return processInstance == null ? Optional.empty() : engine.deliberationOf(processInstance).flatMap(deliberations::find);
    }

    /** Null only for a deliberation whose matter did not come of a lead. */
    private LeadRow leadOf(String processInstance, Optional<Deliberations.Brief> deliberation) {
        Long id = processInstance == null ? null : engine.leadsOf(List.of(processInstance)).get(processInstance);
        LeadRow lead = id != null ? leads.byId(List.of(id)).get(id)
                : deliberation.map(Deliberations.Brief::dossier).flatMap(leads::byNumber).orElse(null);
        if (lead == null && deliberation.isEmpty()) {
            throw new NoSuchElementException("这项工作没有对应的线索");
        }
        return lead;
    }

    private Dossier page(LeadRow lead, Optional<Deliberations.Brief> deliberation) {
        Long about = deliberation.map(Deliberations.Brief::id).orElse(null);
        if (lead == null) {
            return new Dossier(null, List.of(), List.of(), null, List.of(), List.of(), List.of(), List.of(), List.of(), null, List.of(), about, List.of());
        }
        Enterprise enterprise = lead.uscc() == null ? null : enterprises.find(lead.uscc()).orElse(null);
        EnterprisePage party = enterprise == null ? null : new EnterprisePage(enterprise.uscc(), enterprise.name(),
                enterprise.tradeName(), enterprise.address(), enterprise.keyPolluter(), enterprise.outlets(), enterprise.devices());
        if (user.person().has(Role.ENTERPRISE_USER)) {
            return new Dossier(lead(lead), tasks(lead), alerts(lead), party, List.of(), List.of(), List.of(), List.of(), List.of(), null,
                    List.of(), null, marks(lead));
        }
        List<LeadRow> together = leads.together(lead);
        List<CaseLine> cases = cases(lead);
        return new Dossier(lead(lead), tasks(lead), alerts(lead), party, together.stream().map(this::line).toList(),
                leads.others(lead).stream().filter(other -> !together.contains(other)).map(this::line).toList(),
                inspections(lead), cases.stream().filter(c -> !c.leadNumber().equals(lead.number())).toList(),
                documents(lead), cases.stream().filter(c -> c.leadNumber().equals(lead.number())).findFirst().orElse(null), timeline(lead),
                about, marks(lead));
    }

    private List<LeadMarks.Line> marks(LeadRow lead) {
        return lead.uscc() == null ? List.of() : marks.during(lead.uscc(), lead.outlet(), null, lead.occurredFrom().minus(AROUND),
                lead.occurredTo().plus(AROUND)).stream().map(m -> new LeadMarks.Line(m.number(), m.place(), m.kindName(), m.from(), m.to(), m.reason(),
                m.evidence(), m.effect(), name(m.enteredBy()), m.enteredAt(), m.lateReason(), m.status(), m.provenFalse())).toList();
    }

    private LeadPage lead(LeadRow lead) {
        String officers = String.join("、", Stream.of(lead.firstOfficer(), lead.secondOfficer()).filter(o -> o != null)
                .map(this::name).toList());
        return new LeadPage(lead.number(), lead.title(), LeadWords.kind(lead.kind(), lead.subKind()), lead.grade(),
                LeadWords.grade(lead.grade()), LeadWords.route(lead.route()), LeadWords.stage(lead.stage()), lead.open(),
                LeadWords.outcome(lead.outcome()), lead.outcomeReason(),
                branches.find(lead.region()).map(Branch::branchName).orElse(lead.region()), Cards.what(lead), lead.alertCount(),
                officers.isEmpty() ? null : officers, lead.occurredFrom(), lead.occurredTo(), lead.openedAt(), lead.acknowledgedAt(),
                lead.fedBackAt(), lead.closedAt(), deadline(lead), lead.caseNumber(),
                archives.find(lead.number()).map(Archives.Archived::at).orElse(null));
    }

    private LeadLine line(LeadRow lead) {
        return new LeadLine(lead.number(), Cards.what(lead), lead.grade(), LeadWords.grade(lead.grade()), LeadWords.stage(lead.stage()),
                lead.open(), LeadWords.outcome(lead.outcome()), lead.openedAt(), deadline(lead));
    }

    private LeadWords.Deadline deadline(LeadRow lead) {
        return LeadWords.deadline(lead.openedAt(), lead.dueAt(), lead.answeredAt(), clock.instant());
    }

    private List<TaskLine> tasks(LeadRow lead) {
        return engine.tasksAbout(lead.id()).stream()
                .map(t -> new TaskLine(t.getId(), t.getName(), t.getAssignee() == null ? null : name(t.getAssignee()))).toList();
    }

    private List<AlertLine> alerts(LeadRow lead) {
        return sql.sql("""
                        select a.id, a.kind, a.sub_kind, a.outlet, a.device, a.pollutant, a.measured, a.limit_value, a.unit, a.occurred_from,
                               a.occurred_to, a.source, a.outcome, a.reason, a.summary
                          from alert a where a.lead_id = :lead
                         order by a.occurred_from desc, a.id desc fetch first :most rows only""")
                .param("lead", lead.id()).param("most", MOST_ALERTS)
                .query((row, i) -> new AlertLine(row.getLong("id"), LeadWords.kind(row.getString("kind"), row.getString("sub_kind")),
                        row.getString("outlet"), row.getString("device"), LeadWords.pollutant(row.getString("pollutant")),
                        row.getBigDecimal("measured"), row.getBigDecimal("limit_value"), row.getString("unit"),
                        Sql.instant(row, "occurred_from"), Sql.instant(row, "occurred_to"), row.getString("source"),
                        LeadWords.alertOutcome(row.getString("outcome")), row.getString("reason"), row.getString("summary"))).list();
    }

    /** Inspections for this lead and others of the enterprise in this branch, newest first. */
    private List<InspectionLine> inspections(LeadRow lead) {
        return sql.sql("""
                        select i.number, i.lead_number, i.result, i.violation_type, r.findings, coalesce(i.arrived_at, i.opened_at) as at
                          from inspection i left join inspection_record r on r.inspection_id = i.id
                         where i.region = :region and (i.lead_number = :number or i.uscc = :uscc)
                         order by i.opened_at desc, i.id desc fetch first :most rows only""")
                .param("region", lead.region()).param("number", lead.number()).param("uscc", lead.uscc()).param("most", MOST_HISTORY)
                .query((row, i) -> new InspectionLine(row.getString("number"), row.getString("lead_number"),
                        InspectionWords.result(row.getString("result")), violation(row.getString("violation_type")),
                        row.getString("findings"), Sql.instant(row, "at"))).list();
    }

    /** Cases of the enterprise in this branch, and the one of this lead, newest first. */
    private List<CaseLine> cases(LeadRow lead) {
        return sql.sql("""
                        select c.id, c.number, c.lead_number, c.violation, c.status, c.opened_at, c.decided_on from penalty_case c
                         where c.region = :region and (c.lead_id = :lead or c.uscc = :uscc)
                         order by c.opened_at desc, c.id desc fetch first :most rows only""")
                .param("region", lead.region()).param("lead", lead.id()).param("uscc", lead.uscc()).param("most", MOST_HISTORY)
                .query((row, i) -> new CaseLine(row.getLong("id"), row.getString("number"), row.getString("lead_number"),
                        violation(row.getString("violation")), CaseWords.status(row.getString("status")),
                        Sql.instant(row, "opened_at"), row.getObject("decided_on", LocalDate.class))).list();
    }

    private List<DocumentLine> documents(LeadRow lead) {
        boolean open = archives.find(lead.number()).isEmpty();
        Person me = user.person();
        return documents.of(lead.number()).stream().map(d -> new DocumentLine(d.id(), d.title(), d.number(), d.version(), d.day(),
                d.fileName(), d.sha256(), d.by() == null ? "系统" : name(d.by()), d.superseded(), d.reason(),
                open && !d.superseded() && d.correctableBy(me))).toList();
    }

    private static String violation(String code) {
        return code == null ? null : ViolationType.ofCode(code).map(ViolationType::label).orElse(code);
    }

    /** What came of the filing is told by the case itself, after who decided it. */
    private List<TimelineLine> timeline(LeadRow lead) {
        List<TimelineLine> lines = new ArrayList<>(sql.sql("""
                        select at, who, kind, text from lead_event where lead_id = :lead and kind not in ('CASE_FILED', 'FILING_REFUSED')
                         order by at, id""")
                .param("lead", lead.id()).query((row, i) -> new TimelineLine(Sql.instant(row, "at"), row.getString("who"), row.getString("kind"),
                        row.getString("text"))).list());
        timelines.ofLead(lead.id()).forEach(entry -> lines.add(new TimelineLine(entry.at(), entry.who(), entry.kind(), entry.text())));
        lines.sort(Comparator.comparing(TimelineLine::at));
        Map<String, String> names = new HashMap<>();
        return lines.stream().map(l -> new TimelineLine(l.at(), l.who() == null ? "系统" : names.computeIfAbsent(l.who(), this::name),
                l.kind(), l.text())).toList();
    }

    private String name(String userId) {
        return people.find(userId).map(Person::name).orElse(userId);
    }
}
