package org.bihuan.waiver;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.bihuan.engine.TaskForm;
import org.bihuan.penalty.PenaltyCases;

/** What the forms of a waiver have in common: the case, the item, and what is proven. */
abstract class WaiverForm implements TaskForm {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    final Waivers waivers;
    final PenaltyCases cases;
    private final Clock clock;
    private final String formId;

    WaiverForm(String formId, Waivers waivers, PenaltyCases cases, Clock clock) {
        this.formId = formId;
        this.waivers = waivers;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public final String formId() {
        return formId;
    }

    @Override
    public final Map<String, Object> facts(TaskContext task) {
        Waiver waiver = waiverOf(task);
        PenaltyCases.Brief one = cases.get(waiver.caseId());
        Map<String, Object> facts = new TreeMap<>();
        facts.put("fact_case", one.number());
        facts.put("fact_party", one.partyName() + "（" + one.uscc() + "）");
        facts.put("fact_violation", one.violation().label() + "，" + one.actEndedOn());
        facts.put("fact_item", waiver.itemText() == null ? "尚未选择" : waiver.itemText() + "（" + waiver.citation() + "）");
        facts.put("fact_term", term(waiver));
        addFacts(one, waiver, facts);
        return facts;
    }

    abstract void addFacts(PenaltyCases.Brief one, Waiver waiver, Map<String, Object> facts);

    final Waiver waiverOf(TaskContext task) {
        return waivers.get(task.requireLong(WaiverVariables.WAIVER_ID));
    }

    final LocalDate today() {
        return LocalDate.now(clock);
    }

    static String minute(OffsetDateTime moment) {
        return MINUTE.format(moment);
    }

    private String term(Waiver waiver) {
        WaiverItem.Term term = waivers.item(waiver).map(WaiverItem::term).orElse(null);
        OffsetDateTime last = waivers.lastMoment(waiver);
        String words = term == null ? "及时改正，由办案人员判断" : term.inWords() + (last == null ? "" : "，至 " + minute(last));
        return words + (waiver.proposedAt() == null || waiver.verifiedBy() != null ? "" : "；须在 " + minute(Waivers.moment(waivers.verificationEnds(waiver)))
                + " 前核实，逾期免罚程序结束");
    }

    /** The facts, conditions or barriers, that these items ask about, as choices. */
    static List<Map<String, String>> choices(PenaltyCases.Brief one, List<WaiverItem> items, boolean barriers) {
        return Stream.of(WaiverFact.values()).filter(fact -> fact.barrier() == barriers).filter(fact -> barriers
                ? WaiverQuestion.arises(fact, one.violation()) : items.stream().anyMatch(item -> item.needs(fact)))
                .map(fact -> Map.of("value", fact.name(), "label", fact.label())).toList();
    }

    /** What was ticked holds; a condition that was not is not proven, a barrier that was not is known not to stand. */
    static Map<WaiverFact, Boolean> ticked(FormValues values, String key, boolean barriers) {
        Map<WaiverFact, Boolean> facts = new EnumMap<>(WaiverFact.class);
        if (barriers) {
            Stream.of(WaiverFact.values()).filter(WaiverFact::barrier).forEach(fact -> facts.put(fact, false));
        }
        values.list(key).forEach(code -> facts.put(WaiverFact.valueOf(code), true));
        return facts;
    }

    /** A day that must not lie in the future, nor before another. */
    final LocalDate day(FormValues values, String key, LocalDate first) {
        LocalDate day = values.date(key);
        if (day != null && day.isAfter(today())) {
            values.reject(key, "不能晚于今天");
        } else if (day != null && day.isBefore(first)) {
            values.reject(key, "不能早于 " + first);
        }
        return day;
    }
}
