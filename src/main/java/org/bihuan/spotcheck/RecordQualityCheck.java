package org.bihuan.spotcheck;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.bihuan.access.Problem;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.StartForm;
import org.springframework.stereotype.Component;

/** The start form with which the watch room records what a monitor showed when it was checked from afar. */
@Component
class RecordQualityCheck implements StartForm {

    private static final Set<String> FIELDS = Set.of("device", "kind", "pollutant", "expected", "measured", "fullScale", "performedAt", "evidence");

    private final QualityDesk desk;
    private final Clock clock;

    RecordQualityCheck(QualityDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "record-quality-check";
    }

    @Override
    public Map<String, Object> submit(String userId, FormValues values) {
        Instant at = values.pastMoment("performedAt");
        QualityEntry entry = new QualityEntry(values.text("device"), values.choice("kind", QualityKind.class), values.text("pollutant"), values.number("expected"),
                values.number("measured"), values.number("fullScale"), at == null ? null : at.atZone(clock.getZone()).toOffsetDateTime(), values.text("evidence"));
        values.check();
        try {
            return Map.of(MonitorQualityCheckVariables.IN_CONTROL, desk.counts(desk.record(entry, userId)));
        } catch (Problem e) {
            if (e.errors().isEmpty()) {
                values.reject("performedAt", e.getMessage());
            }
            e.errors().forEach(one -> values.reject(field(one.pointer()), one.message()));
        }
        values.check();
        return Map.of();
    }

    private static String field(String pointer) {
        String name = pointer.substring(Math.min(1, pointer.length()));
        return FIELDS.contains(name) ? name : "evidence";
    }
}
