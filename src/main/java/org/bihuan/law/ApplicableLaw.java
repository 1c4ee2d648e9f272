package org.bihuan.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which law judges an act, with the reasoning.
 *
 * @param regime         the rule of time that applies, by the day on which the act ended
 * @param straddles      whether the act began under the old law and ended under the Code: legal review says which judges it
 * @param bases          every provision to be looked at: of one regime, or of both where they are compared
 * @param proposed       proposed by the system, confirmed by a human
 * @param reason         why, in one Chinese sentence
 * @param ownNameAllowed whether a branch of the bureau may decide in its own name on the day of the decision
 * @param steps          the reasoning line by line with citations, for the file
 */
public record ApplicableLaw(ViolationType violation, Regime regime, boolean straddles, List<LegalBasis> bases, Proposal proposed, String reason,
                            boolean ownNameAllowed, List<String> steps) {

    /** Which law to apply. */
    public enum Proposal {

        OLD("适用法典施行前的法律"), CODE("适用《生态环境法典》"), NEEDS_LEGAL_REVIEW("需法制审核");

        private final String label;

        Proposal(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public ApplicableLaw {
        bases = List.copyOf(bases);
        steps = List.copyOf(steps);
    }

    public boolean needsLegalReview() {
        return proposed == Proposal.NEEDS_LEGAL_REVIEW;
    }

    /** The provisions of the proposed law; empty where none punishes, and while legal review has to say which law applies. */
    public List<LegalBasis> applied() {
        return bases.stream().filter(basis -> basis.regime().name().equals(proposed.name())).toList();
    }

    /**
     * The provision to which this one gives way, as it threatens a higher fine for the same circumstance (行政处罚法 art. 29; 生态环境法典
     * art. 1055); empty where none does. A local rung lies inside the national range and gives way to nothing.
     */
    public Optional<LegalBasis> outweighing(LegalBasis chosen) {
        if (chosen.level() != LegalBasis.Level.NATIONAL || chosen.max() == null) {
            return Optional.empty();
        }
        return LegalBasis.highest(applied().stream().filter(one -> one.level() == chosen.level() && Objects.equals(one.circumstance(), chosen.circumstance())).toList())
                .filter(one -> one.measure() == chosen.measure() && LegalBasis.BY_FINE.compare(one, chosen) > 0);
    }

    /** Whether a branch of the bureau may decide in its own name (生态环境法典 art. 53); before the Code that was a fatal defect. */
    public static boolean ownNameAllowed(LocalDate decisionOn) {
        return !decisionOn.isBefore(Regime.CODE_FROM);
    }
}
