package org.bihuan.penalty;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.bihuan.deadline.Standing;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.springframework.stereotype.Component;

/** 撤回公开信息: within three working days, with the reason (行政处罚法 art. 48 para. 2). */
@Component
class WithdrawPublicationForm extends HandlingForm {

    WithdrawPublicationForm(Cases cases, CaseSheet sheet, Investigations investigations, CaseFollowUps followUps) {
        super("withdraw-publication", cases, sheet, investigations, followUps);
    }

    @Override
    Optional<Standing> term(PenaltyCase one) {
        return followUps.limit(one, CaseFollowUps.WITHDRAWAL);
    }

    @Override
    void addFacts(PenaltyCase one, Map<String, Object> facts) {
        Executions.Standing standing = followUps.standing(one).orElseThrow();
        facts.put("fact_result", followUps.result(one));
        facts.put("fact_fallen", standing.revokedOn() != null ? standing.revokedOn() + " 被撤销" : standing.changedOn() + " 被变更");
        facts.put("fact_published", published(followUps.publication(one)));
        facts.put("fact_withdrawal", term(one).map(Standing::inWords).orElse("三个工作日"));
        facts.put("withdrawnOn", today().toString());
        facts.put("fact_consequence", "没有公开过的，撤回日期填今天并在理由中写明。");
    }

    static String published(Optional<CasePublication> publication) {
        return publication.map(one -> one.publishedOn() + " 在" + one.place() + "公开" + (one.withdrawnOn() == null ? "" : "，" + one.withdrawnOn() + " 撤回"))
                .orElse("没有公开");
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        PenaltyCase one = caseOf(task);
        LocalDate on = values.date("withdrawnOn");
        Optional<LocalDate> publishedOn = followUps.publication(one).map(CasePublication::publishedOn);
        if (on != null && on.isAfter(today())) {
            values.reject("withdrawnOn", "不能晚于今天");
        } else if (on != null && publishedOn.filter(on::isBefore).isPresent()) {
            values.reject("withdrawnOn", "不能早于公开之日（" + publishedOn.get() + "）");
        }
        values.check();
        followUps.withdraw(one.id(), on, values.text("why"), task.userId());
        return Map.of();
    }
}
