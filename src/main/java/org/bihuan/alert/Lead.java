package org.bihuan.alert;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.OptimisticLock;

/**
 * A lead (问题线索): what the alerts of one episode are merged into and what an officer works on.
 *
 * <p>Further alerts may attach at any moment while an officer fills in a form; they change only the counted fields, which
 * are left out of the version check, so that a flood of alerts never refuses an officer's work.
 */
@Entity
@Table(name = "lead")
@DynamicUpdate
class Lead {

    /**
     * What triage decided.
     *
     * @param rule table, version and rule, e.g. {@code alert-triage v3 rule_cems_daily}
     */
    record Triage(Grade grade, Route route, String rule) {
    }

    /**
     * By when a lead is to be answered.
     *
     * @param acknowledgeBy when an officer must have acknowledged it
     * @param dueAt         when feedback is due
     */
    record Deadlines(Instant acknowledgeBy, Instant dueAt) {
    }

    @Id
    private Long id;
    /** Null as long as the lead was never stored. */
    @Version
    private Integer version;
    private String number;
    @Enumerated(EnumType.STRING)
    private AlertKind kind;
    private String subKind;
    private String uscc;
    private String region;
    private String outlet;
    private String device;
    private String pollutant;
    private String title;
    @Enumerated(EnumType.STRING)
    private Grade grade;
    @Enumerated(EnumType.STRING)
    private Route route;
    private String rule;
    @Enumerated(EnumType.STRING)
    private LeadStage stage;
    private boolean open;
    @Enumerated(EnumType.STRING)
    private LeadOutcome outcome;
    private String outcomeReason;
    @OptimisticLock(excluded = true)
    private int alertCount;
    @OptimisticLock(excluded = true)
    private BigDecimal peakRatio;
    @OptimisticLock(excluded = true)
    private BigDecimal lastMeasured;
    @OptimisticLock(excluded = true)
    private BigDecimal limitValue;
    @OptimisticLock(excluded = true)
    private String unit;
    @OptimisticLock(excluded = true)
    private int recurrences;
    @OptimisticLock(excluded = true)
    private Instant occurredFrom;
    @OptimisticLock(excluded = true)
    private Instant occurredTo;
    private Instant openedAt;
    private Instant dueAt;
    private Instant acknowledgeBy;
    private Instant nextReminderAt;
    private int remindersDone;
    private Instant dispatchedAt;
    private Instant acknowledgedAt;
    private String firstOfficer;
    private String secondOfficer;
    private Instant fedBackAt;
    private Instant roundFrom;
    private Instant roundDue;
    private Instant closedAt;
    private String processInstance;
    private Long previousLead;
    private int reopened;
    private String caseNumber;

    protected Lead() {
    }

    /** A new lead from its first alert; {@link #identify} gives it its number. */
    static Lead open(Alert first, String title, Triage triage, Deadlines deadlines, Long previousLead, Instant now) {
        Lead lead = new Lead();
        lead.kind = first.kind();
        lead.subKind = first.subKind();
        lead.uscc = first.uscc();
        lead.region = first.region();
        lead.outlet = first.outlet();
        lead.device = first.device();
        lead.pollutant = first.pollutant();
        lead.title = title;
        lead.occurredFrom = first.occurredFrom();
        lead.occurredTo = first.occurredTo();
        lead.previousLead = previousLead;
        lead.begin(triage, deadlines, now);
        lead.count(first);
        return lead;
    }

    /** Gives the lead its id and the number by which people name it; before it is stored. */
    Lead identify(long ownId, int year) {
        if (number != null) {
            throw new IllegalStateException("The lead has the number " + number);
        }
        id = ownId;
        number = "XS%d-%07d".formatted(year, ownId);
        return this;
    }

    private void begin(Triage triage, Deadlines deadlines, Instant now) {
        grade = triage.grade();
        route = triage.route();
        rule = triage.rule();
        stage = firstStage(route);
        open = true;
        openedAt = now;
        dueAt = deadlines.dueAt();
        acknowledgeBy = deadlines.acknowledgeBy();
        roundFrom = null;
        roundDue = null;
        startReminders();
    }

    private static LeadStage firstStage(Route route) {
        return switch (route) {
            case ENTERPRISE_FIRST -> LeadStage.ENTERPRISE_ANSWER;
            case OFF_SITE -> LeadStage.OFF_SITE_CHECK;
            case ON_SITE, AT_ONCE -> LeadStage.ACKNOWLEDGE;
            case EXPLAINED -> throw new IllegalArgumentException("What is explained opens no lead");
        };
    }

    /** Another alert of the episode: counts, peak and last value follow, the beginning may move back. */
    void attach(Alert alert) {
        count(alert);
        if (alert.occurredFrom().isBefore(occurredFrom)) {
            occurredFrom = alert.occurredFrom();
        }
        if (alert.occurredTo().isAfter(occurredTo)) {
            occurredTo = alert.occurredTo();
        }
    }

    private void count(Alert alert) {
        alertCount++;
        // Upwards: what exceeds its limit by ever so little exceeds it.
        alert.ratio().map(r -> r.setScale(4, RoundingMode.CEILING))
                .filter(r -> peakRatio == null || r.compareTo(peakRatio) > 0).ifPresent(r -> peakRatio = r);
        // Late data of an earlier hour do not overwrite the last value.
        if (alert.measured() != null && (lastMeasured == null || !alert.occurredTo().isBefore(occurredTo))) {
            lastMeasured = alert.measured();
            limitValue = alert.limit();
            unit = alert.unit();
        }
    }

    /** An alert that had been screened out of it is screened out again: it stays with the lead. */
    void countAgain() {
        alertCount++;
    }

    /** The episode came back after a gap longer than it allows. */
    void recur() {
        recurrences++;
    }

    /**
     * A worse alert raises the grade, and can only bring the deadlines forward.
     *
     * @return whether anything changed
     */
    boolean raise(Triage triage, Deadlines deadlines) {
        requireOpen();
        if (!triage.grade().worseThan(grade)) {
            return false;
        }
        grade = triage.grade();
        rule = triage.rule();
        if (acknowledgedAt == null && deadlines.acknowledgeBy().isBefore(acknowledgeBy)) {
            acknowledgeBy = deadlines.acknowledgeBy();
        }
        if (deadlines.dueAt().isBefore(dueAt)) {
            dueAt = deadlines.dueAt();
            if (roundDue != null && dueAt.isBefore(roundDue)) {
                roundDue = dueAt;
            }
            if (nextReminderAt != null) {
                nextReminderAt = nextReminder();
            }
        }
        return true;
    }

    /**
     * Some of its alerts were explained, and what is left weighs less. Nobody's time is changed: those at work planned with it.
     *
     * @param left   what the lead still rests on, at least one alert
     * @param titled how the lead is called when it is about that alert
     */
    void lower(Triage triage, List<Alert> left, Function<Alert, String> titled) {
        requireOpen();
        if (left.stream().noneMatch(alert -> Objects.equals(alert.pollutant(), pollutant))) {
            Alert worst = Alert.worst(left).orElse(left.get(0));
            pollutant = worst.pollutant();
            title = titled.apply(worst);
        }
        peakRatio = null;
        lastMeasured = null;
        limitValue = null;
        unit = null;
        occurredFrom = left.get(0).occurredFrom();
        occurredTo = left.get(0).occurredTo();
        int counted = alertCount;
        left.forEach(this::attach);
        // What was explained stays counted: it is still listed with the lead, and comes back to it when the explanation was false.
        alertCount = counted;
        if (grade.worseThan(triage.grade())) {
            grade = triage.grade();
            rule = triage.rule();
        }
    }

    /** The work moved on to another stage; never to or from closed this way. */
    void moveTo(LeadStage next) {
        requireOpen();
        if (next == LeadStage.CLOSED) {
            throw new IllegalArgumentException("A lead is closed with an outcome");
        }
        stage = next;
    }

    /** An officer of the branch took the lead and named who goes. */
    void acknowledge(String first, String second, Instant at) {
        requireOpen();
        firstOfficer = first;
        secondOfficer = second;
        if (acknowledgedAt == null) {
            acknowledgedAt = at;
        }
    }

    /** The lead went to the branch; a second time after a return changes nothing. */
    void dispatch(Instant at) {
        requireOpen();
        if (dispatchedAt == null) {
            dispatchedAt = at;
        }
    }

    /** Feedback was handed in; the first time decides whether it was in time. Nobody is reminded while it is reviewed. */
    void feedBack(Instant at) {
        requireOpen();
        if (fedBackAt == null) {
            fedBackAt = at;
        }
        nextReminderAt = null;
    }

    /** The detachment returned what was handed in: a new round with a time of its own. */
    void returned(Instant from, Instant due) {
        requireOpen();
        roundFrom = from;
        roundDue = due;
        startReminders();
    }

    /** What was due to be told by this moment is told; the next moment is computed from dates. */
    void remindedBy(Instant moment) {
        remindersDone = Reminders.passedBy(workFrom(), workDue(), remindersDone, moment);
        nextReminderAt = nextReminder();
    }

    private void startReminders() {
        remindersDone = 0;
        nextReminderAt = nextReminder();
    }

    private Instant nextReminder() {
        return Reminders.next(workFrom(), workDue(), remindersDone).orElse(null);
    }

    /** When the time of the present round began to run. */
    Instant workFrom() {
        return roundFrom != null ? roundFrom : openedAt;
    }

    /** When the work of the present round is due. */
    Instant workDue() {
        return roundDue != null ? roundDue : dueAt;
    }

    /**
     * By when the branch acknowledges. Where the lead came to it only after the enterprise or the operator, the time runs from
     * then, but not beyond the lead's own deadline unless that has passed already.
     */
    Instant acknowledgeDue() {
        if (dispatchedAt == null || !dispatchedAt.isAfter(openedAt)) {
            return acknowledgeBy;
        }
        Instant since = dispatchedAt.plus(Duration.between(openedAt, acknowledgeBy));
        return since.isAfter(dueAt) && dueAt.isAfter(dispatchedAt) ? dueAt : since;
    }

    /** Ends the lead. Who calls this also releases its episodes: see {@link LeadClosing}. */
    void close(LeadOutcome how, String reason, Instant at) {
        requireOpen();
        open = false;
        stage = LeadStage.CLOSED;
        outcome = how;
        outcomeReason = reason;
        closedAt = at;
        nextReminderAt = null;
    }

    /** The same trouble came back within a day: the closed lead is worked on again, with a new time. */
    void reopen(Triage triage, Deadlines deadlines, Instant now) {
        if (open) {
            throw new IllegalStateException("线索 " + number + " 没有办结，不能重新打开");
        }
        Triage again = grade.worseThan(triage.grade()) ? new Triage(grade, triage.route(), triage.rule()) : triage;
        begin(again, deadlines, now);
        reopened++;
        outcome = null;
        outcomeReason = null;
        closedAt = null;
        dispatchedAt = null;
        acknowledgedAt = null;
        fedBackAt = null;
    }

    /** The lead with which another branch goes on after a transfer: the same trouble, with the same lengths of time from now. */
    static Lead takenOver(Lead from, String region, Instant now) {
        Lead lead = new Lead();
        lead.kind = from.kind;
        lead.subKind = from.subKind;
        lead.uscc = from.uscc;
        lead.region = region;
        lead.outlet = from.outlet;
        lead.device = from.device;
        lead.pollutant = from.pollutant;
        lead.title = from.title;
        lead.alertCount = from.alertCount;
        lead.peakRatio = from.peakRatio;
        lead.lastMeasured = from.lastMeasured;
        lead.limitValue = from.limitValue;
        lead.unit = from.unit;
        lead.recurrences = from.recurrences;
        lead.occurredFrom = from.occurredFrom;
        lead.occurredTo = from.occurredTo;
        lead.previousLead = from.id;
        Route route = from.route == Route.AT_ONCE ? Route.AT_ONCE : Route.ON_SITE;
        lead.begin(new Triage(from.grade, route, from.rule), new Deadlines(
                now.plus(Duration.between(from.openedAt, from.acknowledgeBy)),
                now.plus(Duration.between(from.openedAt, from.dueAt))), now);
        return lead;
    }

    void runsIn(String processInstanceId) {
        processInstance = processInstanceId;
    }

    void caseNumbered(String number) {
        caseNumber = number;
    }

    private void requireOpen() {
        if (!open) {
            throw new IllegalStateException("线索 " + number + " 已办结");
        }
    }

    Long id() {
        return id;
    }

    String number() {
        return number;
    }

    AlertKind kind() {
        return kind;
    }

    String subKind() {
        return subKind;
    }

    String uscc() {
        return uscc;
    }

    String region() {
        return region;
    }

    String outlet() {
        return outlet;
    }

    String device() {
        return device;
    }

    String pollutant() {
        return pollutant;
    }

    String title() {
        return title;
    }

    Grade grade() {
        return grade;
    }

    Route route() {
        return route;
    }

    String rule() {
        return rule;
    }

    LeadStage stage() {
        return stage;
    }

    boolean isOpen() {
        return open;
    }

    Optional<LeadOutcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    String outcomeReason() {
        return outcomeReason;
    }

    int alertCount() {
        return alertCount;
    }

    /** Highest measured value divided by its limit, or null. */
    BigDecimal peakRatio() {
        return peakRatio;
    }

    int recurrences() {
        return recurrences;
    }

    Instant occurredFrom() {
        return occurredFrom;
    }

    Instant occurredTo() {
        return occurredTo;
    }

    Instant openedAt() {
        return openedAt;
    }

    Instant dueAt() {
        return dueAt;
    }

    Instant nextReminderAt() {
        return nextReminderAt;
    }

    int remindersDone() {
        return remindersDone;
    }

    Instant dispatchedAt() {
        return dispatchedAt;
    }

    Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    String firstOfficer() {
        return firstOfficer;
    }

    String secondOfficer() {
        return secondOfficer;
    }

    Instant fedBackAt() {
        return fedBackAt;
    }

    /** End of the present round's time after a return, or null in the first round. */
    Instant roundDue() {
        return roundDue;
    }

    Instant roundFrom() {
        return roundFrom;
    }

    Instant closedAt() {
        return closedAt;
    }

    String processInstance() {
        return processInstance;
    }

    Long previousLead() {
        return previousLead;
    }

    int reopened() {
        return reopened;
    }

    String caseNumber() {
        return caseNumber;
    }
}
