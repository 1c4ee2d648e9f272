package org.bihuan.penalty;

import java.util.Map;
import org.bihuan.access.People;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.PlainText;
import org.bihuan.engine.TaskContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** 审批延期或分期: the head grants what was asked for or on other terms, or refuses. */
@Component
class DecideDeferralForm extends ExecutionForm {

    private final int longestMonths;

    DecideDeferralForm(ExecutionDesk desk, People people, @Value("${bihuan.execution.longest-deferral-months:12}") int longestMonths) {
        super("decide-deferral", desk, people);
        this.longestMonths = longestMonths;
    }

    @Override
    void addFacts(TaskContext task, Executions.Standing standing, Map<String, Object> facts) {
        Deferral pending = desk.pendingDeferral(standing.executionId());
        DeferralTerms terms = pending.terms();
        facts.put("fact_application", pending.appliedOn() + " 申请" + terms.inWords(desk.account(standing.executionId()).on(standing.day()).unpaidFine())
                + "（" + name(pending.appliedBy()) + "提交）\n\n理由：" + PlainText.of(pending.reason()));
        facts.put("fact_former", DeferralWords.decided(desk, standing.executionId(), this::name));
        facts.put("kind", terms.parts() == 1 ? "DEFER" : "INSTALMENTS");
        facts.put("parts", terms.parts());
        facts.put("firstDueOn", terms.firstDueOn().toString());
        facts.put("fact_consequence", "同意的，按批准的期限重新计算缴款期限，制作同意分期（延期）缴纳罚款通知书并送达；到期不缴的，自该期到期次日起加处罚款。"
                + "申请法院强制执行的期限自最后一期届满起计算（《行政处罚法》第七十二条第二款）。"
                + (standing.confiscation() == null ? "" : "没收的违法所得不能延期、分期；尚未缴清的，罚款的最后一期不能晚于复议、诉讼期限届满之日。"));
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        boolean granted = "YES".equals(values.text("granted"));
        String opinion = values.text("opinion");
        if (granted) {
            DeferralTerms terms = DeferralWords.terms(values);
            values.check();
            desk.grant(executionId(task), terms, longestMonths, opinion == null ? "同意" : opinion, task.userId()).forEach(values::reject);
        } else if (opinion == null) {
            values.reject("opinion", "不同意的，请写明理由");
        }
        values.check();
        if (!granted) {
            desk.refuse(executionId(task), opinion, task.userId());
        }
        return changed(task, Map.of(PenaltyExecutionVariables.DEFERRAL_GRANTED, granted));
    }
}
