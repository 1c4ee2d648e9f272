package org.bihuan.deliberation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bihuan.deliberation.Deliberations.Breach;
import org.bihuan.law.ReviewGate;

/** The fatal defects of a file that lie in its deliberation (G14, G15, G16; law section 3). */
final class DeliberationGates {

    /**
     * A concluded deliberation.
     *
     * @param voters whose votes were counted
     * @param barred the investigators
     */
    record Held(LocalDate on, boolean minutes, Set<String> voters, Set<String> barred) {
    }

    private DeliberationGates() {
    }

    /**
     * @param held        concluded deliberations on the subject, in any order
     * @param lastHeardOn day on which the party last stated, defended or was heard; null when it did not
     */
    static List<Breach> breaches(List<Held> held, LocalDate lastHeardOn) {
        Optional<Held> last = held.stream().max(Comparator.comparing(Held::on));
        if (last.isEmpty()) {
            return List.of(breach(ReviewGate.G14, "还没有经负责人集体讨论得出结论"));
        }
        List<Breach> found = new ArrayList<>();
        if (!last.get().minutes()) {
            found.add(breach(ReviewGate.G14, last.get().on() + " 的集体讨论还没有制作笔录"));
        }
        if (lastHeardOn != null && lastHeardOn.isAfter(last.get().on())) {
            found.add(breach(ReviewGate.G15, "最近一次集体讨论在 " + last.get().on() + "，当事人 " + lastHeardOn + " 又陈述、申辩或者听证"));
        }
        Set<String> investigators = new TreeSet<>(last.get().voters());
        investigators.retainAll(last.get().barred());
        if (!investigators.isEmpty()) {
            found.add(breach(ReviewGate.G16, last.get().on() + " 的表决计入了调查人员" + String.join("、", investigators) + "的票"));
        }
        return found;
    }

    private static Breach breach(ReviewGate gate, String fact) {
        return new Breach(gate, gate.refusal(fact));
    }
}
