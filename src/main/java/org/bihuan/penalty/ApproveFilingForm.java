package org.bihuan.penalty;

import java.util.Map;
import org.bihuan.deadline.DeadlineRule;
import org.bihuan.deadline.WorkCalendar;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.springframework.stereotype.Component;

/** 立案审批: the bureau's head decides: file, do not file, transfer, return, or extend the term once. */
@Component
class ApproveFilingForm extends FilingForm {

    private final WorkCalendar calendar;

    ApproveFilingForm(Cases cases, CaseSheet sheet, WorkCalendar calendar) {
        super("approve-filing", cases, sheet);
        this.calendar = calendar;
    }

    @Override
    void addFacts(PenaltyCase one, Map<String, Object> facts) {
        DeadlineRule decision = ProcedureLaw.decision(sheet.today());
        facts.put("fact_facts", one.facts());
        facts.put("fact_conditions", sheet.conditions(one));
        facts.put("fact_consequence", "准予立案的，立即编号，自今日起" + decision.inWords() + "内应当作出处罚决定（" + decision.citation()
                + "），最晚 " + decision.unrolled(sheet.today(), calendar.current())
                + "。不予立案或者移送的，线索随之办结，结果反馈支队。");
        facts.put("opinion", AGREED);
        facts.put("decisions", options(FilingRules.choicesOfHead(cases.filingTerm(one))));
        facts.put("decision", cases.last(one.id(), FilingOpinion.Step.PROPOSAL).orElseThrow().choice().name());
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        PenaltyCase one = caseOf(task);
        requireSeparation(one, task.userId());
        FilingChoice choice = values.choice("decision", FilingChoice.class);
        FilingOpinion proposal = cases.last(one.id(), FilingOpinion.Step.PROPOSAL).orElseThrow();
        String receiver = choice.transfer() ? values.text("receiver") : null;
        FilingRules.ofApproval(choice, proposal.conditions(), receiver).forEach(values::reject);
        if (choice != FilingChoice.FILE && AGREED.equals(values.text("opinion"))) {
            values.reject("opinion", "请写明" + choice.label() + "的理由");
        }
        values.check();
        cases.approve(one.id(), task.userId(), choice, values.text("opinion"), receiver);
        String route = choice == FilingChoice.FILE ? "FILE" : choice.outcome() ? "REFUSE" : "RETURN";
        return Map.of(PenaltyCaseVariables.FILING_DECISION, route);
    }
}
