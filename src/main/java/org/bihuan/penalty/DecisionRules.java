package org.bihuan.penalty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bihuan.law.ApplicableLaw;
import org.bihuan.law.Departure;
import org.bihuan.law.LegalBasis;
import org.bihuan.law.Money;
import org.bihuan.law.PenaltyKind;
import org.bihuan.law.ProcedureThresholds.Due;
import org.bihuan.law.ReviewGate;

/** What stands in the way of an intended penalty, each as a Chinese refusal; empty where nothing does. */
public final class DecisionRules {

    /** What stops the act and nothing else. */
    private static final Set<PenaltyKind> STOPPING = EnumSet.of(PenaltyKind.STOP_CONSTRUCTION, PenaltyKind.STOP_OR_LIMIT_PRODUCTION, PenaltyKind.CLOSURE);

    private static final String KEPT = "；不变的请选“" + ProposalChange.KEEP.label() + "”";

    private DecisionRules() {
    }

    /**
     * G08: the provision must be one of the law that applies to the act (行政处罚法 art. 37), and of several that the act breaks the one with
     * the highest fine (art. 29).
     */
    public static Optional<String> basis(ApplicableLaw law, LegalBasis basis) {
        if (basis == null) {
            return Optional.of(ReviewGate.G08.refusal("没有选择有效的处罚依据"));
        }
        boolean undecided = law.needsLegalReview();
        if (!undecided && !law.applied().contains(basis)) {
            return Optional.of(ReviewGate.G08.refusal("本案应当" + law.proposed().label() + "，" + basis.citation() + "不适用：" + law.reason()));
        }
        return outweighed(law, basis);
    }

    /** G08: of several provisions that one act breaks the one with the highest fine is applied (行政处罚法 art. 29). */
    static Optional<String> outweighed(ApplicableLaw law, LegalBasis basis) {
        return law.outweighing(basis).map(higher -> ReviewGate.G08.refusal("同一违法行为违反几项规定的，按照罚款数额高的规定处罚（《行政处罚法》第二十九条）：应适用"
                + higher.citation() + "（" + higher.range() + "），不适用" + basis.citation() + "（" + basis.range() + "）"));
    }

    /** G08: only what the provision provides may be imposed. */
    public static Optional<String> kinds(LegalBasis basis, Set<PenaltyKind> kinds) {
        Set<PenaltyKind> beyond = new TreeSet<>(kinds);
        beyond.removeAll(basis.kinds());
        return beyond.isEmpty() ? Optional.empty() : Optional.of(ReviewGate.G08.refusal(basis.citation() + "没有规定"
                + beyond.stream().map(PenaltyKind::label).collect(Collectors.joining("、"))));
    }

    /** Whoever confiscates says how much, and whoever says how much confiscates: kind and amount are told and decided (行政处罚法 arts 44, 59). */
    public static Optional<String> confiscation(Set<PenaltyKind> kinds, BigDecimal amount) {
        return kinds.contains(PenaltyKind.CONFISCATION) == (amount != null) ? Optional.empty()
                : Optional.of(amount == null ? "处罚种类含没收违法所得，请填写金额" : "填写了金额，请勾选没收违法所得");
    }

    /** Whoever lowers makes fine or confiscation less, and neither more; what is wrong by field of the form. */
    static Map<String, String> lowered(Proposal now, Proposal then) {
        Map<String, String> complaints = new LinkedHashMap<>();
        boolean finesLess = less(now.fine(), then.fine());
        boolean confiscatesLess = less(now.confiscation(), then.confiscation());
        if (less(then.fine(), now.fine()) || !finesLess && !confiscatesLess && now.fine() != null) {
            complaints.put("fine", "减少后的罚款应当低于 " + Money.inWords(now.fine()) + KEPT);
        }
        if (less(then.confiscation(), now.confiscation()) || !finesLess && !confiscatesLess && now.confiscation() != null) {
            complaints.put("confiscation", "减少后的没收金额应当低于 " + Money.inWords(now.confiscation()) + KEPT);
        }
        return complaints;
    }

    private static boolean less(BigDecimal now, BigDecimal then) {
        return now != null && then != null && then.compareTo(now) < 0;
    }

    /**
     * G19: what is past its limitation is not punished.
     *
     * @param reason why five years apply, where the limitation asks for it; null where nobody wrote one
     */
    public static Optional<String> limitation(LocalDate actEndedOn, LocalDate discoveredOn, String reason) {
        Limitation limitation = Limitation.of(actEndedOn, discoveredOn);
        String fact = "违法行为 " + actEndedOn + " 终了，" + discoveredOn + " 发现，" + limitation.label();
        if (limitation == Limitation.EXPIRED) {
            return Optional.of(ReviewGate.G19.refusal(fact));
        }
        return limitation.needsReason() && reason == null ? Optional.of(ReviewGate.G19.refusal(fact + "。请写明适用五年期限的理由")) : Optional.empty();
    }

    /**
     * Who departs from how the like was treated explains it to the heads (行政处罚法 art. 5). Once it is decided, what is decided on others
     * later, and the case's own entry among them, change nothing any more: then only what was deliberated on counts.
     */
    static Optional<Due> departure(boolean decided, boolean deliberated, Supplier<Optional<Departure>> found) {
        return !decided ? found.get().map(one -> new Due(true, one.kind().label()))
                : deliberated ? Optional.of(new Due(true, "已经提请集体讨论")) : Optional.empty();
    }

    /**
     * Why this cannot be decided by now because of the police: no case ends as transferred before they have filed it (行政处罚法 art. 27),
     * and until they have answered only what stops the act may be decided (令第310号 art. 11; 环环监〔2017〕17号 art. 16).
     *
     * After a sentence an authority that had not fined by then fines no more: the criminal fine has taken its place (行政处罚法 art. 35;
     * 令第310号 art. 11).
     *
     * @param taken     whether the police have filed the case
     * @param convicted whether a court has sentenced for it
     * @param pending   why an answer is awaited; empty where it is not
     */
    static Optional<String> referred(DecisionOutcome outcome, Set<PenaltyKind> kinds, boolean taken, boolean convicted, Optional<String> pending) {
        if (outcome == DecisionOutcome.TRANSFERRED) {
            return taken ? Optional.empty() : Optional.of("公安机关还没有立案，不能以移送结束本案；先办理“移送涉嫌犯罪案件”（《行政处罚法》第二十七条）");
        }
        if (convicted && outcome == DecisionOutcome.PENALTY && kinds.contains(PenaltyKind.FINE)) {
            return Optional.of("司法机关已经判处刑罚，不能再处罚款（《行政处罚法》第三十五条、令第310号第十一条）；以移送结束本案，或者只处其他种类的处罚");
        }
        boolean stopsOnly = outcome == DecisionOutcome.PENALTY && !kinds.isEmpty() && STOPPING.containsAll(kinds);
        return stopsOnly ? Optional.empty() : pending.map(why -> why + "，其间不能作出决定（只处" + STOPPING.stream().map(PenaltyKind::label)
                .collect(Collectors.joining("、")) + "的除外，令第310号第十一条）");
    }

    /** G20: who investigated reviews nothing. */
    static Optional<String> reviewer(Matter matter, String who, String name) {
        return matter.investigators().contains(who) ? Optional.of(ReviewGate.G20.refusal(name + "是本案调查人员，不能审查本案")) : Optional.empty();
    }
}
