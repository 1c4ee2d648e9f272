package org.bihuan.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;

/**
 * Which steps of the penalty procedure are due, as the newest deployed table {@code thresholds} and the bureau's own practice
 * say. The bureau may go beyond the law: {@code bihuan.law.deliberation-mode} and {@code bihuan.law.legal-review-mode}.
 */
public interface ProcedureThresholds {

    /**
     * What is intended.
     *
     * @param amount       fine and confiscation together, yuan; null where there is none
     * @param organisation whether the party is a legal person or other organisation
     */
    record Intended(Set<PenaltyKind> kinds, BigDecimal amount, boolean organisation) {

        public Intended {
            kinds = Set.copyOf(kinds);
        }
    }

    /**
     * Whether a step is due, and why.
     *
     * @param reason in Chinese, for the file
     */
    record Due(boolean due, String reason) {
    }

    /** Whether the party must be offered a hearing (行政处罚法 art. 63), by the rule of the day of the notice. */
    Due hearing(Intended intended, LocalDate day);

    /** @param complex whether somebody who may say so calls the case difficult or complex */
    Due deliberation(Intended intended, boolean complex, LocalDate day);

    /** @param heard whether there was a hearing (行政处罚法 art. 58) */
    Due legalReview(Intended intended, boolean heard, boolean complex, LocalDate day);
}
