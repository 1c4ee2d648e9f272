package org.bihuan.alert;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bihuan.access.Branches;
import org.bihuan.access.People;
import org.bihuan.access.Person;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.StartForm;
import org.bihuan.enterprise.Enterprises;
import org.springframework.stereotype.Component;

/** The start form with which a person reports what was found; it becomes an alert like any other. */
@Component
class ReportAlert implements StartForm {

    /** Where a person knows it from. */
    enum Origin {

        COMPLAINT("群众投诉"), PATROL("日常巡查"), SUPERIOR("上级交办"), DOUBLE_RANDOM("双随机检查"), DRONE("无人机、走航"), OTHER("其他");

        private final String label;

        Origin(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    private static final Set<String> FORM_FIELDS = Set.of("kind", "enterprise", "region", "outlet", "pollutant", "value", "limit", "unit",
            "occurredFrom");

    private final AlertIntake intake;
    private final Enterprises enterprises;
    private final Branches branches;
    private final People people;
    private final Clock clock;

    ReportAlert(AlertIntake intake, Enterprises enterprises, Branches branches, People people, Clock clock) {
        this.intake = intake;
        this.enterprises = enterprises;
        this.branches = branches;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "report-alert";
    }

    @Override
    public Map<String, Object> submit(String userId, FormValues values) {
        Person person = people.get(userId);
        Origin origin = values.choice("origin", Origin.class);
        AlertReader.Reading reading = AlertReader.read(new AlertBody.Item(0, fields(person, origin, values), List.of()), userId, clock,
                enterprises::find, region -> branches.find(region).isPresent());
        reading.errors().forEach(error -> values.reject(field(error.pointer()), error.message()));
        if (reading.alert() != null && person.region() != null && !person.region().equals(reading.alert().region())) {
            values.reject(values.text("enterprise") != null ? "enterprise" : "region", "只能填报本分局辖区内的问题");
        }
        values.check();
        intake.report(reading.alert());
        return Map.of();
    }

    private Map<String, Object> fields(Person person, Origin origin, FormValues values) {
        Map<String, Object> details = new LinkedHashMap<>();
        AlertKind kind = values.choice("kind", AlertKind.class);
        details.put("place", values.text("place"));
        if (origin == Origin.COMPLAINT) {
            details.put("complaint", true);
        }
        if (kind == AlertKind.REMOTE) {
            details.put("finding", values.text("finding"));
            details.put("origin", origin == null ? null : origin.name());
            details.put("reporter", person.name());
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("source", AlertReader.PERSON + person.userId());
        fields.put("sourceEventId", UUID.randomUUID().toString());
        fields.put("kind", kind == null ? null : kind.name());
        fields.put("enterprise", values.text("enterprise"));
        fields.put("region", values.text("region"));
        fields.put("outlet", values.text("outlet"));
        fields.put("pollutant", values.text("pollutant"));
        fields.put("value", values.number("value"));
        fields.put("limit", values.number("limit"));
        fields.put("unit", values.text("unit"));
        fields.put("occurredFrom", Optional.ofNullable(values.pastMoment("occurredFrom"))
                .map(m -> m.truncatedTo(ChronoUnit.SECONDS).atZone(clock.getZone()).toOffsetDateTime().toString()).orElse(null));
        String finding = values.text("finding");
        fields.put("summary", (origin == null ? "" : origin.label() + "，") + person.name() + "填报：" + (finding == null ? "" : finding));
        fields.put("details", details);
        return fields;
    }

    /** The form's field behind a pointer; what the form does not ask for is said at what was found. */
    private static String field(String pointer) {
        String name = pointer.substring(Math.min(1, pointer.length()));
        return FORM_FIELDS.contains(name) ? name : "finding";
    }
}
