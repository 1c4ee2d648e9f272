package org.bihuan.penalty;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.bihuan.deadline.Standing;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.springframework.stereotype.Component;

/** 公开处罚决定: within seven working days of the decision (国办发〔2018〕118号; 行政处罚法 art. 48). */
@Component
class PublishDecisionForm extends HandlingForm {

    PublishDecisionForm(Cases cases, CaseSheet sheet, Investigations investigations, CaseFollowUps followUps) {
        super("publish-decision", cases, sheet, investigations, followUps);
    }

    @Override
    Optional<Standing> term(PenaltyCase one) {
        return followUps.limit(one, CaseFollowUps.PUBLICATION);
    }

    @Override
    void addFacts(PenaltyCase one, Map<String, Object> facts) {
        facts.put("fact_result", followUps.result(one));
        facts.put("fact_publication", term(one).map(Standing::inWords).orElse("没有期限"));
        facts.put("fact_content", "决定书文号，当事人名称、统一社会信用代码、法定代表人，主要违法事实，处罚种类、依据和结果，作出机关和日期");
        facts.put("publishedOn", today().toString());
        facts.put("hidden", "无");
        boolean revoked = followUps.revoked(one);
        facts.put("fact_revoked", revoked);
        facts.put("fact_consequence", revoked ? "处罚决定已于 " + followUps.fallenOn(one).orElseThrow() + " 被撤销，不再公开；提交即办结。"
                : followUps.fallenOn(one).map(on -> "处罚决定已于 " + on + " 变更，按变更后的决定公开。").orElse("")
                + "公开后决定被变更、撤销、确认违法或者无效的，须在三个工作日内撤回并说明理由（《行政处罚法》第四十八条）。");
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        PenaltyCase one = caseOf(task);
        if (followUps.revoked(one)) {
            followUps.dropPublication(one.id(), task.userId());
            return Map.of();
        }
        LocalDate on = values.date("publishedOn");
        PenaltyDecisions.Result decision = followUps.decision(one).orElseThrow();
        if (on != null && on.isBefore(decision.decidedOn())) {
            values.reject("publishedOn", "不能早于作出决定之日（" + decision.decidedOn() + "）");
        } else if (on != null && decision.servedOn() != null && on.isBefore(decision.servedOn())) {
            values.reject("publishedOn", "不能早于决定书送达之日（" + decision.servedOn() + "）");
        } else if (on != null && on.isAfter(today())) {
            values.reject("publishedOn", "不能晚于今天");
        }
        values.check();
        followUps.publish(one.id(), on, values.text("place"), values.text("hidden"), task.userId());
        return Map.of();
    }
}
