package org.bihuan.dailyfine;

import java.time.LocalDate;
import java.util.Map;
import org.bihuan.engine.FormRejected;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.springframework.stereotype.Component;

/** 制止违法排放: since the Code a refusal to correct is not only fined, the discharge is stopped in time (生态环境法典 art. 1060). */
@Component
class StopDischargeForm extends DailyFineForm {

    private static final String MEASURE = "measure";
    private static final String TAKEN_ON = "takenOn";

    private final DailyFineRounds rounds;

    StopDischargeForm(RoundSheet sheet, DailyFineRounds rounds) {
        super("stop-discharge", sheet);
        this.rounds = rounds;
    }

    private RoundRecheck recheckOf(DailyFineRound round) {
        return rounds.toStop(round.id()).orElseThrow(() -> new FormRejected("每一次拒不改正都已登记怎样制止"));
    }

    @Override
    void addFacts(TaskContext task, DailyFineRound round, Map<String, Object> facts) {
        RoundRecheck recheck = recheckOf(round);
        facts.put("fact_refusal", recheck.foundOn() + " 第 " + recheck.place() + " 次复查" + recheck.result().label() + "。" + recheck.finding());
        facts.put(TAKEN_ON, sheet.today().toString());
        facts.put("fact_consequence", "措施本身另按限制生产、停产整治和查封、扣押的程序办理，这里只登记采取了什么、何时采取。措施使排放停止的，以复查确认，此后不再计罚；已计的日数保留（"
                + DailyFineLaw.order("第二十条") + "）。");
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        RoundRecheck recheck = recheckOf(roundOf(task));
        RoundRecheck.Measure measure = values.choice(MEASURE, RoundRecheck.Measure.class);
        LocalDate on = measure == RoundRecheck.Measure.NONE ? null : day(values, TAKEN_ON, recheck.foundOn(), "复查之日");
        String note = values.requireText("note");
        values.check();
        rounds.stop(recheck.id(), measure, on, note, task.userId());
        return Map.of();
    }
}
