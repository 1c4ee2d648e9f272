package org.bihuan.alert;

import static org.bihuan.alert.AlertDispatchVariables.OFF_SITE_RESULT;

import java.util.List;
import java.util.Map;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.PlainText;
import org.bihuan.engine.TaskContext;
import org.springframework.stereotype.Component;

/** Form: the platform operator checks a lead without going there (远程核查). */
@Component
class CheckOffSiteForm extends LeadForm {

    CheckOffSiteForm(LeadDesk desk, LeadFormFacts facts, LeadDeadlines deadlines) {
        super("check-off-site", LeadStage.OFF_SITE_CHECK, desk, facts, deadlines);
    }

    @Override
    public Map<String, Object> facts(TaskContext task) {
        Lead lead = lead(task);
        Map<String, Object> values = facts.forOfficers(lead, LeadStage.OFF_SITE_CHECK);
        String returned = desk.returnReason(lead.id());
        values.put("fact_attention", returned != null ? "**支队退回：" + PlainText.of(returned) + "**"
                : desk.enterpriseOverdue(lead.id()) ? "**企业逾期未答复。**" : "");
        return values;
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        List<String> materials = values.list("materials");
        OffSiteCheck.Content found = new OffSiteCheck.Content(String.join(",", materials), values.requireText("finding"),
                values.choice("result", OffSiteResult.class));
        values.check();
        desk.check(leadId(task), task.userId(), found);
        return Map.of(OFF_SITE_RESULT, switch (found.result()) {
            case EXPLAINED, PROOF_NEEDED -> found.result().name();
            case HANDLE_BY_BRANCH, HANDLE_ON_SITE -> "HANDLE";
        });
    }
}
