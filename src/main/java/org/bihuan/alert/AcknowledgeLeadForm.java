package org.bihuan.alert;

import static org.bihuan.alert.AlertDispatchVariables.INSPECTION_NEEDED;

import java.util.List;
import java.util.Map;
import org.bihuan.access.Person;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.springframework.stereotype.Component;

/** Form: the branch takes a lead and names two officers (签收并确定人员). */
@Component
class AcknowledgeLeadForm extends LeadForm {

    AcknowledgeLeadForm(LeadDesk desk, LeadFormFacts facts, LeadDeadlines deadlines) {
        super("acknowledge-lead", LeadStage.ACKNOWLEDGE, desk, facts, deadlines);
    }

    @Override
    public Map<String, Object> facts(TaskContext task) {
        Lead lead = lead(task);
        Map<String, Object> values = facts.forOfficers(lead, LeadStage.ACKNOWLEDGE);
        StartCondition condition = desk.startCondition(lead);
        values.put("fact_start_condition", condition.text());
        values.put("fact_next", condition.met() ? "随后启动现场检查，请两人持证到场，主动出示执法证件。" : "随后由主办人员核实并填报反馈。");
        List<Person> officers = desk.certifiedOfficers(lead);
        values.put("officers", officers.stream()
                .map(p -> Map.of("value", p.userId(), "label", p.name() + "（执法证 " + p.certificateNo() + "）")).toList());
        officers.stream().filter(p -> p.userId().equals(task.userId())).findFirst().ifPresent(p -> values.put("firstOfficer", p.userId()));
        return values;
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        String first = values.text("firstOfficer");
        String second = values.text("secondOfficer");
        if (first.equals(second)) {
            values.reject("secondOfficer", "须是另一名执法人员");
        }
        values.check();
        return Map.of(INSPECTION_NEEDED, desk.acknowledge(leadId(task), task.userId(), first, second).met());
    }
}
