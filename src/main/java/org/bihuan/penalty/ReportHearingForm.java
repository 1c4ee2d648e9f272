package org.bihuan.penalty;

import java.util.Map;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.bihuan.law.ReviewGate;
import org.springframework.stereotype.Component;

/** 听证报告: what the chair makes of the hearing. */
@Component
class ReportHearingForm extends HearingForm {

    ReportHearingForm(DecisionTools tools, HearingDesk desk) {
        super("report-hearing", tools, desk);
    }

    @Override
    void addFacts(long decisionId, TaskContext task, Map<String, Object> facts) {
        facts.put("fact_consequence", "听证报告归入副卷，随案送复核、法制审核和集体讨论。听证中提出新证据的，法制审核须看到。");
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        Hearing hearing = hearing(task);
        if (book.get(hearing.decisionId()).matter().investigators().contains(task.userId())) {
            values.reject("report", ReviewGate.G12.refusal("本案调查人员不能写听证报告"));
        }
        values.check();
        desk.report(hearing.id(), task.userId(), values.text("report"), values.text("newEvidence"));
        return Map.of();
    }
}
