package org.bihuan.dailyfine;

import java.util.List;
import java.util.Map;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.springframework.stereotype.Component;

/** 法制审核能否计罚: where the law does not say by itself whether a refusal counts, somebody answers for it by name. */
@Component
class ReviewRecheckForm extends DailyFineForm {

    private final DailyFineRounds rounds;
    private final DailyFineProposals proposals;

    ReviewRecheckForm(RoundSheet sheet, DailyFineRounds rounds, DailyFineProposals proposals) {
        super("review-recheck", sheet);
        this.rounds = rounds;
        this.proposals = proposals;
    }

    @Override
    void addFacts(TaskContext task, DailyFineRound round, Map<String, Object> facts) {
        DailyFine.Verdict verdict = sheet.judge(round);
        List<DailyFine.Obstacle> uncleared = sheet.account(round).uncleared(verdict);
        facts.put("fact_problems", list(uncleared.stream().map(RoundAccount::refusal).toList(), "没有"));
        facts.put("fact_steps", list(verdict.steps(), "没有"));
        facts.put("fact_consequence", "可以计入的，计罚日数至复查之日，署名存卷。" + uncounted(sheet.onlyLate(round),
                uncleared.stream().anyMatch(one -> one.gate() == DailyFineGate.OTHER_VIOLATION)));
    }

    /**
     * What becomes of the round where the refusal does not count: where only the day was missed, the refusal stays one, and order and
     * recheck follow anew (按日连续处罚办法 art. 14); where it is doubtful whether the law reaches it at all, the round is over.
     */
    static String uncounted(boolean onlyLate, boolean otherViolation) {
        return onlyLate ? "不计入的，这次复查不产生计罚日数，但本轮不终结：再次责令改正并复查，计罚日数自新的决定书送达的次日起计算。"
                : "不计入的，本轮终结，此前已经计入的日数不变；此后再次送达责令改正违法行为决定书的，可以重新起算。" + (otherViolation ? "发现的其他违法行为另行立案查处。" : "");
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        DailyFineRound round = roundOf(task);
        requireOther(proposals.investigators(round).contains(task.userId()));
        String opinion = values.requireText("opinion");
        List<DailyFine.Obstacle> barred = sheet.account(round).uncleared(sheet.judge(round)).stream().filter(one -> one.gate().way() == DailyFineGate.Way.NONE).toList();
        boolean counts = "YES".equals(values.text("counts"));
        if (counts) {
            barred.forEach(one -> values.reject("counts", RoundAccount.refusal(one)));
        }
        values.check();
        rounds.review(task.requireLong(DailyRecheckVariables.RECHECK_ID), counts, opinion, task.userId());
        return Map.of();
    }
}
