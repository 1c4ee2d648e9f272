package org.bihuan.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Finds a fine inside the range of the law by the benchmark, and looks at one that somebody intends. */
public interface Discretion {

    /**
     * The fine proposed for the case, with its reasons and what stands against it.
     *
     * @throws org.bihuan.access.Problem with everything that is wrong with the question
     */
    DiscretionProposal propose(DiscretionQuestion question);

    /** What the benchmark that a decision of the day follows lets be chosen; empty without one. */
    Optional<DiscretionChoices> choices(ViolationType violation, LegalBasis.Measure measure, LocalDate decisionOn);

    /** The circumstances that a decision of the day may name for a lighter, mitigated or heavier fine. */
    List<DiscretionChoices.Circumstance> circumstances(LocalDate decisionOn);

    /**
     * What stands against fining so much in the case: a fine outside the range is gate G09, one outside the benchmark or the
     * spread of comparable cases takes a reason and the heads' deliberation.
     *
     * @throws org.bihuan.access.Problem with everything that is wrong with the question
     */
    default List<DiscretionProposal.Objection> check(DiscretionQuestion question, BigDecimal intendedFine) {
        return propose(question.intending(intendedFine)).problems();
    }
}
