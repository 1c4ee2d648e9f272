package org.bihuan.control;

import java.time.Instant;
import java.util.Map;
import org.bihuan.access.Branches;
import org.bihuan.control.ResponseStore.ResponseOrder;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.springframework.stereotype.Component;

/** 解除响应: open as long as the response holds. */
@Component
class EndResponseForm extends ResponseForm {

    EndResponseForm(Responses responses, Moments moments, Branches branches) {
        super("end-response", responses, moments, branches);
    }

    @Override
    void addFacts(TaskContext task, ResponseOrder order, Map<String, Object> facts) {
        int all = 0;
        int confirmed = 0;
        for (ResponseStore.Standing one : responses.standings(order.id())) {
            all += one.enterprises();
            confirmed += one.confirmed();
        }
        facts.put("fact_standing", "涉及 " + all + " 家企业，已确认 " + confirmed + " 家，发现未落实 " + responses.breaches(order.id()) + " 次");
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        long order = order(task).id();
        Instant endsAt = values.moment("endsAt");
        if (endsAt != null) {
            responses.endRefused(order, endsAt).ifPresent(why -> values.reject("endsAt", why));
        }
        values.check();
        responses.end(order, endsAt, values.text("reason"), task.userId());
        return Map.of();
    }
}
