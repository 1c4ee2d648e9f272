package org.bihuan.penalty;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.bihuan.access.People;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.springframework.stereotype.Component;

/** 登记法院处理结果: what the court did, and what it collected. */
@Component
class RecordCourtResultForm extends ExecutionForm {

    private final ExecutionPapers papers;

    RecordCourtResultForm(ExecutionDesk desk, People people, ExecutionPapers papers) {
        super("record-court-result", desk, people);
        this.papers = papers;
    }

    @Override
    void addFacts(TaskContext task, Executions.Standing standing, Map<String, Object> facts) {
        CourtApplication application = papers.application(standing.executionId());
        facts.put("fact_application", application.appliedOn() + " 向" + application.court() + "申请");
        facts.put("fact_results", list(desk.courtResults(standing.executionId()).stream().map(CourtResult::inWords).toList()));
        facts.put("fact_consequence", "受理、部分执行到位的，继续等候并再次登记；全部执行到位的，执行结束；不予受理、不准予执行或者终结执行的，本案执行终结。");
    }

    @Override
    public Optional<Instant> due(TaskContext task) {
        return Optional.empty();
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        long id = executionId(task);
        CourtAnswer result = values.choice("result", CourtAnswer.class);
        LocalDate on = values.date("onDay");
        boolean collects = result == CourtAnswer.PARTLY || result == CourtAnswer.ENFORCED;
        BigDecimal amount = collects ? money(values, "amount") : null;
        BigDecimal confiscated = amount == null ? null : confiscated(task, amount, values);
        values.check();
        if (amount != null) {
            desk.pay(id, new Executions.Payment(on, amount, confiscated, PaymentChannel.COURT, values.text("reference"), task.userId()))
                    .forEach((field, complaint) -> values.reject(field.equals("paidOn") ? "onDay" : field, complaint));
            values.check();
        }
        ExecutionRules.ofCourtResult(result, on, papers.application(id).appliedOn(), amount != null, desk.standing(id, desk.today()).remaining(),
                values.text("note"), desk.today()).forEach(values::reject);
        values.check();
        papers.recordCourtResult(id, result, on, values.text("ruling"), values.text("note"), task.userId());
        boolean done = result != CourtAnswer.ACCEPTED && (result != CourtAnswer.PARTLY || desk.standing(id, desk.today()).remaining().signum() == 0);
        return Map.of(PenaltyExecutionVariables.COURT_DONE, done);
    }
}
