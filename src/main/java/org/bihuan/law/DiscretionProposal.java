package org.bihuan.law;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * The fine that the law, the benchmark and the adjustments come to in a case; people decide.
 *
 * @param percent     sum of the factors' percents
 * @param fine        null unless {@link Status#COMPUTED}
 * @param finePercent the fine in percent of the highest one; null like the fine
 * @param min         least fine in the case; null like the fine
 * @param max         highest fine in the case; null like the fine
 * @param citation    the provision that is applied; null where none is, or where the question named a bare range
 * @param choices     code of the choice by code of factor, of the factors that were stated
 * @param steps       the reasoning line by line with citations, for the file
 * @param told        what of it a document tells the party: benchmark, factors and sum, without what is said to the officers
 */
public record DiscretionProposal(Status status, BigDecimal percent, BigDecimal fine, BigDecimal finePercent, BigDecimal min, BigDecimal max,
                                 String citation, Map<String, String> choices, List<Objection> problems, List<String> steps,
                                 List<String> told) {

    /** Whether there is a fine to propose. */
    public enum Status {

        COMPUTED("已计算"), NEEDS_LEGAL_REVIEW("需法制审核"), NOT_PUNISHABLE("没有处罚规定");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * What stands against the fine, or has to be done before it.
     *
     * @param code         the gate ({@code G09}) or the name of the rule
     * @param blocking     whether no decision may be made like this
     * @param needsReason  whether the decision has to give the reason
     * @param deliberation whether the heads of the bureau have to deliberate on it
     */
    public record Objection(String code, String message, String citation, boolean blocking, boolean needsReason, boolean deliberation) {

        static Objection blocking(String code, String message, String citation) {
            return new Objection(code, message, citation, true, false, false);
        }

        /** It takes a reason in the decision, and the heads' deliberation. */
        static Objection toReason(String code, String message, String citation) {
            return new Objection(code, message, citation, false, true, true);
        }

        static Objection hint(String code, String message, String citation) {
            return new Objection(code, message, citation, false, false, false);
        }
    }

    public DiscretionProposal {
        choices = Map.copyOf(choices);
        problems = List.copyOf(problems);
        steps = List.copyOf(steps);
        told = List.copyOf(told);
    }

    public boolean needsReason() {
        return problems.stream().anyMatch(Objection::needsReason);
    }

    public boolean needsDeliberation() {
        return problems.stream().anyMatch(Objection::deliberation);
    }
}
