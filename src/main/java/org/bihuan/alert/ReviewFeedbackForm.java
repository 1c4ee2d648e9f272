package org.bihuan.alert;

import static org.bihuan.alert.AlertDispatchVariables.ENDING;
import static org.bihuan.alert.AlertDispatchVariables.REVIEW_DECISION;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.PlainText;
import org.bihuan.engine.TaskContext;
import org.springframework.stereotype.Component;

/** Form: the detachment approves what was handed in, or returns it with a reason (支队审核). */
@Component
class ReviewFeedbackForm extends LeadForm {

    private final LeadInspections inspections;

    ReviewFeedbackForm(LeadDesk desk, LeadFormFacts facts, LeadDeadlines deadlines, LeadInspections inspections) {
        super("review-feedback", LeadStage.REVIEW, desk, facts, deadlines);
        this.inspections = inspections;
    }

    @Override
    public Map<String, Object> facts(TaskContext task) {
        Lead lead = lead(task);
        LeadDesk.UnderReview paper = desk.underReview(lead.id());
        Map<String, Object> values = facts.forOfficers(lead, LeadStage.REVIEW);
        values.put("fact_submitted", submitted(paper));
        values.put("fact_ending", ending(paper));
        values.put("decisions", Stream.of(ReviewDecision.APPROVED, paper.returned())
                .map(d -> Map.of("value", d.name(), "label", d.label())).toList());
        return values;
    }

    private String submitted(LeadDesk.UnderReview paper) {
        if (paper.feedback() == null) {
            OffSiteCheck.Content check = paper.check().content();
            List<String> materials = Stream.of(check.materials().split(",")).map(m -> Material.valueOf(m).label()).toList();
            return lines("远程核查结论", check.result().label(), "核查情况", check.finding(), "核查依据", String.join("、", materials));
        }
        LeadFeedback.Content report = paper.feedback().content();
        return lines("报警是否属实", report.judgement().label(), "核实情况", report.seen(), "原因", report.cause().label() + "，" + report.causeText(),
                "处理措施", report.measures(), "平台与现场比对", report.selfCheck().label()
                        + (report.selfCheckText() == null ? "" : "：" + report.selfCheckText()),
                "下一步", desk.nextStep(report), "现场检查", inspections.line(report.inspectionId()));
    }

    private static String lines(String... labelsAndTexts) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < labelsAndTexts.length; i += 2) {
            lines.append("- ").append(labelsAndTexts[i]).append("：").append(PlainText.of(labelsAndTexts[i + 1])).append('\n');
        }
        return lines.toString();
    }

    private String ending(LeadDesk.UnderReview paper) {
        if (paper.feedback() == null) {
            return "线索按“已解释清楚”办结，不再派单。";
        }
        LeadFeedback.Content report = paper.feedback().content();
        return switch (report.nextStep()) {
            case CLOSE, CORRECTED -> "线索按“" + report.nextStep().label() + "”执行，企业不受处罚。";
            case FILE_CASE -> "线索办结并生成立案线索，由分局提出立案建议，进入行政处罚程序。";
            case TRANSFER -> "线索" + PlainText.of(desk.nextStep(report)) + "后办结。"
                    + (report.transferRegion() == null ? "" : "接收分局收到一条新线索。");
        };
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        long leadId = leadId(task);
        ReviewDecision decision = values.choice("decision", ReviewDecision.class);
        String reason = decision == ReviewDecision.APPROVED ? values.text("reason") : values.requireText("reason");
        LeadReview.Content decided = new LeadReview.Content(decision, reason, values.integer("quality"));
        values.check();
        LeadDesk.UnderReview paper = desk.underReview(leadId);
        desk.review(leadId, task.userId(), decided);
        Map<String, Object> routing = new HashMap<>();
        routing.put(REVIEW_DECISION, decision.name());
        if (decision == ReviewDecision.APPROVED) {
            boolean file = paper.feedback() != null && paper.feedback().content().nextStep() == NextStep.FILE_CASE;
            routing.put(ENDING, file ? "CASE" : "CLOSE");
        }
        return routing;
    }
}
