package org.bihuan.waiver;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bihuan.engine.FormRejected;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.bihuan.law.ReviewGate;
import org.bihuan.penalty.PenaltyCases;
import org.springframework.stereotype.Component;

/** 一案双查: somebody who had no part in it looks at the facts, and whether the waiver is misused. */
@Component
class ConfirmWaiverForm extends WaiverForm {

    ConfirmWaiverForm(Waivers waivers, PenaltyCases cases, Clock clock) {
        super("confirm-waiver", waivers, cases, clock);
    }

    @Override
    void addFacts(PenaltyCases.Brief one, Waiver waiver, Map<String, Object> facts) {
        facts.put("fact_steps", waivers.item(waiver).map(item -> waivers.judge(one, Waivers.compared(waiver, item, waiver.facts()), waiver.correctedAt()).steps()
                .stream().map(line -> "- " + line).collect(Collectors.joining("\n"))).orElse("清单已经修改，没有原来对照的事项"));
        facts.put("fact_verified", waiver.signedOn() + " " + waiver.signer() + "签署承诺书。" + Waivers.verified(waiver) + waiver.finding());
        facts.put("fact_consequence", "同意的，调查报告据此建议不予处罚，仍须经案件审查和集体讨论。退回的，由承办人重新对照或者不再提出。");
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        Waiver waiver = waiverOf(task);
        if (waivers.involved(waiver).contains(task.userId())) {
            throw new FormRejected(ReviewGate.G20.refusal("您参与了调查或者免罚的办理，请由其他人员复核"));
        }
        boolean agreed = "AGREE".equals(values.text("review"));
        if (agreed) {
            PenaltyCases.Brief one = cases.get(waiver.caseId());
            Waivers.onTheWay(one).ifPresent(why -> values.reject("review", why));
            if (!values.list("checked").containsAll(List.of("FACTS", "MISUSE"))) {
                values.reject("checked", "两项都核实了才能同意");
            }
            boolean met = waivers.item(waiver).map(item -> waivers.judge(one, Waivers.compared(waiver, item, waiver.facts()), waiver.correctedAt()))
                    .filter(verdict -> verdict.proposal() != Eligibility.Proposal.NOT_ELIGIBLE).isPresent();
            if (!met) {
                values.reject("review", "按现在的清单和案情已经不符合这一事项，请退回");
            }
        }
        values.check();
        waivers.confirm(waiver, agreed, values.text("opinion"), task.userId());
        return Map.of(WaiverVariables.WAIVER_CONFIRMATION, agreed ? "AGREE" : "RETURN");
    }
}
