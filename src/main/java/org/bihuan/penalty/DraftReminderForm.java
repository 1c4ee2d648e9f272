package org.bihuan.penalty;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.bihuan.access.People;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.springframework.stereotype.Component;

/** 拟写催告书: how the party is to pay, and whom it may ask. */
@Component
class DraftReminderForm extends ExecutionForm {

    private final ExecutionPapers papers;

    DraftReminderForm(ExecutionDesk desk, People people, ExecutionPapers papers) {
        super("draft-reminder", desk, people);
        this.papers = papers;
    }

    @Override
    void addFacts(TaskContext task, Executions.Standing standing, Map<String, Object> facts) {
        facts.put("performHow", "持处罚决定书到指定银行缴纳，或者通过电子支付系统缴纳");
        facts.put("fact_consequence", "提交后催告书立即编号制作，并开始送达。送达满 10 个工作日仍不履行，且复议、诉讼期限届满的，申请人民法院强制执行"
                + "（《行政强制法》第五十三条、第五十四条）。");
    }

    @Override
    public Optional<Instant> due(TaskContext task) {
        return Optional.empty();
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        papers.draftReminder(executionId(task), values.text("performHow"), values.text("contact"), task.userId());
        return Map.of();
    }
}
