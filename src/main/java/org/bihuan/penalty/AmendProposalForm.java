package org.bihuan.penalty;

import java.util.Map;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.springframework.stereotype.Component;

/** 补正处理意见: the officer answers what legal review, deliberation or the head found wanting. */
@Component
class AmendProposalForm extends DecisionForm {

    private final DecisionDesk desk;

    AmendProposalForm(DecisionTools tools, DecisionDesk desk) {
        super("amend-proposal", tools);
        this.desk = desk;
    }

    @Override
    void addFacts(long decisionId, TaskContext task, Map<String, Object> facts) {
        facts.put("changes", DecisionSheet.options(ProposalChange.values(), ProposalChange::label));
        facts.put(CHANGE, ProposalChange.KEEP.name());
        facts.put("fact_consequence", "补正后重新送法制审核，再提请集体讨论。不得比告知的更重；查明新的事实需要加重的，只能重新告知，重新计算期限。");
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        long decision = decisionId(task);
        NoticeDesk.Change change = change(decision, values, "explanation");
        values.check();
        desk.amend(decision, task.userId(), change);
        // Whoever is told anew is told from the start, whatever came late before.
        return Map.of(PenaltyDecisionVariables.AMENDMENT, route(change), PenaltyDecisionVariables.LATE_MATERIAL, false);
    }
}
