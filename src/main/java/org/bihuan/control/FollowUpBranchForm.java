package org.bihuan.control;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.access.Branches;
import org.bihuan.control.ResponseStore.ResponseOrder;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.springframework.stereotype.Component;

/** 核对未确认企业: one task for a branch, however many enterprises of it have not confirmed. */
@Component
class FollowUpBranchForm extends ResponseForm {

    FollowUpBranchForm(Responses responses, Moments moments, Branches branches) {
        super("follow-up-branch", responses, moments, branches);
    }

    @Override
    public Optional<String> branch(TaskContext task) {
        return Optional.of(task.require(EmergencyResponseVariables.BRANCH));
    }

    @Override
    void addFacts(TaskContext task, ResponseOrder order, Map<String, Object> facts) {
        String region = task.require(EmergencyResponseVariables.BRANCH);
        ResponseStore.Standing standing = responses.standing(order.id(), region);
        List<String> names = responses.unconfirmed(order.id(), region);
        int open = standing.enterprises() - standing.confirmed();
        facts.put("fact_unconfirmed", branches.get(region).name() + "　" + standing.enterprises() + " 家企业，已确认 " + standing.confirmed() + " 家，未确认 " + open + " 家"
                + (names.isEmpty() ? "" : "：" + String.join("、", names) + (names.size() < open ? " 等，全部名单见“台账—应急响应”" : "")));
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        responses.followUp(order(task).id(), task.require(EmergencyResponseVariables.BRANCH), values.text("finding"), task.userId());
        return Map.of();
    }
}
