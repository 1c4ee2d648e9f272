package org.bihuan.penalty;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.engine.FormRejected;
import org.bihuan.engine.HouseClock;
import org.bihuan.engine.TaskContext;
import org.bihuan.engine.TaskForm;

/** What the three forms of filing have in common: their case, its shared facts, and the term as due date. */
abstract class FilingForm implements TaskForm {

    /** What stands in the opinion before anything is typed; enough for a yes, no reason for anything else. */
    static final String AGREED = "同意";

    final Cases cases;
    final CaseSheet sheet;
    private final String formId;

    FilingForm(String formId, Cases cases, CaseSheet sheet) {
        this.formId = formId;
        this.cases = cases;
        this.sheet = sheet;
    }

    @Override
    public final String formId() {
        return formId;
    }

    @Override
    public final Map<String, Object> facts(TaskContext task) {
        PenaltyCase one = caseOf(task);
        Map<String, Object> facts = sheet.facts(one);
        addFacts(one, facts);
        return facts;
    }

    abstract void addFacts(PenaltyCase one, Map<String, Object> facts);

    @Override
    public final Optional<Instant> due(TaskContext task) {
        return Optional.ofNullable(cases.filingTerm(caseOf(task)).due(HouseClock.ZONE));
    }

    PenaltyCase caseOf(TaskContext task) {
        return cases.get(task.requireLong(PenaltyCaseVariables.CASE_ID));
    }

    /** Whoever investigated or proposed is told to leave this to another person. */
    void requireSeparation(PenaltyCase one, String who) {
        Collection<String> barred = cases.investigatorsAndProposers(one);
        String complaint = FilingRules.separation(who, barred, one.filingLaw());
        if (complaint != null) {
            throw new FormRejected(complaint);
        }
    }

    static List<Map<String, String>> options(Collection<FilingChoice> choices) {
        return choices.stream().map(choice -> Map.of("label", choice.label(), "value", choice.name())).toList();
    }
}
