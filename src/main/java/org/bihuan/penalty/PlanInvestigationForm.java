package org.bihuan.penalty;

import java.util.Map;
import java.util.stream.Collectors;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.springframework.stereotype.Component;

/** 安排调查: the officer sees what is on file and says what to do next. */
@Component
class PlanInvestigationForm extends HandlingForm {

    private final CaseFiling filing;

    PlanInvestigationForm(Cases cases, CaseSheet sheet, Investigations investigations, CaseFollowUps followUps, CaseFiling filing) {
        super("plan-investigation", cases, sheet, investigations, followUps);
        this.filing = filing;
    }

    @Override
    void addFacts(PenaltyCase one, Map<String, Object> facts) {
        facts.put("fact_facts", one.facts());
        facts.put("fact_evidence", evidence(one));
        facts.put("fact_progress", progress(one));
        facts.put("fact_waiver", filing.suggestionInWords(one));
        facts.put("fact_consequence", "选择撰写调查报告的，报告经案件审查同意后进入告知程序；证据不足的会被退回。");
    }

    String progress(PenaltyCase one) {
        String asked = investigations.inquiries(one.id()).stream().map(inquiry -> "- " + sheet.minute(inquiry.endedAt()) + " 询问"
                + inquiry.personAsked()).collect(Collectors.joining("\n"));
        String said = opinions(one);
        return (asked.isEmpty() ? "还没有调查询问" : asked) + ("尚无".equals(said) ? "" : "\n\n" + said);
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        InvestigationStep step = values.choice("step", InvestigationStep.class);
        values.check();
        return Map.of(CaseInvestigationVariables.STEP, step.name());
    }
}
