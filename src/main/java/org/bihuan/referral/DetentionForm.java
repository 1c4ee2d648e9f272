package org.bihuan.referral;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bihuan.engine.TaskContext;
import org.bihuan.engine.TaskForm;
import org.bihuan.penalty.PenaltyCases;
import org.springframework.stereotype.Component;

/** What the forms of a referral for detention have in common: the case, its decision, and the limits that run. */
abstract class DetentionForm implements TaskForm {

    /** What every form needs. */
    @Component
    static class DetentionTools {

        final Detentions detentions;
        final PenaltyCases cases;
        final Clock clock;
        final ReferralSettings settings;

        DetentionTools(Detentions detentions, PenaltyCases cases, Clock clock, ReferralSettings settings) {
            this.detentions = detentions;
            this.cases = cases;
            this.clock = clock;
            this.settings = settings;
        }
    }

    final Detentions detentions;
    final PenaltyCases cases;
    final DetentionTools tools;
    private final String formId;

    DetentionForm(String formId, DetentionTools tools) {
        this.formId = formId;
        this.tools = tools;
        this.detentions = tools.detentions;
        this.cases = tools.cases;
    }

    @Override
    public final String formId() {
        return formId;
    }

    @Override
    public final Map<String, Object> facts(TaskContext task) {
        DetentionReferral detention = detentionOf(task);
        PenaltyCases.Brief one = cases.get(detention.caseId());
        PenaltyCases.FileContent file = cases.file(one.id());
        Map<String, Object> facts = new TreeMap<>();
        facts.put("fact_case", one.number() + "，" + one.statusName());
        facts.put("fact_party", one.partyName() + "（" + one.uscc() + "）");
        facts.put("fact_violation", one.violation().label() + "，" + one.actEndedOn());
        facts.put("fact_opening", detention.opening());
        facts.put("fact_decision", file.decision() + "；依据" + file.applied());
        facts.put("fact_limits", ReferralForm.inWords(detentions.limits(detention), tools.clock.instant(), tools.settings.warnPercent()));
        addFacts(one, detention, facts);
        return facts;
    }

    /** What has happened with the police so far. */
    final String steps(DetentionReferral detention) {
        String lines = detentions.steps(detention).stream().map(DetentionStep::line).collect(Collectors.joining("\n"));
        return lines.isEmpty() ? "没有" : lines;
    }

    /** When the police accepted it, or what has happened since. */
    final Instant lastMoment(DetentionReferral detention) {
        return detentions.steps(detention).stream().map(DetentionStep::receivedAt).reduce(detention.acceptedAt(), (one, other) -> other);
    }

    abstract void addFacts(PenaltyCases.Brief one, DetentionReferral detention, Map<String, Object> facts);

    /** The last limit that runs. */
    @Override
    public final Optional<Instant> due(TaskContext task) {
        return detentions.limits(detentionOf(task)).stream().filter(limit -> limit.running() && limit.last() != null).map(ReferralLimit::last)
                .reduce((one, other) -> other);
    }

    final DetentionReferral detentionOf(TaskContext task) {
        return detentions.get(task.requireLong(DetentionReferralVariables.DETENTION_ID));
    }
}
