package org.bihuan.waiver;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bihuan.access.Complaints;
import org.bihuan.engine.HouseClock;
import org.bihuan.law.ViolationType;
import org.bihuan.waiver.WaiverItem.Party;

/** The question of {@code POST /api/calculations/waiver}. A fact that is not said is no mistake: it is not proven. */
record WaiverBody(ViolationType violation, LocalDate on, Facts facts) {

    static final LocalDate FIRST_DAY = LocalDate.of(2010, 3, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);
    private static final BigDecimal MOST_TIMES = BigDecimal.valueOf(100_000);
    private static final BigDecimal MOST_PH = BigDecimal.valueOf(14);
    private static final int MOST_EARLIER = 100;

    /**
     * @param party           absent for the unit
     * @param earlierOffences days on which the like was found before; absent for none
     */
    record Facts(Party party, List<Answer> answers, List<LocalDate> earlierOffences, BigDecimal timesOver, BigDecimal ph, LocalDate inspectedOn,
                 String orderedAt, LocalDate orderedUntil, String correctedAt) {
    }

    record Answer(WaiverFact fact, Boolean holds) {
    }

    /** @throws org.bihuan.access.Problem with everything that is wrong */
    WaiverQuestion question() {
        Complaints complaints = new Complaints();
        complaints.required(violation, "/violation");
        boolean dated = complaints.required(on, "/on") && known(complaints, on, "/on");
        if (!complaints.required(facts, "/facts")) {
            complaints.throwIfAny();
        }
        complaints.check(facts.party() != Party.ANY, "/facts/party", "应为 UNIT（单位）或者 PERSON（责任人员）");
        Map<WaiverFact, Boolean> said = answers(complaints);
        List<LocalDate> earlier = earlier(complaints, dated);
        between(complaints, facts.timesOver(), MOST_TIMES, "/facts/timesOver", "超标倍数");
        between(complaints, facts.ph(), MOST_PH, "/facts/ph", "pH 值");
        OffsetDateTime orderedAt = moment(complaints, facts.orderedAt(), dated, "/facts/orderedAt");
        OffsetDateTime correctedAt = moment(complaints, facts.correctedAt(), dated, "/facts/correctedAt");
        if (known(complaints, facts.orderedUntil(), "/facts/orderedUntil") && facts.orderedUntil() != null) {
            LocalDate first = orderedAt == null ? dated ? on : FIRST_DAY : day(orderedAt);
            complaints.check(!facts.orderedUntil().isBefore(first), "/facts/orderedUntil", "责令改正的期限不能早于责令改正之日或者违法行为之日 " + first);
        }
        known(complaints, facts.inspectedOn(), "/facts/inspectedOn");
        complaints.throwIfAny();
        return new WaiverQuestion(violation, on, facts.party() == null ? Party.UNIT : facts.party(), said, earlier, facts.timesOver(), facts.ph(),
                new WaiverItem.Begun(facts.inspectedOn(), orderedAt, facts.orderedUntil()), correctedAt);
    }

    private Map<WaiverFact, Boolean> answers(Complaints complaints) {
        Map<WaiverFact, Boolean> said = new EnumMap<>(WaiverFact.class);
        List<Answer> answers = facts.answers() == null ? List.of() : facts.answers();
        if (!complaints.check(answers.size() <= WaiverFact.values().length, "/facts/answers", "每个事实最多回答一次，共 " + WaiverFact.values().length + " 个")) {
            return said;
        }
        for (int i = 0; i < answers.size(); i++) {
            String pointer = "/facts/answers/" + i;
            Answer one = answers.get(i);
            if (!complaints.required(one, pointer)) {
                continue;
            }
            if (complaints.required(one.fact(), pointer + "/fact") & complaints.required(one.holds(), pointer + "/holds")) {
                complaints.check(said.put(one.fact(), one.holds()) == null, pointer + "/fact", "“" + one.fact().label() + "”回答了两次");
            }
        }
        complaints.check(!(yes(said, WaiverFact.HARM) && (yes(said, WaiverFact.NO_HARM) || yes(said, WaiverFact.SLIGHT_CONSEQUENCE))), "/facts/answers",
                "“" + WaiverFact.HARM.label() + "”与没有或者只有轻微危害后果互相矛盾");
        return said;
    }

    private static boolean yes(Map<WaiverFact, Boolean> said, WaiverFact fact) {
        return Boolean.TRUE.equals(said.get(fact));
    }

    private List<LocalDate> earlier(Complaints complaints, boolean dated) {
        List<LocalDate> earlier = facts.earlierOffences() == null ? List.of() : facts.earlierOffences();
        if (!complaints.check(earlier.size() <= MOST_EARLIER, "/facts/earlierOffences", "最多 " + MOST_EARLIER + " 次，收到 " + earlier.size() + " 次")) {
            return List.of();
        }
        for (int i = 0; i < earlier.size(); i++) {
            String pointer = "/facts/earlierOffences/" + i;
            LocalDate one = earlier.get(i);
            if (complaints.required(one, pointer) && known(complaints, one, pointer) && dated) {
                complaints.check(!one.isAfter(on), pointer, "以往的违法不能晚于这次违法行为之日 " + on);
            }
        }
        return complaints.none() ? earlier : List.of();
    }

    private static void between(Complaints complaints, BigDecimal value, BigDecimal most, String pointer, String name) {
        complaints.check(value == null || value.signum() >= 0 && value.compareTo(most) <= 0, pointer, name + "应在 0 至 " + most.toPlainString() + " 之间");
    }

    private OffsetDateTime moment(Complaints complaints, String text, boolean dated, String pointer) {
        if (text == null) {
            return null;
        }
        try {
            OffsetDateTime moment = OffsetDateTime.parse(text);
            if (known(complaints, moment.toLocalDate(), pointer)) {
                complaints.check(!dated || !day(moment).isBefore(on), pointer, "不能早于违法行为之日 " + on);
            }
            return moment;
        } catch (DateTimeException e) {
            complaints.add(pointer, "应为带时区的时刻，例如 2023-03-01T16:30:00+08:00");
            return null;
        }
    }

    private static LocalDate day(OffsetDateTime moment) {
        return moment.atZoneSameInstant(HouseClock.ZONE).toLocalDate();
    }

    /** Complains about a day outside the years of the lists; a missing one is none. */
    private static boolean known(Complaints complaints, LocalDate day, String pointer) {
        return complaints.check(day == null || !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY), pointer, "日期应在 " + FIRST_DAY + " 至 " + LAST_DAY + " 之间");
    }
}
