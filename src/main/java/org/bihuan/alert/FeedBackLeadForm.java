package org.bihuan.alert;

import static org.bihuan.alert.AlertDispatchVariables.INSPECTION_ID;
import static org.bihuan.alert.AlertDispatchVariables.INSPECTION_RESULT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.access.Branches;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.PlainText;
import org.bihuan.engine.TaskContext;
import org.springframework.stereotype.Component;

/** Form: the officers report what they found and did (填报反馈). */
@Component
class FeedBackLeadForm extends LeadForm {

    private static final String OTHER_DEPARTMENT = "OTHER";
    /** After such an inspection a lead cannot end as explained or corrected: whether to file is decided in the case. */
    private static final Set<String> CALLS_FOR_FILING = Set.of("SUSPECTED_VIOLATION", "REFUSED");

    private final LeadInspections inspections;
    private final Branches branches;

    FeedBackLeadForm(LeadDesk desk, LeadFormFacts facts, LeadDeadlines deadlines, LeadInspections inspections, Branches branches) {
        super("feed-back-lead", LeadStage.FEEDBACK, desk, facts, deadlines);
        this.inspections = inspections;
        this.branches = branches;
    }

    @Override
    public Map<String, Object> facts(TaskContext task) {
        Lead lead = lead(task);
        Map<String, Object> values = facts.forOfficers(lead, LeadStage.FEEDBACK);
        String returned = desk.returnReason(lead.id());
        values.put("fact_attention", returned == null ? "" : "**支队退回：" + PlainText.of(returned) + "**");
        values.put("fact_inspection", inspections.text(inspectionId(task)));
        values.putAll(inspections.prefill(inspectionId(task)));
        desk.lastFeedback(lead.id()).ifPresent(last -> prefill(values, last));
        List<Map<String, String>> targets = new ArrayList<>(branches.all().stream().filter(b -> !b.region().equals(lead.region()))
                .map(b -> Map.of("value", b.region(), "label", b.branchName())).toList());
        targets.add(Map.of("value", OTHER_DEPARTMENT, "label", "其他部门"));
        values.put("branches", targets);
        return values;
    }

    /** After a return the officer corrects the last round instead of typing it again. */
    private static void prefill(Map<String, Object> values, LeadFeedback.Content last) {
        values.put("judgement", last.judgement().name());
        values.put("seen", last.seen());
        values.put("cause", last.cause().name());
        values.put("causeText", last.causeText());
        values.put("measures", last.measures());
        values.put("nextStep", last.nextStep().name());
        values.put("selfCheck", last.selfCheck().name());
        if (last.selfCheckText() != null) {
            values.put("selfCheckText", last.selfCheckText());
        }
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        Judgement judgement = values.choice("judgement", Judgement.class);
        NextStep nextStep = values.choice("nextStep", NextStep.class);
        SelfCheck selfCheck = values.choice("selfCheck", SelfCheck.class);
        String selfCheckText = selfCheck == SelfCheck.AGREES ? null : values.requireText("selfCheckText");
        if (judgement != Judgement.TRUE_ALERT && (nextStep == NextStep.CORRECTED || nextStep == NextStep.FILE_CASE)) {
            values.reject("nextStep", "报警不属实的，不能选“" + nextStep.label() + "”");
        }
        if (CALLS_FOR_FILING.contains(String.valueOf(task.variables().get(INSPECTION_RESULT)))
                && nextStep != NextStep.FILE_CASE && nextStep != NextStep.TRANSFER) {
            values.reject("nextStep", "现场检查发现涉嫌违法或拒绝检查的，应当转立案，由立案审查决定是否处罚");
        }
        String region = null;
        String department = null;
        if (nextStep == NextStep.TRANSFER) {
            String target = values.requireText("transferRegion");
            if (OTHER_DEPARTMENT.equals(target)) {
                department = values.requireText("transferTo");
            } else {
                region = target;
            }
        }
        LeadFeedback.Content report = new LeadFeedback.Content(inspectionId(task), judgement, values.requireText("seen"),
                values.choice("cause", Cause.class), values.requireText("causeText"), values.requireText("measures"), nextStep, region,
                department, selfCheck, selfCheckText);
        values.check();
        desk.feedBack(leadId(task), task.userId(), report);
        return Map.of();
    }

    private static Long inspectionId(TaskContext task) {
        return (Long) task.variables().get(INSPECTION_ID);
    }
}
