package org.bihuan.dailyfine;

import java.math.BigDecimal;
import java.util.Map;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.bihuan.law.Money;
import org.springframework.stereotype.Component;

/** 处理已作出的按日连续处罚: the fine that it multiplied was changed or revoked afterwards. */
@Component
class SettleDailyFineForm extends DailyDecisionForm {

    private static final String SETTLEMENT = "settlement";

    SettleDailyFineForm(RoundSheet sheet, DailyFineProposals proposals, DailyFineBook book) {
        super("settle-daily-fine", sheet, proposals, book);
    }

    @Override
    void addFacts(TaskContext task, DailyFineRound round, Map<String, Object> facts) {
        DailyFineDecision one = decisionOf(task);
        BigDecimal now = proposals.recomputed(one.id());
        facts.put("fact_decision", proposals.inWords(one) + (one.state() == DailyFineDecision.State.WITHDRAWN ? "，**已经撤回，提交即办结本任务**" : ""));
        facts.put("fact_now", now.signum() == 0 ? "原处罚决定已被撤销，按日连续处罚失去基础，应当撤回" : "按变更后的原处罚数额重新计算：" + Money.inWords(now));
        facts.put(SETTLEMENT, (now.signum() == 0 ? DailyFineSettlement.How.WITHDRAW : DailyFineSettlement.How.CHANGE).name());
        facts.put("fact_consequence", "变更、撤回的，执行中的数额随即按结果重新计算，多缴的应当退还；撤回的，执行终结。已经公开的，三个工作日内撤回公开信息；没有公开的，撤回后不再公开。决定和理由存入卷宗。");
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        DailyFineDecision one = decisionOf(task);
        requireOther(proposals.involved(one).contains(task.userId()));
        DailyFineSettlement.How how = values.choice(SETTLEMENT, DailyFineSettlement.How.class);
        BigDecimal now = proposals.recomputed(one.id());
        if (how == DailyFineSettlement.How.CHANGE && (now.signum() == 0 || now.compareTo(proposals.current(one)) == 0)) {
            values.reject(SETTLEMENT, now.signum() == 0 ? "原处罚决定已被撤销，没有可以变更的数额，应当撤回" : "重新计算的数额没有变化");
        } else if (how == DailyFineSettlement.How.KEEP && now.signum() == 0) {
            values.reject(SETTLEMENT, "【D25】原处罚决定已被撤销，按日连续处罚失去基础，不能维持");
        }
        String reason = values.requireText("reason");
        values.check();
        return Map.of(DailyRevisionVariables.PUBLICATION_FALLEN, proposals.settle(one.id(), how, reason, task.userId()));
    }
}
