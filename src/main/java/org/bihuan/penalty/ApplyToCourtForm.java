package org.bihuan.penalty;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bihuan.access.People;
import org.bihuan.deadline.Standing;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.HouseClock;
import org.bihuan.engine.TaskContext;
import org.springframework.stereotype.Component;

/** 申请强制执行: the application to the court, within three months of the end of remedies. */
@Component
class ApplyToCourtForm extends ExecutionForm {

    private final ExecutionPapers papers;
    private final ExecutionTerms terms;

    ApplyToCourtForm(ExecutionDesk desk, People people, ExecutionPapers papers, ExecutionTerms terms) {
        super("apply-to-court", desk, people);
        this.papers = papers;
        this.terms = terms;
    }

    @Override
    void addFacts(TaskContext task, Executions.Standing standing, Map<String, Object> facts) {
        Executions.Order order = standing.order();
        String reminded = desk.reminders(standing.executionId()).stream().filter(one -> one.servedOn() != null)
                .map(one -> one.documentNumber() + "，" + one.servedOn() + " 送达").collect(Collectors.joining("；"));
        facts.put("fact_reminders", reminded);
        facts.put("fact_term", term(task).map(term -> term.inWords() + "（" + term.rule().citation() + "）").orElse("无法推算"));
        facts.put("fact_late", overdue(task) ? "YES" : "NO");
        facts.put("reasons", "被申请人在法定期限内不申请行政复议或者提起行政诉讼，又不履行处罚决定 " + order.decisionNumber() + "。申请人依法催告（" + reminded
                + "），被申请人逾期仍未履行。依据《行政强制法》第五十三条、第五十四条，申请强制执行。");
        facts.put("fact_consequence", "提交后制作强制执行申请书，附处罚决定书、催告书及其送达回证；受理和裁定情况在下一步登记。");
    }

    @Override
    public Optional<Instant> due(TaskContext task) {
        return term(task).map(term -> term.due(HouseClock.ZONE));
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        String lateReason = overdue(task) ? values.text("lateReason") : null;
        ExecutionRules.ofCourtApplication(overdue(task), lateReason).forEach(values::reject);
        values.check();
        papers.applyToCourt(executionId(task), values.text("court"), values.text("reasons"), lateReason, task.userId());
        return Map.of();
    }

    private boolean overdue(TaskContext task) {
        return term(task).filter(term -> term.state() == Standing.State.OVERDUE).isPresent();
    }

    private Optional<Standing> term(TaskContext task) {
        return terms.find(desk.get(executionId(task)).order().owner(), ExecutionTerms.COURT);
    }
}
