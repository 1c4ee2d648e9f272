package org.bihuan.dailyfine;

import java.time.LocalDate;
import java.util.Map;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.bihuan.law.Regime;
import org.springframework.stereotype.Component;

/** 登记监测报告: what the laboratory says of the samples; what counts is the day on which they were taken. */
@Component
class RecordRecheckReportForm extends DailyFineForm {

    private final DailyFineRounds rounds;
    private final DailyFineBook book;

    RecordRecheckReportForm(RoundSheet sheet, DailyFineRounds rounds, DailyFineBook book) {
        super("record-recheck-report", sheet);
        this.rounds = rounds;
        this.book = book;
    }

    @Override
    void addFacts(TaskContext task, DailyFineRound round, Map<String, Object> facts) {
        RoundRecheck recheck = book.recheck(task.requireLong(DailyRecheckVariables.RECHECK_ID));
        facts.put("fact_sampled", recheck.foundOn() + " 采样。" + recheck.finding());
        facts.put("reportedOn", sheet.today().toString());
        facts.put("fact_consequence", "计罚日数止于采样之日（" + recheck.foundOn() + "），不是报告之日。仍超标的，自取得监测报告之日起三个工作日内再次送达责令改正违法行为决定书（"
                + DailyFineLaw.order("第八条、第十四条") + "）。");
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        RoundRecheck recheck = book.recheck(task.requireLong(DailyRecheckVariables.RECHECK_ID));
        Recheck.Result result = values.choice("result", Recheck.Result.class);
        LocalDate on = day(values, "reportedOn", recheck.foundOn(), "采样");
        Boolean same = same(values, result);
        if (result == Recheck.Result.STILL_VIOLATING && same == null && !recheck.foundOn().isBefore(Regime.CODE_FROM)) {
            values.reject(RecheckRules.SAME, "请说明发现的是不是责令改正的违法行为");
        }
        String finding = values.requireText("finding");
        values.check();
        rounds.reported(recheck.id(), result, same, on, finding, task.userId());
        return Map.of();
    }

    /** Whether it is the violation that was ordered to be corrected; null where nothing goes on, or it is not said. */
    static Boolean same(FormValues values, Recheck.Result result) {
        String said = values.text(RecheckRules.SAME);
        return result != Recheck.Result.STILL_VIOLATING || said == null ? null : said.equals("YES");
    }
}
