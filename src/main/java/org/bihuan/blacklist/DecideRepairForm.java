package org.bihuan.blacklist;

import java.util.Map;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.springframework.stereotype.Component;

/** 决定是否提前终止: the head decides; what was found untrue is not granted. */
@Component
class DecideRepairForm extends RepairForm {

    DecideRepairForm(CreditRepairs repairs, Blacklist list) {
        super("decide-repair", repairs, list);
    }

    @Override
    void addFacts(CreditRepair repair, Map<String, Object> facts) {
        facts.put("fact_verification", (repair.verified() ? "属实：" : "不属实：") + repair.verification());
        facts.put("fact_consequence", "同意的，名单自今日起终止，撤下公布信息；不同意的，名单继续有效，可以再次申请。");
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        CreditRepair repair = repairOf(task);
        requireOther(repair, task.userId());
        boolean granted = "GRANT".equals(values.text("decision"));
        if (granted && !repair.verified()) {
            values.reject("decision", "【信用修复须经核实】核实不属实，不能同意");
        }
        values.check();
        repairs.decide(repair, granted, values.text("opinion"), task.userId());
        return Map.of(CreditRepairVariables.GRANTED, granted);
    }
}
