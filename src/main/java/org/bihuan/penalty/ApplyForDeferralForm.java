package org.bihuan.penalty;

import java.time.LocalDate;
import java.util.Map;
import org.bihuan.access.People;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** 申请延期或分期缴纳: the party asks, or an officer writes down what it handed in on paper. */
@Component
class ApplyForDeferralForm extends ExecutionForm {

    private final People people;
    private final int longestMonths;

    ApplyForDeferralForm(ExecutionDesk desk, People people, @Value("${bihuan.execution.longest-deferral-months:12}") int longestMonths) {
        super("apply-for-deferral", desk, people);
        this.people = people;
        this.longestMonths = longestMonths;
    }

    @Override
    void addFacts(TaskContext task, Executions.Standing standing, Map<String, Object> facts) {
        facts.put("fact_former", DeferralWords.decided(desk, standing.executionId(), this::name));
        facts.put("appliedOn", standing.day().toString());
        facts.put("fact_consequence", "确有经济困难的，可以申请暂缓或者分期缴纳，由局负责人审批（《行政处罚法》第六十六条第二款）。应当在缴款期限届满前申请；"
                + "审批期间不停止计算缴款期限。最长不超过现在的缴款期限之后 " + longestMonths + " 个月。" + (standing.confiscation() == null ? "" : "没收的违法所得不能延期、分期缴纳。"));
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        DeferralTerms terms = DeferralWords.terms(values);
        // The party's own staff apply when they hand it in; an officer has a dated paper before him.
        boolean own = people.find(task.userId()).filter(person -> person.enterprise() != null).isPresent();
        LocalDate appliedOn = own ? desk.today() : values.date("appliedOn");
        values.check();
        desk.apply(executionId(task), appliedOn, values.text("reason"), terms, longestMonths, task.userId()).forEach(values::reject);
        values.check();
        return changed(task, Map.of());
    }
}
