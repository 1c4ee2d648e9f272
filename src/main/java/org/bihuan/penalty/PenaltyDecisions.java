package org.bihuan.penalty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.bihuan.law.PenaltyKind;

/**
 * Penalty procedures, from the advance notice to the service of the decision: opened here, walked through by the process
 * {@code penalty-decision}.
 */
public interface PenaltyDecisions {

    /**
     * How a procedure stands.
     *
     * @param outcome        null while it goes on
     * @param kinds          as decided; empty while it goes on and without a penalty
     * @param fine           as decided, or null
     * @param confiscation   yuan, as decided, or null
     * @param basis          row of the table of legal bases it rests on; null while it goes on and without a penalty
     * @param citation       of the provisions applied
     * @param documentId     id of the decision in {@code Documents}, or null
     * @param documentNumber its number, or null
     * @param decidedOn      null while it goes on, and where it was returned for more investigation
     * @param servedOn       day on which the decision was served, or null
     * @param reason         of the outcome, in Chinese; null while it goes on
     */
    record Result(long id, DecisionOutcome outcome, Set<PenaltyKind> kinds, BigDecimal fine, BigDecimal confiscation, String basis, String citation,
                  Long documentId, String documentNumber, LocalDate decidedOn, LocalDate servedOn, String reason) {

        /** Whether the party has money to pay by it. */
        public boolean payable() {
            return fine != null && fine.signum() > 0 || confiscation != null;
        }
    }

    /**
     * Opens a procedure. A matter has at most one that goes on.
     *
     * @throws IllegalArgumentException in Chinese, naming what is missing of the matter
     * @throws IllegalStateException    in Chinese, when one goes on for this owner and purpose already
     */
    long open(Matter matter);

    /** @throws java.util.NoSuchElementException for an unknown id */
    Result get(long decisionId);
}
