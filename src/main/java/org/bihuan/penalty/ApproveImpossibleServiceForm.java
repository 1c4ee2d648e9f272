package org.bihuan.penalty;

import java.util.Map;
import org.bihuan.access.People;
import org.bihuan.dossier.Evidences;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.springframework.stereotype.Component;

/** 审批无法送达: the head of the branch agrees that a document cannot be served, or has it tried again. */
@Component
class ApproveImpossibleServiceForm extends DocumentServiceForm {

    ApproveImpossibleServiceForm(DocumentServiceDesk desk, People people, CaseDossiers dossiers, Evidences evidences) {
        super("approve-impossible-service", desk, people, dossiers, evidences);
    }

    @Override
    void addFacts(TaskContext task, DocumentService one, Map<String, Object> facts) {
        facts.put("fact_reason", name(one.givenUpBy()) + "：" + one.givenUpFor());
        facts.put("fact_consequence", "同意的，本次送达以无法送达结束，没有送达回证，后续以送达为前提的程序不能进行；不同意的，退回执法人员继续送达。");
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        boolean agreed = "YES".equals(values.text("agreed"));
        String opinion = values.text("opinion");
        if (!agreed && opinion == null) {
            values.reject("opinion", "不同意的，请写明应当怎样继续送达");
        }
        DocumentService one = serviceOf(task);
        if (one.givenUpBy().equals(task.userId())) {
            values.reject("agreed", "不能审批自己提出的申请，请由分局其他负责人审批");
        }
        values.check();
        desk.judge(one.id(), opinion == null ? "同意" : opinion, task.userId());
        return Map.of(DocumentServiceVariables.IMPOSSIBLE_AGREED, agreed);
    }
}
