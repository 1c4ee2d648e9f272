package org.bihuan.control;

import java.util.List;
import java.util.Map;
import org.bihuan.access.Branches;
import org.bihuan.access.People;
import org.bihuan.control.ResponseStore.ResponseOrder;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.springframework.stereotype.Component;

/** 核对未确认企业: one task for a branch, however many enterprises of it have not confirmed. */
@Component
class FollowUpBranchForm extends ResponseForm {

    private final People people;

    FollowUpBranchForm(Responses responses, Moments moments, Branches branches, People people) {
        super("follow-up-branch", responses, moments, branches);
        this.people = people;
    }

    @Override
    void addFacts(TaskContext task, ResponseOrder order, Map<String, Object> facts) {
        String region = task.require(EmergencyResponseVariables.BRANCH);
        ResponseStore.Standing standing = responses.standing(order.id(), region);
        // The order is the city's, so heads of other branches find the task too; whom it is about they are not told.
        String readers = people.get(task.userId()).region();
        boolean own = readers == null || readers.equals(region);
        List<String> names = own ? responses.unconfirmed(order.id(), region) : List.of();
        int open = standing.enterprises() - standing.confirmed();
        facts.put("fact_unconfirmed", branches.get(region).name() + "　" + standing.enterprises() + " 家企业，已确认 " + standing.confirmed() + " 家，未确认 " + open + " 家"
                + (!own ? "（名单只向本分局和市级人员列出）" : names.isEmpty() ? "" : "：" + String.join("、", names) + (names.size() < open ? " 等，全部名单见“台账—应急响应”" : "")));
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        responses.followUp(order(task).id(), task.require(EmergencyResponseVariables.BRANCH), values.text("finding"), task.userId());
        return Map.of();
    }
}
