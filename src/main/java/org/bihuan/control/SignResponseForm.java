package org.bihuan.control;

import java.util.Map;
import org.bihuan.access.Branches;
import org.bihuan.control.ResponseStore.ResponseOrder;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.springframework.stereotype.Component;

/** 审查签发: the head signs the order, or it is void. */
@Component
class SignResponseForm extends ResponseForm {

    private final ReductionLists lists;

    SignResponseForm(Responses responses, Moments moments, Branches branches, ReductionLists lists) {
        super("sign-response", responses, moments, branches);
        this.lists = lists;
    }

    @Override
    void addFacts(TaskContext task, ResponseOrder order, Map<String, Object> facts) {
        ReductionStore.ReductionList list = lists.get(order.list());
        facts.put("fact_list", "应急减排清单　第 " + list.number() + " 版“" + list.name() + "”，共 " + lists.enterprises(list.id()) + " 家企业，自 " + moments.said(list.validFrom()) + " 起有效"
                + (responses.startPassed(order) ? "  \n**开始时刻已过**　措施自签发之时起执行，此前的运行不作为未落实" : ""));
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        boolean signed = "SIGN".equals(values.text("decision"));
        long order = order(task).id();
        if (signed) {
            responses.sign(order, task.userId());
        } else {
            responses.refuse(order, task.userId(), values.text("reason"));
        }
        return Map.of(EmergencyResponseVariables.SIGNED, signed);
    }
}
