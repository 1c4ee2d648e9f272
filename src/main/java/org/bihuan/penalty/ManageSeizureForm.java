package org.bihuan.penalty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bihuan.deadline.PauseGround;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.springframework.stereotype.Component;

/** 办理查封扣押: while the time runs the officer has things tested, asks for more time, or proposes what becomes of them. */
@Component
class ManageSeizureForm extends SeizureForm {

    ManageSeizureForm(Seizures seizures, Cases cases, CaseSheet sheet, TwoOfficers officers) {
        super("manage-seizure", seizures, cases, sheet, officers);
    }

    @Override
    void addFacts(PenaltyCase one, Seizure seizure, Map<String, Object> facts) {
        List<Map<String, String>> actions = new ArrayList<>(List.of(Map.of("value", "HANDLE", "label", "提出处理意见（解除、没收、销毁或者移送）")));
        actions.add(seizure.beingTested() ? Map.of("value", "TESTED", "label", "检测、鉴定已经结束") : Map.of("value", "TESTING", "label", "开始检测、鉴定"));
        if (seizures.term(seizure).limit().next() != null) {
            actions.add(Map.of("value", "EXTEND", "label", "申请延长期限"));
        }
        facts.put("actions", actions);
        facts.put("fact_testing", seizure.beingTested() ? "%s，%s 至 %s".formatted(seizure.testing().testing(), seizure.testing().testingFrom(),
                seizure.testing().testingUntil()) : "没有");
        facts.put("fact_answer", seizure.extensionOpinion() == null ? "没有申请过延长" : "申请延长 %d 日（%s）：%s".formatted(seizure.extensionDays(),
                seizure.extendedBy() == null ? "没有批准" : "已批准", seizure.extensionOpinion()));
        facts.put("fact_consequence", "处理意见和延长申请由局负责人决定；检测、鉴定的期间不计入期限，书面告知当事人。期限届满没有处理的，自动解除。");
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        Seizure seizure = seizureOf(task);
        over(seizure).ifPresent(why -> values.reject("action", why));
        String change = "NONE";
        String step = values.text("action");
        switch (step) {
            case "TESTING" -> {
                change = step;
                test(seizure, values, task.userId());
            }
            case "TESTED" -> {
                change = "TESTING";
                tested(seizure, values, task.userId());
            }
            case "EXTEND" -> extend(seizure, values, task.userId());
            default -> handle(seizure, values, task.userId());
        }
        return Map.of(SeizureVariables.SEIZURE_STEP, "TESTED".equals(step) ? "TESTING" : step, SeizureVariables.TERM_CHANGE, change);
    }

    private void test(Seizure seizure, FormValues values, String who) {
        String what = values.requireText("testing");
        String kind = values.requireText("testingGround");
        LocalDate until = values.date("testingUntil");
        SeizureRules.testing(until, today()).ifPresent(why -> values.reject("testingUntil", why));
        values.check();
        seizures.test(seizure, what, PauseGround.valueOf(kind), until, who);
    }

    private void tested(Seizure seizure, FormValues values, String who) {
        LocalDate lastDay = values.date("testingEnded");
        SeizureRules.testingEnded(lastDay, seizure.testing(), today()).ifPresent(why -> values.reject("testingEnded", why));
        values.check();
        seizures.testingOver(seizure, lastDay, who);
    }

    private void extend(Seizure seizure, FormValues values, String who) {
        Integer days = values.integer("days");
        String reason = values.requireText("extensionReason");
        SeizureRules.extension(days, seizures.term(seizure), today()).ifPresent(why -> values.reject("days", why));
        values.check();
        seizures.askExtension(seizure, days, reason, who);
    }

    private void handle(Seizure seizure, FormValues values, String who) {
        values.requireText("fate");
        SeizureFate fate = values.choice("fate", SeizureFate.class);
        String reason = values.requireText("fateReason");
        String receiver = fate == SeizureFate.HANDED_OVER ? values.requireText("receiver") : null;
        values.check();
        seizures.proposeHandling(seizure, new Seizure.Handling(fate, reason, receiver, who));
    }
}
