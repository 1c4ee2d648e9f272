package org.bihuan.waiver;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.bihuan.penalty.PenaltyCases;
import org.springframework.stereotype.Component;

/** 对照免罚事项: what speaks for a waiver, and that nothing bars it. What only the correction can prove may be missing yet. */
@Component
class ProposeWaiverForm extends WaiverForm {

    private static final BigDecimal MOST_TIMES = BigDecimal.valueOf(100_000);
    private static final int TIMES_PLACES = 4;
    private static final BigDecimal MOST_PH = BigDecimal.valueOf(14);
    private static final int PH_PLACES = 3;

    ProposeWaiverForm(Waivers waivers, PenaltyCases cases, Clock clock) {
        super("propose-waiver", waivers, cases, clock);
    }

    @Override
    void addFacts(PenaltyCases.Brief one, Waiver waiver, Map<String, Object> facts) {
        List<WaiverItem> items = waivers.items(one);
        List<LocalDate> alike = waivers.alike(one);
        facts.put("fact_items", items.isEmpty() ? "没有" : items.stream().map(ProposeWaiverForm::line).collect(Collectors.joining("\n")));
        facts.put("fact_earlier", alike.isEmpty() ? "没有" : alike.stream().map(LocalDate::toString).collect(Collectors.joining("、")));
        facts.put("fact_before", waiver.opinion() == null ? "没有" : waiver.opinion());
        facts.put("items", items.stream().map(item -> Map.of("value", item.code(), "label", item.text())).toList());
        facts.put("conditions", choices(one, items, false));
        facts.put("barrierOptions", choices(one, items, true));
        facts.put("action", "PROPOSE");
        facts.put("inspectedOn", one.clueOn().toString());
        BigDecimal measured = waivers.timesOver(one, one.violation());
        facts.put("timesOver", measured == null ? null : measured.stripTrailingZeros().toPlainString());
        if (waiver.item() != null) {
            facts.put("item", waiver.item());
            facts.put("proven", waiver.facts().entrySet().stream().filter(said -> !said.getKey().barrier() && said.getValue())
                    .map(said -> said.getKey().name()).toList());
            facts.put("timesOver", waiver.timesOver() == null ? null : waiver.timesOver().stripTrailingZeros().toPlainString());
            facts.put("ph", waiver.ph() == null ? null : waiver.ph().stripTrailingZeros().toPlainString());
            if (waiver.inspectedOn() != null) {
                facts.put("inspectedOn", waiver.inspectedOn().toString());
            }
            facts.put("orderedAt", waiver.orderedAt() == null ? null : Waivers.moment(waiver.orderedAt()).toString());
            facts.put("orderedUntil", waiver.orderedUntil() == null ? null : waiver.orderedUntil().toString());
            facts.put("earlier", waiver.earlier().stream().map(LocalDate::toString).collect(Collectors.joining("\n")));
            facts.put("reason", waiver.reason());
        }
        facts.put("fact_consequence", "提出后登记承诺书，按期核实改正，由没有参与调查的人复核；复核同意的，调查报告据此建议不予处罚，仍经审查、集体讨论后决定。"
                + "没有改正或者情况不实的，案件照常办理。案件的办理期限不因此停止计算。");
    }

    private static String line(WaiverItem item) {
        return "- " + item.text() + "：" + item.duty().label() + (item.party() == WaiverItem.Party.PERSON ? "，只对责任人员" : "")
                + (item.term() == null ? "" : "，" + item.term().inWords() + "改正") + "（" + item.citationInWords() + "）";
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        Waiver waiver = waiverOf(task);
        PenaltyCases.Brief one = cases.get(waiver.caseId());
        String reason = values.requireText("reason");
        if ("DROP".equals(values.text("action"))) {
            values.check();
            waivers.drop(waiver, reason, task.userId());
            return Map.of(WaiverVariables.WAIVER_PROPOSAL, "DROP");
        }
        Waivers.onTheWay(one).ifPresent(why -> values.reject("action", why));
        Optional<WaiverItem> item = waivers.items(one).stream().filter(known -> known.code().equals(values.text("item"))).findFirst();
        if (item.isEmpty()) {
            values.reject("item", "请选择对照的事项");
        }
        if (!values.flag("barriersChecked")) {
            values.reject("barriersChecked", "请逐项核实不得免罚的情形");
        }
        Map<WaiverFact, Boolean> facts = ticked(values, "barriers", true);
        facts.putAll(ticked(values, "proven", false));
        LocalDate inspectedOn = day(values, "inspectedOn", WaiverBody.FIRST_DAY);
        Instant orderedAt = values.pastMoment("orderedAt");
        LocalDate orderedUntil = values.date("orderedUntil");
        if (orderedAt != null && Waivers.moment(orderedAt).toLocalDate().isBefore(one.actEndedOn())) {
            values.reject("orderedAt", "不能早于违法行为之日 " + one.actEndedOn());
        }
        if (orderedUntil != null && orderedAt != null && orderedUntil.isBefore(Waivers.moment(orderedAt).toLocalDate())) {
            values.reject("orderedUntil", "不能早于责令改正之日");
        }
        BigDecimal timesOver = between(values, "timesOver", MOST_TIMES, TIMES_PLACES);
        BigDecimal ph = between(values, "ph", MOST_PH, PH_PLACES);
        List<LocalDate> earlier = earlier(values, one);
        Waiver.Comparison said = item.map(known -> new Waiver.Comparison(known, facts, earlier, timesOver, ph, inspectedOn, orderedAt, orderedUntil, reason))
                .orElse(null);
        if (said != null) {
            refuse(waivers.judge(one, said, null), values);
        }
        values.check();
        waivers.propose(waiver, said, task.userId());
        return Map.of(WaiverVariables.WAIVER_PROPOSAL, "PROPOSE");
    }

    /** A barrier, or something that is known to speak against the item. */
    private static void refuse(Eligibility.Verdict verdict, FormValues values) {
        if (!verdict.items().isEmpty()) {
            return;
        }
        verdict.barriers().forEach(barrier -> values.reject("EARLIER_OFFENCE".equals(barrier.code()) ? "earlier" : "barriers",
                barrier.message() + "，不能提出免予处罚"));
        if (verdict.barriers().isEmpty()) {
            values.reject("item", verdict.others().stream().flatMap(one -> one.against().stream()).collect(Collectors.joining("；")) + "，不符合这一事项");
        }
    }

    private static BigDecimal between(FormValues values, String key, BigDecimal most, int places) {
        BigDecimal number = values.number(key);
        if (number != null && (number.signum() < 0 || number.compareTo(most) > 0 || number.stripTrailingZeros().scale() > places)) {
            values.reject(key, "应在 0 至 " + most + " 之间，最多" + (places == TIMES_PLACES ? "四" : "三") + "位小数");
            return null;
        }
        return number;
    }

    private static List<LocalDate> earlier(FormValues values, PenaltyCases.Brief one) {
        List<LocalDate> days = new ArrayList<>();
        String text = values.text("earlier");
        for (String line : text == null ? List.<String>of() : text.lines().map(String::strip).filter(said -> !said.isEmpty()).toList()) {
            try {
                LocalDate day = LocalDate.parse(line);
                if (day.isAfter(one.actEndedOn())) {
                    values.reject("earlier", day + " 晚于这次违法行为之日 " + one.actEndedOn());
                }
                days.add(day);
            } catch (DateTimeException e) {
                values.reject("earlier", "每行应为一个日期，例如 2024-03-05");
                return List.of();
            }
        }
        return days;
    }
}
