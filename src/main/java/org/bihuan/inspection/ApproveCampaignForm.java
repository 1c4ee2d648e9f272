package org.bihuan.inspection;

import java.util.HashMap;
import java.util.Map;
import org.bihuan.access.Branch;
import org.bihuan.access.Branches;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.bihuan.engine.TaskForm;
import org.springframework.stereotype.Component;

/** 审批专项检查: a campaign needs the head's approval before anybody is drawn for it (生态环境部 2025 年 7 月通知). */
@Component
class ApproveCampaignForm implements TaskForm {

    private final DrawDesk desk;
    private final DrawBook book;
    private final DrawSettings settings;
    private final Branches branches;
    private final OfficerNames names;

    ApproveCampaignForm(DrawDesk desk, DrawBook book, DrawSettings settings, Branches branches, OfficerNames names) {
        this.desk = desk;
        this.book = book;
        this.settings = settings;
        this.branches = branches;
        this.names = names;
    }

    @Override
    public String formId() {
        return "approve-campaign";
    }

    @Override
    public Map<String, Object> facts(TaskContext task) {
        DrawBook.Draw draw = book.get(task.requireLong(InspectionDrawVariables.DRAW_ID));
        DrawBook.Request request = draw.request();
        Map<String, Object> facts = new HashMap<>();
        facts.put("fact_campaign", "%s　%s".formatted(desk.number(draw), request.campaign()));
        facts.put("fact_scope", "%s，拟抽取 %d 家，%s 至 %s 检查；%s提出".formatted(request.region() == null ? "全市"
                : branches.find(request.region()).map(Branch::branchName).orElse(request.region()), request.count(), request.fromDay(), request.toDay(),
                names.of(draw.requestedBy())));
        facts.put("fact_terms", settings.terms().inWords());
        return facts;
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        boolean approve = "APPROVE".equals(values.text("decision"));
        String opinion = approve ? values.text("opinion") : values.requireText("opinion");
        values.check();
        desk.decide(task.requireLong(InspectionDrawVariables.DRAW_ID), approve, opinion, task.userId());
        return Map.of(InspectionDrawVariables.APPROVED, approve);
    }
}
