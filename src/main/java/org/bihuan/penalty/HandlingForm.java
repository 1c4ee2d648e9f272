package org.bihuan.penalty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bihuan.deadline.Standing;
import org.bihuan.engine.FormRejected;
import org.bihuan.engine.HouseClock;
import org.bihuan.engine.TaskContext;
import org.bihuan.engine.TaskForm;
import org.bihuan.law.ReviewGate;

/** What the forms of a filed case have in common: their case, its shared facts, and the term for the decision as due date. */
abstract class HandlingForm implements TaskForm {

    static final String AGREED = "同意";

    final Cases cases;
    final CaseSheet sheet;
    final Investigations investigations;
    final CaseFollowUps followUps;
    private final String formId;

    HandlingForm(String formId, Cases cases, CaseSheet sheet, Investigations investigations, CaseFollowUps followUps) {
        this.formId = formId;
        this.cases = cases;
        this.sheet = sheet;
        this.investigations = investigations;
        this.followUps = followUps;
    }

    @Override
    public final String formId() {
        return formId;
    }

    @Override
    public final Map<String, Object> facts(TaskContext task) {
        PenaltyCase one = caseOf(task);
        Map<String, Object> facts = new TreeMap<>();
        facts.put("fact_case", one.number());
        facts.put("fact_party", one.partyName() + "（" + one.uscc() + "）");
        facts.put("fact_violation", sheet.violation(one));
        Optional<Standing> term = term(one);
        facts.put("fact_clock", term.map(Standing::inWords).orElse("没有期限"));
        facts.put("fact_clock_basis", term.map(standing -> standing.rule().name() + "，自 " + standing.from() + " 起" + standing.rule().inWords() + "（"
                + standing.citation() + "）").orElse(""));
        addFacts(one, facts);
        return facts;
    }

    abstract void addFacts(PenaltyCase one, Map<String, Object> facts);

    /** The limit that matters in this step; the term for the decision unless the form says otherwise. */
    Optional<Standing> term(PenaltyCase one) {
        return followUps.limit(one, ProcedureLaw.on(one.filedOn()).decisionRule());
    }

    @Override
    public final Optional<Instant> due(TaskContext task) {
        return term(caseOf(task)).map(standing -> standing.due(HouseClock.ZONE));
    }

    final PenaltyCase caseOf(TaskContext task) {
        return cases.get(task.requireLong(PenaltyCaseVariables.CASE_ID));
    }

    /** Who investigated reviews and decides nothing of the case (gate G20). */
    final void requireNoInvestigator(PenaltyCase one, String who) {
        if (investigations.investigators(one).contains(who)) {
            throw new FormRejected(ReviewGate.G20.refusal("您参与了本案的调查，请由其他人员办理"));
        }
    }

    final String evidence(PenaltyCase one) {
        List<String> lines = investigations.evidence(one);
        return lines.isEmpty() ? "卷宗内还没有证据材料" : lines.stream().map(line -> "- " + line).collect(Collectors.joining("\n"));
    }

    final String opinions(PenaltyCase one) {
        List<CaseOpinion> said = investigations.opinions(one.id());
        return said.isEmpty() ? "尚无" : said.stream().map(opinion -> sheet.minute(opinion.at()) + " " + opinion.step().label() + " "
                + sheet.name(opinion.who()) + "：" + (opinion.agreed() ? "" : "退回。") + opinion.opinion()).collect(Collectors.joining("\n\n"));
    }

    final LocalDate today() {
        return sheet.today();
    }
}
