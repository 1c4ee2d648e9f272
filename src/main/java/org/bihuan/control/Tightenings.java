package org.bihuan.control;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.access.Notices;
import org.bihuan.access.Notices.Notice;
import org.bihuan.access.People;
import org.bihuan.access.Person;
import org.bihuan.control.RatioStore.Tightening;
import org.bihuan.control.RatioVersions.Explained;
import org.bihuan.control.RunningStore.Breach;
import org.bihuan.engine.Flow;
import org.bihuan.enterprise.Enterprises;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether a breach of an order or of production control costs the rest of the month: asked when it is found, and again by the decision on a penalty for it. */
@Service
@Transactional
class Tightenings implements PunishedBreaches {

    private static final String PROCESS = "ratio-tightening";
    private static final String BREACH = "BREACH";

    private final RatioStore store;
    private final RatioVersions versions;
    private final RunningStore running;
    private final ControlTables tables;
    private final Enterprises enterprises;
    private final People people;
    private final Notices notices;
    private final Flow flow;
    private final Moments moments;
    private final Clock clock;

    Tightenings(RatioStore store, RatioVersions versions, RunningStore running, ControlTables tables, Enterprises enterprises, People people, Notices notices, Flow flow, Moments moments,
                Clock clock) {
        this.store = store;
        this.versions = versions;
        this.running = running;
        this.tables = tables;
        this.enterprises = enterprises;
        this.people = people;
        this.notices = notices;
        this.flow = flow;
        this.moments = moments;
        this.clock = clock;
    }

    /** Running data showed a breach: asks for the month in which it was, unless that was asked before. */
    void breached(Explained broken, long breach, Instant at) {
        ask(broken, month(at), BREACH, breach, null);
    }

    /**
     * The question about the breach learns of its punishment. Where none was put, or people answered that the ratio stays, it is asked for the rest
     * of this month: one breach tightens once, and a decision is what they may have waited for.
     */
    @Override
    public void punished(Punished one) {
        Instant from = one.from().atStartOfDay(clock.getZone()).toInstant();
        Instant to = one.to().plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        List<Breach> breaches = running.of(one.uscc(), from, to);
        Set<Long> ids = breaches.stream().map(Breach::id).collect(Collectors.toSet());
        Optional<Tightening> answered = store.tightenings(one.uscc()).stream()
                .filter(asked -> asked.breach() != null && ids.contains(asked.breach()) && !Boolean.FALSE.equals(asked.granted())).findFirst();
        if (answered.isPresent()) {
            store.punished(answered.get().id(), one.said());
            return;
        }
        versions.during(one.uscc(), from, to).stream().findFirst().ifPresent(broken -> ask(broken, month(clock.instant()), one.decision(),
                breaches.isEmpty() ? null : breaches.get(0).id(), one.said()));
    }

    private YearMonth month(Instant moment) {
        return YearMonth.from(moment.atZone(clock.getZone()));
    }

    private void ask(Explained broken, YearMonth month, String askedBy, Long breach, String punished) {
        // Whoever asks at the same time waits, so that nothing is asked twice.
        store.lockAll();
        RatioInput input = broken.line().input();
        store.proposeTightening(input.uscc(), month.toString(), askedBy, breach, punished, tables.breach(input), clock.instant()).ifPresent(id ->
                flow.start(new Flow.Start(PROCESS, "收严-" + id, enterprises.get(input.uscc()).region(), Map.of(RatioTighteningVariables.TIGHTENING_ID, id))));
    }

    @Transactional(readOnly = true)
    Tightening get(long id) {
        return store.tightening(id).orElseThrow(() -> new NoSuchElementException("没有这项收严建议"));
    }

    void decide(long tightening, boolean granted, String reason, String who) {
        store.decide(tightening, granted, reason, who, clock.instant());
    }

    /** From the next full hour to the end of the month. */
    void tighten(long id) {
        Tightening tightening = get(id);
        Instant from = moments.nextHour(clock.instant());
        LocalDate next = month(from).plusMonths(1).atDay(1);
        Instant to = next.atStartOfDay(clock.getZone()).toInstant();
        store.tighten(id, from, to);
        notices.send(new Notice("生产调控收严-" + id, "RATIO_TIGHTENED", from, "生产调控比例收严", "因" + tightening.why() + "，自 " + moments.said(from) + " 至 "
                + moments.said(to) + "，调控比例增加 " + ListedMeasure.plain(tightening.points().points()) + " 个百分点。"),
                people.ofEnterprise(tightening.uscc()).stream().map(Person::userId).toList());
    }
}
