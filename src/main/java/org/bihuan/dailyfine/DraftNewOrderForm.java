package org.bihuan.dailyfine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.springframework.stereotype.Component;

/** 再次责令改正: after each refusal a new order, which is served and rechecked like the first. */
@Component
class DraftNewOrderForm extends DailyFineForm {

    private final DailyFineRounds rounds;
    private final DailyFineBook book;

    DraftNewOrderForm(RoundSheet sheet, DailyFineRounds rounds, DailyFineBook book) {
        super("draft-new-order", sheet);
        this.rounds = rounds;
        this.book = book;
    }

    @Override
    void addFacts(TaskContext task, DailyFineRound round, Map<String, Object> facts) {
        List<RoundOrder> orders = book.orders(round.id());
        RoundOrder last = orders.get(orders.size() - 1);
        List<RoundRecheck> rechecks = book.rechecks(round.id());
        RoundRecheck recheck = rechecks.get(rechecks.size() - 1);
        boolean again = last.servedOn() == null;
        facts.put("fact_before", again ? "⚠ 上一份 " + last.number() + " 未能送达，请核对受送达人和地址后重新拟制。" : "");
        facts.put("facts", again ? last.facts() : RecheckPapers.day(recheck.foundOn()) + "复查：" + recheck.result().label() + "。" + recheck.finding());
        facts.put("articles", last.articles());
        facts.put("requirement", last.requirement());
        facts.put("fact_consequence", "提交后编号出具《责令改正违法行为决定书》并送达；当场能够认定的当场送达，需要监测的自取得监测报告之日起三个工作日内送达（" + DailyFineLaw.order("第八条、第十四条")
                + "）。文书写明拒不改正的后果。自送达之日起三十日内再次暗查复查，计罚日数连续计算。");
    }

    @Override
    public Optional<Instant> due(TaskContext task) {
        return rounds.orderDue(roundOf(task).id());
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        RoundOrder.Text text = new RoundOrder.Text(values.requireText("facts"), values.requireText("articles"), values.requireText("requirement"));
        values.check();
        return Map.of(DailyOrderVariables.ORDER_ID, rounds.draftOrder(roundOf(task).id(), text, task.userId()));
    }
}
