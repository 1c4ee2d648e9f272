package org.bihuan.dailyfine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.bihuan.deadline.Standing;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.HouseClock;
import org.bihuan.engine.TaskContext;
import org.springframework.stereotype.Component;

/** 撤回公开信息 of a daily fine that was changed or withdrawn: within three working days, with the reason (行政处罚法 art. 48 para. 2). */
@Component
class WithdrawDailyPublicationForm extends DailyDecisionForm {

    WithdrawDailyPublicationForm(RoundSheet sheet, DailyFineProposals proposals, DailyFineBook book) {
        super("withdraw-daily-publication", sheet, proposals, book);
    }

    @Override
    void addFacts(TaskContext task, DailyFineRound round, Map<String, Object> facts) {
        DailyFineDecision one = decisionOf(task);
        facts.put("fact_decision", proposals.inWords(one));
        facts.put("fact_fallen", book.settled(one.id()).map(settled -> settled.how().label()).orElseThrow());
        facts.put("fact_published", one.publishedOn() + " 在" + one.publishedAtPlace() + "公开");
        facts.put("fact_withdrawal", proposals.withdrawalLimit(one).map(Standing::inWords).orElseThrow());
        facts.put("withdrawnOn", sheet.today().toString());
        facts.put("fact_consequence", "撤回的日期和公开说明的理由记入案件。");
    }

    @Override
    public Optional<Instant> due(TaskContext task) {
        return proposals.withdrawalLimit(decisionOf(task)).map(limit -> limit.due(HouseClock.ZONE));
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        DailyFineDecision one = decisionOf(task);
        LocalDate on = day(values, "withdrawnOn", one.publishedOn(), "公开之日");
        String why = values.requireText("why");
        values.check();
        proposals.withdrawPublication(one.id(), on, why, task.userId());
        return Map.of();
    }
}
