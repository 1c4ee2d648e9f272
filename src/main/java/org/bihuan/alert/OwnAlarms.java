package org.bihuan.alert;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.access.Branches;
import org.bihuan.enterprise.Enterprises;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The house's own alerts pass through the same reader as everybody else's. */
@Service
@Transactional
class OwnAlarms implements Alarms {

    private final AlertIntake intake;
    private final AlertStore store;
    private final KnownStates states;
    private final LeadLowering marked;
    private final Enterprises enterprises;
    private final Branches branches;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OwnAlarms(AlertIntake intake, AlertStore store, KnownStates states, LeadLowering marked, Enterprises enterprises, Branches branches,
              ApplicationEventPublisher events, Clock clock) {
        this.intake = intake;
        this.store = store;
        this.states = states;
        this.marked = marked;
        this.enterprises = enterprises;
        this.branches = branches;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void raise(Alarm alarm) {
        String source = alarm.finder().source();
        if (store.find(source, alarm.eventId()).isPresent()) {
            return;
        }
        Map<String, Object> details = new HashMap<>(alarm.details());
        details.put("subKind", alarm.subKind());
        Map<String, Object> fields = new HashMap<>();
        fields.put("source", source);
        fields.put("sourceEventId", alarm.eventId());
        fields.put("kind", alarm.kind());
        fields.put("enterprise", alarm.uscc());
        fields.put("outlet", alarm.outlet());
        fields.put("device", alarm.device());
        fields.put("occurredFrom", here(alarm.from()));
        fields.put("occurredTo", here(alarm.to()));
        fields.put("summary", alarm.summary());
        fields.put("details", details);
        AlertReader.Reading reading = AlertReader.readOwn(new AlertBody.Item(0, fields, List.of()), clock, enterprises::find,
                region -> branches.find(region).isPresent());
        if (reading.alert() == null) {
            throw new IllegalStateException("An alert of our own is wrong: " + reading.errors());
        }
        intake.report(reading.alert());
    }

    private String here(Instant moment) {
        return moment.atZone(clock.getZone()).toOffsetDateTime().toString();
    }

    @Override
    public void hold(String uscc, Instant from, Instant to) {
        store.lockLeads(uscc, from, to);
    }

    @Override
    public long excuse(Excuse excuse, String uscc, String outlet, Set<String> pollutants, Instant from, Instant to, String reason, String who) {
        KnownStateKind kind = switch (excuse) {
            case EXEMPT_HOURS -> KnownStateKind.EXEMPT_HOURS;
            case INVALID_HOURS -> KnownStateKind.INVALID_HOURS;
            case INVALID_DAY -> KnownStateKind.INVALID_DAY;
        };
        return states.declare(new KnownState(0, kind, null, uscc, null, outlet, null, pollutants, null, from, to, reason, who, clock.instant(),
                null, null, null)).state().id();
    }

    @Override
    public void excuseNoMore(long excuse, String reason, String who) {
        // Somebody of the watch room may have revoked it by hand already.
        if (states.find(excuse).filter(state -> state.revokedAt() == null).isPresent()) {
            states.revoke(excuse, reason, who);
        }
    }

    @Override
    public void tellOfMark(String uscc, String outlet, Instant from, Instant to, String text, String who) {
        marked.tellOfMark(uscc, outlet, from, to, text, who);
    }

    @Override
    public int reopenExplained(String uscc, String outlet, Instant from, Instant to) {
        int released = store.releaseExplained(uscc, outlet, from, to);
        if (released > 0) {
            events.publishEvent(new AlertIntake.AlertsCameIn());
        }
        return released;
    }
}
