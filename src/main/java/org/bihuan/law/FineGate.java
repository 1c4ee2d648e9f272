package org.bihuan.law;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Gate G09 wherever a fine is reckoned, proposed, told, lowered or decided: it stays in the range of the law (行政处罚法 art. 34),
 * and like a confiscation is never heavier than what the party was told, because it defended itself or otherwise (art. 45 para. 2).
 */
public final class FineGate {

    /**
     * What was told to the party, or is intended now.
     *
     * @param fine         null where there is none
     * @param confiscation yuan; null where nothing is confiscated
     */
    public record Penalty(Set<PenaltyKind> kinds, BigDecimal fine, BigDecimal confiscation) {

        public Penalty {
            kinds = Set.copyOf(kinds);
        }
    }

    private FineGate() {
    }

    /**
     * Why a fine leaves the range of its provision; empty where it does not, or where nobody knows what the provision measures by.
     *
     * @param amount     cost, value, investment or number of times that the provision measures by; null where it is not known
     * @param fine       null where none is intended
     * @param mitigation the published rule that allows going below the least fine, or null
     */
    public static Optional<String> range(LegalBasis basis, BigDecimal amount, BigDecimal fine, String mitigation) {
        if (fine == null || basis.max() == null) {
            return Optional.empty();
        }
        BigDecimal lowest = mitigation == null ? null : BigDecimal.ZERO;
        if (basis.measure() == LegalBasis.Measure.PER_TIME && amount == null) {
            // How often is not known, so the least fine for once is all that can be said.
            return below(basis.min(), fine, lowest);
        }
        return basis.measure() == LegalBasis.Measure.RANGE || amount != null ? outside(FineRange.of(basis, amount), fine, lowest) : Optional.empty();
    }

    /** @param lowest how far down a mitigated fine may go; null for one that is not mitigated */
    static Optional<String> outside(FineRange range, BigDecimal fine, BigDecimal lowest) {
        return fine.compareTo(range.max()) > 0 ? refused("高于法定最高罚款 ", range.max(), fine, "") : below(range.min(), fine, lowest);
    }

    private static Optional<String> below(BigDecimal least, BigDecimal fine, BigDecimal lowest) {
        if (fine.compareTo(lowest == null ? least : lowest.min(least)) >= 0) {
            return Optional.empty();
        }
        return lowest == null ? refused("低于法定最低罚款 ", least, fine, "，没有准许减轻处罚的已公布裁量规定和减轻情节") : refused("低于减轻处罚的下限 ", lowest, fine, "");
    }

    private static Optional<String> refused(String how, BigDecimal bound, BigDecimal fine, String why) {
        return Optional.of(ReviewGate.G09.refusal("罚款 " + Money.inWords(fine) + how + Money.inWords(bound) + why));
    }

    /**
     * Why fine or kinds that are intended are heavier than what the party was told; only new facts and a new notice allow it.
     *
     * @param told     what the last notice said, or null before there is one
     * @param newFacts found since that notice, or null
     */
    public static Optional<String> heavier(Penalty told, Penalty intended, String newFacts) {
        if (told == null || newFacts != null) {
            return Optional.empty();
        }
        if (more(told.fine(), intended.fine())) {
            return Optional.of(ReviewGate.G09.refusal("拟罚款 " + Money.inWords(intended.fine()) + "，重于告知的 "
                    + (told.fine() == null ? "无罚款" : Money.inWords(told.fine())) + "；查明新的事实的，应当重新告知"));
        }
        Set<PenaltyKind> added = new TreeSet<>(intended.kinds());
        added.removeAll(told.kinds());
        return added.isEmpty() ? Optional.empty() : Optional.of(ReviewGate.G09.refusal("告知时没有"
                + added.stream().map(PenaltyKind::label).collect(Collectors.joining("、")) + "；查明新的事实的，应当重新告知"));
    }

    /** Why more is to be confiscated than the party was told; like {@link #heavier}, and beside its own field of a form. */
    public static Optional<String> confiscatesMore(Penalty told, Penalty intended, String newFacts) {
        if (told == null || newFacts != null || !more(told.confiscation(), intended.confiscation())) {
            return Optional.empty();
        }
        return Optional.of(ReviewGate.G09.refusal("拟没收违法所得 " + Money.inWords(intended.confiscation()) + "，" + (told.confiscation() == null ? "告知时没有没收的金额"
                : "重于告知的 " + Money.inWords(told.confiscation())) + "；查明新的事实的，应当重新告知"));
    }

    private static boolean more(BigDecimal told, BigDecimal intended) {
        return intended != null && (told == null || intended.compareTo(told) > 0);
    }
}
