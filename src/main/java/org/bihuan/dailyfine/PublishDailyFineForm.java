package org.bihuan.dailyfine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.HouseClock;
import org.bihuan.engine.TaskContext;
import org.springframework.stereotype.Component;

/** 公开按日连续处罚决定: with the orders to correct (按日连续处罚办法 art. 4). */
@Component
class PublishDailyFineForm extends DailyDecisionForm {

    PublishDailyFineForm(RoundSheet sheet, DailyFineProposals proposals, DailyFineBook book) {
        super("publish-daily-fine", sheet, proposals, book);
    }

    @Override
    void addFacts(TaskContext task, DailyFineRound round, Map<String, Object> facts) {
        DailyFineDecision one = decisionOf(task);
        facts.put("fact_decision", proposals.inWords(one));
        facts.put("publishedOn", sheet.today().toString());
        facts.put("fact_consequence", "按日连续处罚决定和责令改正违法行为决定书一并向社会公开（" + DailyFineLaw.order("第四条") + "）。");
    }

    @Override
    public Optional<Instant> due(TaskContext task) {
        return proposals.publicationLimit(decisionOf(task)).map(limit -> limit.due(HouseClock.ZONE));
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        DailyFineDecision one = decisionOf(task);
        LocalDate on = day(values, "publishedOn", one.decidedOn(), "作出决定之日");
        String place = values.requireText("place");
        values.check();
        proposals.publish(one.id(), on, place, task.userId());
        return Map.of();
    }
}
