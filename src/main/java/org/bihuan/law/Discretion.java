package org.bihuan.law;

import java.math.BigDecimal;
import java.util.List;

/** Finds a fine inside the range of the law by the benchmark, and looks at one that somebody intends. */
public interface Discretion {

    /**
     * The fine proposed for the case, with its reasons and what stands against it.
     *
     * @throws org.bihuan.access.Problem with everything that is wrong with the question
     */
    DiscretionProposal propose(DiscretionQuestion question);

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
