package org.bihuan.penalty;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.bihuan.deadline.Standing;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.springframework.stereotype.Component;

/** 核实改正情况: whether what was ordered has been done (行政处罚法 art. 28). */
@Component
class VerifyCorrectionForm extends HandlingForm {

    VerifyCorrectionForm(Cases cases, CaseSheet sheet, Investigations investigations, CaseFollowUps followUps) {
        super("verify-correction", cases, sheet, investigations, followUps);
    }

    @Override
    Optional<Standing> term(PenaltyCase one) {
        return Optional.empty();
    }

    @Override
    void addFacts(PenaltyCase one, Map<String, Object> facts) {
        String order = investigations.correctionOrder(one);
        facts.put("fact_result", followUps.result(one));
        facts.put("fact_order", order == null ? "随处罚决定责令改正" : order);
        facts.put("checkedOn", today().toString());
        facts.put("fact_consequence", "未改正的，案件不能结案；违法排放的可以按日连续处罚（《环境保护法》第五十九条、《生态环境法典》第一千零六十条）。");
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        PenaltyCase one = caseOf(task);
        LocalDate on = values.date("checkedOn");
        if (on != null && (on.isAfter(today()) || on.isBefore(one.filedOn()))) {
            values.reject("checkedOn", "应在立案之日（" + one.filedOn() + "）至今天之间");
        }
        values.check();
        boolean corrected = "YES".equals(values.text("corrected"));
        followUps.check(one.id(), on, corrected, values.text("finding"), task.userId());
        return Map.of(CaseHandlingVariables.CORRECTED, corrected);
    }
}
