package org.bihuan.deadline;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hibernate.annotations.BatchSize;

/** A limit that runs or has run: its dates, and how it stands on a day as a pure function of them. */
@Entity
@Table(name = "running_deadline")
class RunningDeadline {

    private static final int BATCH = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Version
    private int version;
    private String owner;
    private String liveOwner;
    private String rule;
    private LocalDate startedOn;
    private LocalDate metOn;
    private LocalDate cancelledOn;
    @ElementCollection
    @CollectionTable(name = "deadline_pause", joinColumns = @JoinColumn(name = "deadline_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = BATCH)
    private List<Break> pauses = new ArrayList<>();
    @ElementCollection
    @CollectionTable(name = "deadline_extension", joinColumns = @JoinColumn(name = "deadline_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = BATCH)
    private List<Grant> extensions = new ArrayList<>();

    /** A pause; {@code to} is null while it lasts. */
    @Embeddable
    record Break(@Column(name = "from_day") LocalDate from, @Column(name = "to_day") LocalDate to,
                 @Enumerated(EnumType.STRING) PauseGround ground, String pausedBy, String resumedBy) {

        /** As it is known on a day: one that lasts ends there for now. Null while it has not begun. */
        private Pause until(LocalDate day) {
            return to != null ? new Pause(from, to) : from.isAfter(day) ? null : new Pause(from, day);
        }
    }

    /** An extension, in the unit of the rule. */
    @Embeddable
    record Grant(@Enumerated(EnumType.STRING) Extender authority, int amount, String ground, String grantedBy, LocalDate grantedOn) {
    }

    protected RunningDeadline() {
    }

    RunningDeadline(String owner, DeadlineRule rule, LocalDate startedOn) {
        this.owner = owner;
        this.liveOwner = owner;
        this.rule = rule.code();
        this.startedOn = startedOn;
    }

    /**
     * How it stands at the end of a day, whenever it is asked. While a pause lasts the end moves with the day; what is met
     * or cancelled stands still.
     */
    Standing standing(LocalDate today, WorkingDays calendar) {
        DeadlineRule law = DeadlineRules.on(rule, startedOn);
        int more = extensions.stream().mapToInt(Grant::amount).sum();
        DayCount count = count(today, calendar);
        Standing.State state = cancelledOn != null ? Standing.State.CANCELLED
                : metOn != null ? Standing.State.met(metOn, count) : Standing.State.on(today, count);
        DeadlineRule.Extension next = isLive() && extensions.size() < law.extensions().size() ? law.extensions().get(extensions.size()) : null;
        return new Standing(owner, law, startedOn, count.unrolled(), count.lastDay(), count.paused(), more, metOn, state, next,
                count.missing() == null ? null : count.missing().getMessage());
    }

    private DayCount count(LocalDate today, WorkingDays calendar) {
        LocalDate known = metOn != null ? metOn : cancelledOn != null ? cancelledOn : today;
        DeadlineRule law = DeadlineRules.on(rule, startedOn);
        return law.count(startedOn, law.amount() + extensions.stream().mapToInt(Grant::amount).sum(),
                pauses.stream().map(pause -> pause.until(known)).filter(Objects::nonNull).toList(), calendar);
    }

    void pause(LocalDate from, PauseGround ground, String who) {
        pauses.add(new Break(from, null, ground, who, null));
    }

    void resume(LocalDate to, String who) {
        Break lasting = lasting();
        pauses.set(pauses.size() - 1, new Break(lasting.from, to, lasting.ground, lasting.pausedBy, who));
    }

    /** Days that are known to be over; a pause that lasts stays the last one. */
    void exclude(LocalDate from, LocalDate to, PauseGround ground, String who) {
        pauses.add(lasting() == null ? pauses.size() : pauses.size() - 1, new Break(from, to, ground, who, who));
    }

    /** The pause that lasts, or null. */
    Break lasting() {
        return lastPause().filter(pause -> pause.to == null).findFirst().orElse(null);
    }

    /** The last day of the pause that ended last, or null. */
    LocalDate pausedUntil() {
        return pauses.stream().map(Break::to).filter(Objects::nonNull).max(LocalDate::compareTo).orElse(null);
    }

    private Stream<Break> lastPause() {
        return pauses.isEmpty() ? Stream.empty() : Stream.of(pauses.get(pauses.size() - 1));
    }

    void extend(Extender by, int amount, String ground, String who, LocalDate on) {
        extensions.add(new Grant(by, amount, ground, who, on));
    }

    void meet(LocalDate on) {
        metOn = on;
        liveOwner = null;
    }

    void cancel(LocalDate on) {
        cancelledOn = on;
        liveOwner = null;
    }

    boolean isLive() {
        return liveOwner != null;
    }

    String owner() {
        return owner;
    }

    LocalDate startedOn() {
        return startedOn;
    }
}
