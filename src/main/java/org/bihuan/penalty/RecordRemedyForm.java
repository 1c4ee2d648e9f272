package org.bihuan.penalty;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.bihuan.access.People;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.springframework.stereotype.Component;

/** 登记复议、诉讼情况: an officer writes down that a reconsideration or suit has begun, or how it ended. */
@Component
class RecordRemedyForm extends ExecutionForm {

    private static final String DECIDED = "DECIDED";
    private static final int LOW = 20;

    RecordRemedyForm(ExecutionDesk desk, People people) {
        super("record-remedy", desk, people);
    }

    @Override
    void addFacts(TaskContext task, Executions.Standing standing, Map<String, Object> facts) {
        boolean pending = desk.remedies(standing.executionId()).stream().anyMatch(ExecutionRemedy::pending);
        facts.put("happening", pending ? DECIDED : RemedyKind.RECONSIDERATION.name());
        facts.put("fact_confiscated", standing.confiscation() != null);
        facts.put("fact_consequence", "复议、诉讼期间不停止缴款，但不计加处罚款，也不催告、不申请强制执行。撤销的，执行随即终结，已缴的应当退还，"
                + "已公开的处罚信息应当在 3 个工作日内撤回并说明理由（《行政处罚法》第四十八条第二款）；变更的，按变更后的数额重新计算。");
    }

    /** It waits for something that may never come. */
    @Override
    public Optional<Instant> due(TaskContext task) {
        return Optional.empty();
    }

    @Override
    public int priority(TaskContext task) {
        return LOW;
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        long id = executionId(task);
        Map<String, String> complaints;
        if (DECIDED.equals(values.text("happening"))) {
            complaints = desk.close(id, values.choice("outcome", RemedyOutcome.class), values.date("decidedOn"),
                    new ExecutionRules.Amounts(money(values, "newFine"), money(values, "newConfiscation")), values.text("note"), task.userId());
        } else {
            complaints = desk.file(id, values.choice("happening", RemedyKind.class), values.date("filedOn"), values.text("authority"),
                    values.text("docket"), task.userId());
        }
        complaints.forEach(values::reject);
        values.check();
        return stillOwed(task);
    }
}
