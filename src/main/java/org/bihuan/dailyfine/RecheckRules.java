package org.bihuan.dailyfine;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.law.Regime;
import org.bihuan.law.ReviewGate;

/** What is wrong with a recheck as it is written down, each as a Chinese refusal beside its field; empty where nothing is. */
final class RecheckRules {

    static final String STARTED_AT = "startedAt";
    static final String FIRST = "firstOfficer";
    static final String SECOND = "secondOfficer";
    static final String CHANGE_REASON = "changeReason";
    static final String SAME = "same";
    static final String LATE_REASON = "lateReason";

    /**
     * What the recheck is held against.
     *
     * @param orderServedOn service of the order that it rechecks
     * @param lastFoundOn   the recheck before it, of whichever order; null where it is the first
     * @param drawn         user ids
     */
    record Ground(LocalDate orderServedOn, LocalDate lastFoundOn, List<String> drawn) {
    }

    private RecheckRules() {
    }

    static Map<String, String> complaints(RoundRecheck.Found found, Ground ground) {
        Map<String, String> complaints = new LinkedHashMap<>();
        day(found, ground, complaints);
        boolean asDrawn = Stream.of(found.firstOfficer(), found.secondOfficer()).filter(Objects::nonNull).collect(Collectors.toSet())
                .equals(Set.copyOf(ground.drawn()));
        if (ground.drawn().size() == 2 && !asDrawn && found.changeReason() == null) {
            complaints.put(CHANGE_REASON, "复查人员与抽取的不同，请写明原因");
        }
        if (found.on() != null && needsSameness(found)) {
            complaints.put(SAME, "《生态环境法典》施行后，请说明发现的是不是责令改正的违法行为");
        }
        return complaints;
    }

    /** Order 28 asked only whether unlawful discharge goes on; the Code (art. 1060) whether this violation does. */
    private static boolean needsSameness(RoundRecheck.Found found) {
        return found.result() == Recheck.Result.STILL_VIOLATING && found.same() == null && !found.on().isBefore(Regime.CODE_FROM);
    }

    private static void day(RoundRecheck.Found found, Ground ground, Map<String, String> complaints) {
        LocalDate on = found.on();
        if (on == null) {
            return;
        }
        LocalDate last = DailyFine.recheckBy(ground.orderServedOn());
        if (on.isBefore(ground.orderServedOn())) {
            complaints.put(STARTED_AT, ReviewGate.G21.refusal("复查（" + on + "）早于责令改正违法行为决定书的送达（" + ground.orderServedOn() + "）"));
        } else if (ground.lastFoundOn() != null && !on.isAfter(ground.lastFoundOn())) {
            complaints.put(STARTED_AT, "【D21】上一次复查在 " + ground.lastFoundOn() + "，已经计过的日数不能再计（" + DailyFineLaw.order("第十七条") + "）");
        } else if (on.isAfter(last) && found.lateReason() == null) {
            complaints.put(LATE_REASON, ReviewGate.G22.refusal("复查（" + on + "）超过三十日，最迟应在 " + last) + "；确有原因的写明原因，由法制审核签认能否计入");
        }
    }
}
