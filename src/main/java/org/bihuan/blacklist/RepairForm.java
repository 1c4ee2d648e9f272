package org.bihuan.blacklist;

import java.util.Map;
import java.util.TreeMap;
import org.bihuan.engine.FormRejected;
import org.bihuan.engine.PlainText;
import org.bihuan.engine.TaskContext;
import org.bihuan.engine.TaskForm;

/** What the forms of an application have in common: the entry, and what is asked for. */
abstract class RepairForm implements TaskForm {

    final CreditRepairs repairs;
    private final Blacklist list;
    private final String formId;

    RepairForm(String formId, CreditRepairs repairs, Blacklist list) {
        this.formId = formId;
        this.repairs = repairs;
        this.list = list;
    }

    @Override
    public final String formId() {
        return formId;
    }

    @Override
    public final Map<String, Object> facts(TaskContext task) {
        CreditRepair repair = repairOf(task);
        BlacklistEntry entry = list.get(repair.entryId());
        CreditRepair.Application said = repair.application();
        Map<String, Object> facts = new TreeMap<>();
        facts.put("fact_entry", entry.subjectName() + "（" + entry.subjectCode() + "）　" + entry.type().label() + "，" + entry.termInWords() + "（"
                + entry.decisionNumber() + "）");
        facts.put("fact_application", said.appliedOn() + " 申请" + said.ground().label() + "：" + PlainText.of(said.reason()) + "  \n材料　" + PlainText.of(said.material()));
        addFacts(repair, facts);
        return facts;
    }

    abstract void addFacts(CreditRepair repair, Map<String, Object> facts);

    final CreditRepair repairOf(TaskContext task) {
        return repairs.get(task.requireLong(CreditRepairVariables.REPAIR_ID));
    }

    /** Three people: whoever wrote it down, whoever looked, whoever decides. */
    static void requireOther(CreditRepair repair, String who) {
        if (who.equals(repair.openedBy()) || who.equals(repair.verifiedBy())) {
            throw new FormRejected("您登记或者核实了这项申请，请由其他人员办理");
        }
    }
}
