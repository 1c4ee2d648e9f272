package org.bihuan.penalty;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bihuan.law.ApplicableLaw;
import org.bihuan.law.LegalBasis;
import org.bihuan.law.PenaltyKind;
import org.bihuan.law.ReviewGate;

/** What stands in the way of an intended penalty, each as a Chinese refusal; empty where nothing does. */
public final class DecisionRules {

    private DecisionRules() {
    }

    /** G08: the provision must be one of the law that applies to the act (行政处罚法 art. 37), and provide the kinds. */
    public static Optional<String> basis(ApplicableLaw law, LegalBasis basis) {
        if (basis == null) {
            return Optional.of(ReviewGate.G08.refusal("没有选择有效的处罚依据"));
        }
        boolean undecided = law.needsLegalReview();
        return undecided || law.applied().contains(basis) ? Optional.empty()
                : Optional.of(ReviewGate.G08.refusal("本案应当" + law.proposed().label() + "，" + basis.citation() + "不适用：" + law.reason()));
    }

    /** G08: only what the provision provides may be imposed. */
    public static Optional<String> kinds(LegalBasis basis, Set<PenaltyKind> kinds) {
        Set<PenaltyKind> beyond = new TreeSet<>(kinds);
        beyond.removeAll(basis.kinds());
        return beyond.isEmpty() ? Optional.empty() : Optional.of(ReviewGate.G08.refusal(basis.citation() + "没有规定"
                + beyond.stream().map(PenaltyKind::label).collect(Collectors.joining("、"))));
    }

    /** G19: after two years only where there was harm, after five never. */
    public static Optional<String> limitation(LocalDate actEndedOn, LocalDate discoveredOn, String harm) {
        Limitation limitation = Limitation.of(actEndedOn, discoveredOn);
        return switch (limitation) {
            case WITHIN -> Optional.empty();
            case ONLY_WITH_HARM -> harm != null ? Optional.empty() : Optional.of(ReviewGate.G19.refusal("违法行为 " + actEndedOn + " 终了，"
                    + discoveredOn + " 发现，" + limitation.label() + "，请写明适用五年期限的理由"));
            case EXPIRED -> Optional.of(ReviewGate.G19.refusal("违法行为 " + actEndedOn + " 终了，" + discoveredOn + " 发现，" + limitation.label()));
        };
    }

    /** G20: who investigated reviews nothing. */
    static Optional<String> reviewer(Matter matter, String who, String name) {
        return matter.investigators().contains(who) ? Optional.of(ReviewGate.G20.refusal(name + "是本案调查人员，不能审查本案")) : Optional.empty();
    }
}
