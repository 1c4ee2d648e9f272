package org.bihuan.waiver;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.bihuan.penalty.PenaltyCases;
import org.springframework.stereotype.Component;

/**
 * 核实改正: on the spot or by evidence; with it everything that the item asks has to be proven. Whoever is without fault is spared
 * whether it has corrected yet or not (行政处罚法 art. 33 para. 2); the order to correct stands all the same (art. 28).
 */
@Component
class VerifyWaiverForm extends WaiverForm {

    VerifyWaiverForm(Waivers waivers, PenaltyCases cases, Clock clock) {
        super("verify-waiver", waivers, cases, clock);
    }

    @Override
    void addFacts(PenaltyCases.Brief one, Waiver waiver, Map<String, Object> facts) {
        Optional<WaiverItem> item = waivers.item(waiver);
        List<String> missing = item.map(known -> waivers.judge(one, Waivers.compared(waiver, known, waiver.facts()), null).missing()).orElse(List.of());
        facts.put("fact_missing", missing.isEmpty() ? "没有" : String.join("；", missing));
        facts.put("conditions", choices(one, item.map(List::of).orElse(List.of()), false));
        facts.put("proven", waiver.facts().entrySet().stream().filter(said -> !said.getKey().barrier() && said.getValue()
                && item.filter(known -> known.needs(said.getKey())).isPresent()).map(said -> said.getKey().name()).toList());
        facts.put("fact_consequence", "按期改正、证明齐全的，交没有参与调查的人复核。没有按期改正或者情况不实的，免罚程序结束，案件照常办理，已有的材料都留在卷宗里。");
    }

    @Override
    public Optional<Instant> due(TaskContext task) {
        return Optional.of(waivers.correctionEnds(waiverOf(task)));
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        Waiver waiver = waiverOf(task);
        PenaltyCases.Brief one = cases.get(waiver.caseId());
        Waiver.Way way = values.choice("way", Waiver.Way.class);
        if (!"CORRECTED".equals(values.text("result"))) {
            values.check();
            waivers.fail(waiver, way, values.text("finding"), task.userId());
            return Map.of(WaiverVariables.CORRECTED, false);
        }
        Optional<WaiverItem> item = waivers.item(waiver);
        if (item.filter(WaiverItem::faultless).isEmpty()) {
            values.requireText("correctedAt");
        }
        Instant correctedAt = values.pastMoment("correctedAt");
        if (correctedAt != null && Waivers.moment(correctedAt).toLocalDate().isBefore(one.actEndedOn())) {
            values.reject("correctedAt", "不能早于违法行为之日 " + one.actEndedOn());
        }
        if (item.isEmpty()) {
            values.reject("result", "清单已经修改，没有原来对照的事项；请选“没有按期改正或者情况不实”，需要的重新发起");
        }
        values.check();
        Map<WaiverFact, Boolean> facts = new EnumMap<>(WaiverFact.class);
        waiver.facts().forEach((fact, holds) -> {
            if (fact.barrier()) {
                facts.put(fact, holds);
            }
        });
        facts.putAll(ticked(values, "proven", false));
        Eligibility.Verdict verdict = waivers.judge(one, Waivers.compared(waiver, item.get(), facts), correctedAt);
        if (verdict.proposal() == Eligibility.Proposal.NOT_ELIGIBLE) {
            List<String> against = verdict.others().stream().flatMap(other -> other.against().stream()).toList();
            if (verdict.items().isEmpty()) {
                verdict.barriers().forEach(barrier -> values.reject("result", barrier.message() + "，不能免予处罚"));
            }
            if (!against.isEmpty()) {
                values.reject("result", String.join("；", against) + "，不符合这一事项");
            } else if (!verdict.missing().isEmpty()) {
                values.reject("proven", "还缺：" + verdict.missing().stream().collect(Collectors.joining("；")));
            }
        }
        values.check();
        waivers.verify(waiver, way, correctedAt, facts, values.text("finding"), task.userId());
        return Map.of(WaiverVariables.CORRECTED, true);
    }
}
