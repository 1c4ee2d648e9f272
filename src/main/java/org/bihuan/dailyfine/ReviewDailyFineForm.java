package org.bihuan.dailyfine;

import java.util.Map;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.springframework.stereotype.Component;

/** 审查按日连续处罚建议: by somebody who has neither investigated nor rechecked. */
@Component
class ReviewDailyFineForm extends DailyDecisionForm {

    private static final String REVIEW = "review";

    ReviewDailyFineForm(RoundSheet sheet, DailyFineProposals proposals, DailyFineBook book) {
        super("review-daily-fine", sheet, proposals, book);
    }

    @Override
    void addFacts(TaskContext task, DailyFineRound round, Map<String, Object> facts) {
        DailyFineDecision one = decisionOf(task);
        RoundAccount account = sheet.account(round);
        DailyFine.Verdict verdict = sheet.judge(round);
        facts.put("fact_proposal", one.choice().label() + "（" + sheet.name(one.proposedBy()) + "）：" + one.reason());
        facts.put("fact_facts", one.facts() == null ? "没有填写" : one.facts());
        facts.put("fact_days", list(DailyFineProposals.lines(account, account.of(one.id()), verdict), "没有"));
        facts.put("fact_steps", list(verdict.steps(), "没有"));
        facts.put("fact_consequence", "同意实施的，进入告知、听证、法制审核、集体讨论和决定；同意不实施的，这些日数不再处罚。退回的，由承办人重新提出。");
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        DailyFineDecision one = decisionOf(task);
        requireOther(proposals.involved(one).contains(task.userId()));
        boolean agreed = "AGREE".equals(values.text(REVIEW));
        String opinion = values.requireText("opinion");
        if (agreed && one.choice() == DailyFineDecision.Choice.APPLY) {
            proposals.againstOpening(one).forEach(said -> values.reject(REVIEW, said));
        }
        values.check();
        proposals.review(one.id(), agreed, opinion, task.userId());
        return Map.of(DailyDecisionVariables.DAILY_REVIEW, agreed ? "AGREE" : "RETURN");
    }
}
