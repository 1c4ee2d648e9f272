package org.bihuan.blacklist;

import java.util.Map;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.springframework.stereotype.Component;

/** 核实申请: whether it was corrected and the fine paid, or the decision has fallen. */
@Component
class VerifyRepairForm extends RepairForm {

    VerifyRepairForm(CreditRepairs repairs, Blacklist list) {
        super("verify-repair", repairs, list);
    }

    @Override
    void addFacts(CreditRepair repair, Map<String, Object> facts) {
        facts.put("fact_consequence", "核实意见报局负责人决定。");
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        CreditRepair repair = repairOf(task);
        requireOther(repair, task.userId());
        repairs.verify(repair, "TRUE".equals(values.text("verified")), values.text("finding"), task.userId());
        return Map.of();
    }
}
