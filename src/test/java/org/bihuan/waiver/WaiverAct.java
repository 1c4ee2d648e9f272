package org.bihuan.waiver;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bihuan.deadline.WorkingDays;
import org.bihuan.law.ViolationType;
import org.bihuan.waiver.WaiverItem.Party;
import org.bihuan.waiver.WaiverItem.Unit;

/** An act to try the waiver on: at first one for which everything speaks; the tests spoil it bit by bit. */
final class WaiverAct {

    private final ViolationType violation;
    private final LocalDate on;
    private Party party = Party.UNIT;
    private final Map<WaiverFact, Boolean> facts = new EnumMap<>(WaiverFact.class);
    private List<LocalDate> earlier = List.of();
    private BigDecimal timesOver;
    private BigDecimal ph;
    private LocalDate inspectedOn;
    private OffsetDateTime orderedAt;
    private LocalDate orderedUntil;
    private OffsetDateTime correctedAt;

    private WaiverAct(ViolationType violation, LocalDate on) {
        this.violation = violation;
        this.on = on;
        this.inspectedOn = on;
        this.orderedAt = on.atTime(10, 0).atOffset(java.time.ZoneOffset.ofHours(8));
        for (WaiverFact fact : WaiverFact.values()) {
            facts.put(fact, !fact.barrier());
        }
        facts.remove(WaiverFact.NO_FAULT);
        this.orderedUntil = on.plusDays(10);
        this.correctedAt = orderedAt.plusHours(3);
        this.timesOver = new BigDecimal("0.05");
    }

    static WaiverAct spotless(ViolationType violation, LocalDate on) {
        return new WaiverAct(violation, on);
    }

    /** One that meets this item on the first day of its validity, or in 2023. */
    static WaiverAct meeting(WaiverItem item) {
        ViolationType violation = item.violations().isEmpty() ? ViolationType.ODOUR : item.violations().iterator().next();
        LocalDate day = item.validFrom().isAfter(LocalDate.of(2010, 3, 1)) ? item.validFrom() : LocalDate.of(2010, 3, 1);
        WaiverAct act = spotless(violation, day);
        act.party = item.party() == Party.PERSON ? Party.PERSON : Party.UNIT;
        if (item.faultless()) {
            act.facts.put(WaiverFact.NO_FAULT, true);
        }
        return act;
    }

    WaiverAct of(Party whose) {
        party = whose;
        return this;
    }

    WaiverAct with(WaiverFact fact, Boolean holds) {
        if (holds == null) {
            facts.remove(fact);
        } else {
            facts.put(fact, holds);
        }
        return this;
    }

    WaiverAct without(WaiverFact... unsaid) {
        for (WaiverFact fact : unsaid) {
            facts.remove(fact);
        }
        return this;
    }

    WaiverAct foundBefore(LocalDate... days) {
        earlier = List.of(days);
        return this;
    }

    WaiverAct over(String times) {
        timesOver = times == null ? null : new BigDecimal(times);
        return this;
    }

    WaiverAct acidity(String value) {
        ph = value == null ? null : new BigDecimal(value);
        return this;
    }

    WaiverAct inspected(String day) {
        inspectedOn = day == null ? null : LocalDate.parse(day);
        return this;
    }

    WaiverAct ordered(String at, String until) {
        orderedAt = at == null ? null : OffsetDateTime.parse(at);
        orderedUntil = until == null ? null : LocalDate.parse(until);
        return this;
    }

    WaiverAct corrected(String at) {
        correctedAt = at == null ? null : OffsetDateTime.parse(at);
        return this;
    }

    /** The last moment that the term allows, or the first after it. */
    WaiverAct correctedAtTheEndOf(WaiverItem.Term term, boolean late) {
        OffsetDateTime last = term.unit() == Unit.HOURS ? orderedAt.plusHours(term.amount())
                : (term.unit() == Unit.ORDERED ? orderedUntil : term.unit() == Unit.DAYS ? on.plusDays(term.amount())
                : WorkingDays.seed().after(on, term.amount())).atTime(23, 59, 59).atOffset(orderedAt.getOffset());
        correctedAt = late ? last.plusSeconds(1) : last;
        return this;
    }

    WaiverQuestion question() {
        return new WaiverQuestion(violation, on, party, facts, earlier, timesOver, ph, new WaiverItem.Begun(inspectedOn, orderedAt, orderedUntil), correctedAt);
    }

    Eligibility.Verdict judged() {
        return Eligibility.judge(question(), WaiverItemsOnDisk.ALL, WorkingDays.seed());
    }

    /** Held against one item alone. */
    Eligibility.Verdict judgedBy(WaiverItem item) {
        return Eligibility.judge(question(), List.of(item), WorkingDays.seed());
    }
}
