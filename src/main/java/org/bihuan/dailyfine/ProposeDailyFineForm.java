package org.bihuan.dailyfine;

import java.util.List;
import java.util.Map;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.springframework.stereotype.Component;

/** 决定是否按日连续处罚: the law says "may", so people propose; days, amount, gates and reasons are computed for them. */
@Component
class ProposeDailyFineForm extends DailyFineForm {

    private static final String CHOICE = "choice";
    private static final String LEAVE = "LEAVE";

    private final DailyFineProposals proposals;
    private final DailyFineBook book;

    ProposeDailyFineForm(RoundSheet sheet, DailyFineProposals proposals, DailyFineBook book) {
        super("propose-daily-fine", sheet);
        this.proposals = proposals;
        this.book = book;
    }

    @Override
    void addFacts(TaskContext task, DailyFineRound round, Map<String, Object> facts) {
        RoundAccount account = sheet.account(round);
        DailyFine.Verdict verdict = sheet.judge(round);
        facts.put("fact_days", account.free().isEmpty() ? "没有尚未决定的计罚日数" : list(DailyFineProposals.lines(account, account.free(), verdict), ""));
        facts.put("fact_against", list(proposals.against(round).stream().map(line -> "⚠ " + line).toList(), "没有发现障碍"));
        facts.put("fact_steps", list(verdict.steps(), "没有"));
        facts.put("fact_before", list(book.decisions(round.id()).stream().map(one -> one.choice().label() + "：" + one.state().label()
                + (one.opinion() == null ? "" : "（" + one.opinion() + "）")).toList(), "没有"));
        facts.put("facts", String.join("\n", book.rechecks(round.id()).stream().filter(one -> one.result() != null && one.result().refusal())
                .map(one -> RecheckPapers.day(one.foundOn()) + "复查发现" + one.result().label() + "，拒不改正。" + one.finding()).toList()));
        facts.put("fact_consequence", "是否按日连续处罚由行政机关裁量（法律规定的是“可以”）。实施或者不实施的建议由没有参与调查的人审查；实施的，重新告知、听取意见、法制审核、集体讨论后作出决定，听证标准以合计数额为准。"
                + "与以后的期间一并决定的，日数保留，不会重复计算。");
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        DailyFineRound round = roundOf(task);
        String choice = values.text(CHOICE);
        String reason = values.requireText("reason");
        boolean free = !sheet.account(round).free().isEmpty();
        if (LEAVE.equals(choice)) {
            if (round.outcome() != null && free) {
                values.reject(CHOICE, "本轮已于 " + round.endedOn() + " 终结，没有以后的期间，请决定是否实施");
            }
            values.check();
            proposals.leave(round, reason, task.userId());
            return Map.of(DailyDecisionVariables.DAILY_PROPOSAL, LEAVE);
        }
        DailyFineDecision.Choice proposed = values.choice(CHOICE, DailyFineDecision.Choice.class);
        String text = values.text("facts");
        if (proposed == DailyFineDecision.Choice.APPLY) {
            List<String> against = proposals.against(round);
            against.forEach(said -> values.reject(CHOICE, said));
            values.requireText("facts");
        } else if (!free) {
            values.reject(CHOICE, "没有尚未决定的计罚日数，请选“与以后的期间一并决定”结束本任务");
        }
        values.check();
        return Map.of(DailyDecisionVariables.DAILY_PROPOSAL, proposed.name(), DailyDecisionVariables.DAILY_DECISION_ID,
                proposals.propose(round, proposed, text, reason, task.userId()));
    }
}
