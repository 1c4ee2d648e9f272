package org.bihuan.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** How the like was treated, and whether what is proposed departs from it (行政处罚法 art. 5 para. 2: same facts, same kind and range). */
public interface EqualTreatment {

    /**
     * What is proposed in a case.
     *
     * @param pollutant   null like the exceedance and the trade where it is not known or does not matter
     * @param outcome     {@link DecidedCase.Outcome#OTHER} for what cannot be compared
     * @param fine        yuan; null unless fined
     * @param finePercent the fine in percent of the highest one; null where it is not known
     */
    record Proposed(ViolationType violation, String pollutant, BigDecimal timesOver, String trade, DecidedCase.Outcome outcome, BigDecimal fine,
                    BigDecimal finePercent) {
    }

    /**
     * The comparable cases.
     *
     * @param likeIn    what they agree in with the one in question, in Chinese
     * @param cases     the newest first
     * @param departure empty where what is proposed is in keeping with them, or they are too few to say
     */
    record Comparison(String likeIn, int years, List<DecidedCase> cases, Optional<Departure> departure) {

        public Comparison {
            cases = List.copyOf(cases);
        }

        public long waived() {
            return count(DecidedCase.Outcome.WAIVED);
        }

        public long fined() {
            return count(DecidedCase.Outcome.FINED);
        }

        private long count(DecidedCase.Outcome outcome) {
            return cases.stream().filter(one -> one.outcome() == outcome).count();
        }
    }

    /** With the cases of the last years that are most alike: the fewest features are given up that leave enough cases to compare. */
    Comparison compare(Proposed one, LocalDate day);
}
