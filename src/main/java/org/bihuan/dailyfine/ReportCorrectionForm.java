package org.bihuan.dailyfine;

import java.time.LocalDate;
import java.util.Map;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.bihuan.engine.TaskForm;
import org.springframework.stereotype.Component;

/**
 * 报告改正情况: an enterprise says that it has corrected, or an officer writes down what it handed in. It shows the order alone:
 * when and by whom correction is rechecked is nobody's business before.
 */
@Component
class ReportCorrectionForm implements TaskForm {

    private static final int LOW = 20;

    private final RoundSheet sheet;
    private final DailyFineRounds rounds;
    private final DailyFineBook book;

    ReportCorrectionForm(RoundSheet sheet, DailyFineRounds rounds, DailyFineBook book) {
        this.sheet = sheet;
        this.rounds = rounds;
        this.book = book;
    }

    @Override
    public String formId() {
        return "report-correction";
    }

    /** Nobody has to. */
    @Override
    public int priority(TaskContext task) {
        return LOW;
    }

    @Override
    public Map<String, Object> facts(TaskContext task) {
        RoundOrder order = order(task);
        return Map.of("fact_order", order.number() + "，" + order.servedOn() + " 送达", "fact_requirement", order.requirement(), "receivedOn",
                sheet.today().toString(), "fact_consequence", "报告和证明材料存入卷宗。报告不停止计算日数，也不代替复查（" + DailyFineLaw.order("第十一条") + "）。以后还可以再报告。");
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        // The party's own staff report when they hand it in; an officer has a dated paper before him.
        LocalDate receivedOn = sheet.ofEnterprise(task.userId()) ? sheet.today() : values.date("receivedOn");
        if (receivedOn == null) {
            values.reject("receivedOn", "请填写收到报告的日期");
        } else if (receivedOn.isAfter(sheet.today()) || receivedOn.isBefore(order(task).servedOn())) {
            values.reject("receivedOn", "应在责令改正违法行为决定书送达（" + order(task).servedOn() + "）以后、今天以前");
        }
        String content = values.requireText("content");
        values.check();
        rounds.report(task.requireLong(DailyRecheckVariables.RECHECK_ID), receivedOn, content, values.text("proof"), task.userId());
        return Map.of();
    }

    private RoundOrder order(TaskContext task) {
        return book.order(book.recheck(task.requireLong(DailyRecheckVariables.RECHECK_ID)).orderId());
    }
}
