package org.bihuan.alert;

import static org.springframework.data.domain.Sort.Direction.DESC;

import jakarta.persistence.criteria.Predicate;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.access.CurrentUser;
import org.bihuan.access.Person;
import org.bihuan.engine.Flow;
import org.bihuan.enterprise.Enterprises;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Leads for reading. People of a branch read their branch, an enterprise's staff a reduced form of their own enterprise's,
 * the city's people all; to whom a lead is not open, it does not exist.
 */
@Service
@Transactional(readOnly = true)
class LeadReading {

    /** So many of a lead's newest alerts are listed; all of them are counted. */
    private static final int ALERTS_LISTED = 500;
    private static final Duration AROUND = Duration.ofDays(1);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final LeadRepository leads;
    private final LeadEventRepository events;
    private final AlertStore alerts;
    private final EnterpriseAnswerRepository answers;
    private final OffSiteCheckRepository checks;
    private final LeadFeedbackRepository feedbacks;
    private final LeadReviewRepository reviews;
    private final LeadDeadlines deadlines;
    private final LeadInspections inspections;
    private final LeadPeople people;
    private final LeadDesk desk;
    private final Enterprises enterprises;
    private final CurrentUser user;
    private final ObjectProvider<LeadMarks> marks;
    private final Flow flow;
    private final Clock clock;

    LeadReading(LeadRepository leads, LeadEventRepository events, AlertStore alerts, EnterpriseAnswerRepository answers,
                OffSiteCheckRepository checks, LeadFeedbackRepository feedbacks, LeadReviewRepository reviews, LeadDeadlines deadlines,
                LeadInspections inspections, LeadPeople people, LeadDesk desk, Enterprises enterprises, CurrentUser user,
                ObjectProvider<LeadMarks> marks, Flow flow, Clock clock) {
        this.leads = leads;
        this.events = events;
        this.alerts = alerts;
        this.answers = answers;
        this.checks = checks;
        this.feedbacks = feedbacks;
        this.reviews = reviews;
        this.deadlines = deadlines;
        this.inspections = inspections;
        this.people = people;
        this.desk = desk;
        this.enterprises = enterprises;
        this.user = user;
        this.marks = marks;
        this.flow = flow;
        this.clock = clock;
    }

    /** @throws AccessDeniedException for another branch, another enterprise, or no right at all */
    LeadViews.PageOf list(LeadQuery query) {
        Page<Lead> page = leads.findAll(where(withinRights(query), clock.instant()),
                PageRequest.of(query.page(), query.size(), Sort.by(DESC, "openedAt", "id")));
        Map<String, Enterprises.Enterprise> names = enterprises.findAll(
                page.stream().map(Lead::uscc).filter(Objects::nonNull).collect(Collectors.toSet()));
        return new LeadViews.PageOf(page.stream().map(lead -> item(lead, names.get(lead.uscc()))).toList(), query.page(), query.size(),
                page.getTotalElements());
    }

    private LeadQuery withinRights(LeadQuery query) {
        Person person = user.person();
        if (person.enterprise() != null) {
            if (query.uscc() != null && !query.uscc().equals(person.enterprise())) {
                throw new AccessDeniedException("只能查看本企业的线索");
            }
            return query.ofEnterprise(person.enterprise());
        }
        if (query.branch() != null) {
            user.requireSee(query.branch());
            return query;
        }
        return user.boundRegion() == null ? query : query.inBranch(user.boundRegion());
    }

    private static Specification<Lead> where(LeadQuery asked, Instant now) {
        return (lead, query, builder) -> {
            List<Predicate> all = new ArrayList<>();
            if (asked.open() != null) {
                all.add(builder.equal(lead.get("open"), asked.open()));
            }
            if (asked.stage() != null) {
                all.add(builder.equal(lead.get("stage"), asked.stage()));
            }
            if (asked.branch() != null) {
                all.add(builder.equal(lead.get("region"), asked.branch()));
            }
            if (asked.uscc() != null) {
                all.add(builder.equal(lead.get("uscc"), asked.uscc()));
            }
            if (asked.kind() != null) {
                all.add(builder.equal(lead.get("kind"), asked.kind()));
            }
            if (asked.overdue() != null) {
                Predicate behind = builder.and(builder.isTrue(lead.get("open")), builder.notEqual(lead.get("stage"), LeadStage.REVIEW),
                        builder.lessThan(builder.coalesce(lead.get("roundDue"), lead.<Instant>get("dueAt")), now));
                all.add(asked.overdue() ? behind : builder.not(behind));
            }
            return builder.and(all.toArray(Predicate[]::new));
        };
    }

    /** @throws NoSuchElementException when there is none, or none that the user may see */
    LeadViews.Detail get(String number) {
        Person person = user.person();
        Lead lead = leads.findByNumber(number)
                .filter(found -> person.enterprise() != null ? person.enterprise().equals(found.uscc()) : user.maySee(found.region()))
                .orElseThrow(() -> new NoSuchElementException("没有这条线索"));
        return person.enterprise() != null ? reduced(lead) : full(lead);
    }

    private LeadViews.Detail full(Lead lead) {
        List<LeadFeedback> reports = feedbacks.findByLeadIdOrderByRound(lead.id());
        String inspection = reports.stream().map(r -> r.content().inspectionId()).filter(Objects::nonNull).reduce((a, b) -> b)
                .map(inspections::line).orElse(null);
        List<OffSiteCheck> checked = checks.findByLeadIdOrderByRound(lead.id());
        return new LeadViews.Detail(item(lead, enterprise(lead)), lead.route().name(), lead.route().label(), lead.rule(), lead.outcomeReason(),
                at(lead.closedAt()), lead.previousLead() == null ? null : leads.findById(lead.previousLead()).map(Lead::number).orElse(null),
                lead.reopened(), inspection, deadlines(lead), alerts(lead), answers(lead), checked.stream().map(this::check).toList(),
                reports.stream().map(this::feedback).toList(), reviews(lead, reports, checked), timeline(lead, false), tasks(lead), marks(lead));
    }

    private LeadViews.Detail reduced(Lead lead) {
        LeadViews.Item item = item(lead, enterprise(lead));
        LeadViews.Item own = new LeadViews.Item(item.number(), item.kind(), item.kindName(), item.title(), item.enterprise(), item.enterpriseName(),
                item.branch(), item.branchName(), item.outlet(), item.pollutant(), item.grade(), item.gradeName(), item.status(),
                item.statusName(), item.open(), item.outcome(), item.outcomeName(), item.openedAt(), item.dueAt(), item.deadlineState(),
                item.deadlineStateName(), item.alertCount(), null, item.caseNumber());
        return new LeadViews.Detail(own, null, null, null, null, at(lead.closedAt()), null, null, null,
                deadlines(lead).stream().filter(d -> d.kind().equals("ENTERPRISE_ANSWER")).toList(), alerts(lead), answers(lead), null, null,
                null, timeline(lead, true), null, null);
    }

    private LeadViews.Item item(Lead lead, Enterprises.Enterprise enterprise) {
        DeadlineState state = DeadlineState.of(lead.workFrom(), lead.workDue(), doneAt(lead), clock.instant());
        return new LeadViews.Item(lead.number(), lead.kind().name(), lead.kind().label(), lead.title(), lead.uscc(),
                enterprise == null ? null : enterprise.name(), lead.region(), people.branch(lead.region()), lead.outlet(), lead.pollutant(),
                lead.grade().name(), lead.grade().label(), lead.stage().name(), lead.stage().label(), lead.isOpen(),
                lead.outcome().map(Enum::name).orElse(null), lead.outcome().map(LeadOutcome::label).orElse(null), at(lead.openedAt()),
                at(lead.workDue()), state.name(), state.label(), lead.alertCount(),
                Stream.of(lead.firstOfficer(), lead.secondOfficer()).filter(Objects::nonNull).map(this::person).toList(), lead.caseNumber());
    }

    /** When the work of the present round was done; null while it is open. */
    private static Instant doneAt(Lead lead) {
        if (!lead.isOpen()) {
            return lead.fedBackAt() != null ? lead.fedBackAt() : lead.closedAt();
        }
        return lead.stage() == LeadStage.REVIEW ? lead.fedBackAt() : null;
    }

    private List<LeadViews.Deadline> deadlines(Lead lead) {
        List<LeadViews.Deadline> all = new ArrayList<>();
        List<EnterpriseAnswer> said = answers.findByLeadIdOrderByRound(lead.id());
        boolean overdue = desk.enterpriseOverdue(lead.id());
        if (lead.stage() == LeadStage.ENTERPRISE_ANSWER || !said.isEmpty() || overdue) {
            Instant asked = deadlines.enterpriseAsked(lead);
            Instant answered = said.stream().map(EnterpriseAnswer::answeredAt).filter(a -> !a.isBefore(asked)).reduce((a, b) -> b).orElse(null);
            all.add(deadline("ENTERPRISE_ANSWER", "企业说明", asked, deadlines.enterpriseAnswer(lead), answered));
        }
        if (lead.dispatchedAt() != null) {
            all.add(deadline("ACKNOWLEDGE", "签收", lead.dispatchedAt(), lead.acknowledgeDue(), lead.acknowledgedAt()));
        }
        all.add(deadline("FEEDBACK", "反馈", lead.openedAt(), lead.dueAt(), lead.fedBackAt() != null ? lead.fedBackAt() : lead.closedAt()));
        if (lead.roundDue() != null) {
            Instant redone = Stream.concat(feedbacks.findByLeadIdOrderByRound(lead.id()).stream().map(LeadFeedback::fedBackAt),
                            checks.findByLeadIdOrderByRound(lead.id()).stream().map(OffSiteCheck::checkedAt))
                    .filter(a -> a.isAfter(lead.roundFrom())).min(Instant::compareTo).orElse(lead.closedAt());
            all.add(deadline("REDO", "退回后重新反馈", lead.roundFrom(), lead.roundDue(), redone));
        }
        return all;
    }

    private LeadViews.Deadline deadline(String kind, String name, Instant from, Instant due, Instant doneAt) {
        Instant now = clock.instant();
        DeadlineState state = DeadlineState.of(from, due, doneAt, now);
        return new LeadViews.Deadline(kind, name, at(due), at(doneAt), state.name(), state.label(),
                doneAt == null ? DeadlineState.remaining(due, now) : null);
    }

    private List<LeadViews.AlertView> alerts(Lead lead) {
        return alerts.newestOfLead(lead.id(), ALERTS_LISTED).stream().map(a -> new LeadViews.AlertView(a.source(), a.sourceEventId(),
                a.kind().name(), a.kind().label(), a.subKind(), a.device(), a.pollutant(), Pollutants.name(a.pollutant()), number(a.measured()),
                number(a.limit()), a.unit(), a.averaging() == null ? null : a.averaging().name(), at(a.occurredFrom()), at(a.occurredTo()),
                at(a.detectedAt()), a.summary(), LeadFormFacts.line(a))).toList();
    }

    private List<LeadViews.AnswerView> answers(Lead lead) {
        return answers.findByLeadIdOrderByRound(lead.id()).stream().map(a -> {
            EnterpriseAnswer.Content said = a.content();
            return new LeadViews.AnswerView(a.round(), said.cause().name(), said.cause().label(), said.causeText(), at(said.occurredFrom()),
                    at(said.occurredTo()), said.measures(), at(said.recoveredAt()), said.mark().name(), said.mark().label(),
                    said.contactName(), said.contactPhone(), at(a.answeredAt()));
        }).toList();
    }

    private LeadViews.CheckView check(OffSiteCheck check) {
        OffSiteCheck.Content found = check.content();
        return new LeadViews.CheckView(check.round(), Stream.of(found.materials().split(",")).map(m -> Material.valueOf(m).label()).toList(),
                found.finding(), found.result().name(), found.result().label(), check.enterpriseOverdue(), person(check.checkedBy()),
                at(check.checkedAt()));
    }

    private LeadViews.FeedbackView feedback(LeadFeedback feedback) {
        LeadFeedback.Content report = feedback.content();
        return new LeadViews.FeedbackView(feedback.round(), report.inspectionId(), report.judgement().name(), report.judgement().label(),
                report.seen(), report.cause().name(), report.cause().label(), report.causeText(), report.measures(),
                report.nextStep().name(), desk.nextStep(report), report.selfCheck().name(), report.selfCheckText(),
                person(feedback.fedBackBy()), at(feedback.fedBackAt()));
    }

    private List<LeadViews.ReviewView> reviews(Lead lead, List<LeadFeedback> reports, List<OffSiteCheck> checked) {
        Map<Long, Integer> rounds = reports.stream().collect(Collectors.toMap(LeadFeedback::id, LeadFeedback::round));
        Map<Long, Integer> checkRounds = checked.stream().collect(Collectors.toMap(OffSiteCheck::id, OffSiteCheck::round));
        return reviews.findByLeadIdOrderByReviewedAtAscIdAsc(lead.id()).stream().map(r -> new LeadViews.ReviewView(
                r.feedbackId() != null ? "FEEDBACK" : "OFF_SITE_CHECK",
                r.feedbackId() != null ? rounds.get(r.feedbackId()) : checkRounds.get(r.checkId()), r.content().decision().name(),
                r.content().decision().label(), r.content().reason(), r.content().quality(), person(r.reviewedBy()), at(r.reviewedAt()))).toList();
    }

    private List<LeadViews.EventView> timeline(Lead lead, boolean forEnterprise) {
        return events.findByLeadIdOrderByAtAscIdAsc(lead.id()).stream().filter(e -> !forEnterprise || LeadEventKind.forEnterprise(e.kind()))
                .map(e -> new LeadViews.EventView(at(e.at()), forEnterprise || e.who() == null ? null : person(e.who()), e.kind(), e.text()))
                .toList();
    }

    /** What the enterprise has marked about the lead's outlet, a day before and after included. */
    private List<LeadViews.MarkView> marks(Lead lead) {
        return lead.uscc() == null ? List.of() : marks.stream().flatMap(known -> known.during(lead.uscc(), lead.outlet(), lead.device(),
                lead.occurredFrom().minus(AROUND), lead.occurredTo().plus(AROUND)).stream()).map(m -> new LeadViews.MarkView(m.number(), m.place(), m.kindName(),
                at(m.from()), at(m.to()), m.reason(), m.evidence(), m.effect(), person(m.enteredBy()), at(m.enteredAt()), m.lateReason(), m.status(),
                m.provenFalse())).toList();
    }

    private List<LeadViews.TaskView> tasks(Lead lead) {
        return flow.openTasks(lead.number()).stream().map(t -> new LeadViews.TaskView(t.taskId(), t.taskKey(), t.name(),
                t.assignee() == null ? null : person(t.assignee()), at(t.due()))).toList();
    }

    private Enterprises.Enterprise enterprise(Lead lead) {
        return lead.uscc() == null ? null : enterprises.find(lead.uscc()).orElse(null);
    }

    private LeadViews.PersonView person(String userId) {
        return new LeadViews.PersonView(userId, people.name(userId));
    }

    private static OffsetDateTime at(Instant moment) {
        return moment == null ? null : moment.atZone(ZONE).toOffsetDateTime();
    }

    private static BigDecimal number(BigDecimal number) {
        return number == null ? null : new BigDecimal(number.stripTrailingZeros().toPlainString());
    }
}
