package org.bihuan.penalty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.bihuan.access.People;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.springframework.stereotype.Component;

/** 登记缴款: finance writes down what came in. */
@Component
class RecordPaymentForm extends ExecutionForm {

    RecordPaymentForm(ExecutionDesk desk, People people) {
        super("record-payment", desk, people);
    }

    @Override
    void addFacts(TaskContext task, Executions.Standing standing, Map<String, Object> facts) {
        facts.put("fact_steps", list(standing.steps()));
        facts.put("paidOn", standing.day().toString());
        facts.put("fact_consequence", (standing.confiscation() == null ? "" : "没收的款项和罚款分别登记、分别上缴，没收的款项不计加处罚款。") + "缴款先抵罚款，再抵加处罚款，以实际缴款日期计算。缴清的，执行随即结束；没有缴清的，本任务继续保留。"
                + "大于应缴金额的不能登记，多收的应当退回。");
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        LocalDate paidOn = values.date("paidOn");
        BigDecimal amount = money(values, "amount");
        PaymentChannel channel = values.choice("channel", PaymentChannel.class);
        values.check();
        BigDecimal confiscated = confiscated(task, amount, values);
        values.check();
        desk.pay(executionId(task), new Executions.Payment(paidOn, amount, confiscated, channel, values.text("reference"), task.userId())).forEach(values::reject);
        values.check();
        return stillOwed(task);
    }
}
