package org.bihuan.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * The facts of a case from which a fine is proposed: either a bare range of the law, or a violation with its dates.
 *
 * @param actStartedOn      of an act that went on; may be missing
 * @param regime            which law legal review has chosen, where the machine may not choose
 * @param circumstance      the case of the provision (情节严重的); {@value #ORDINARY} for the ordinary one
 * @param baseAmount        cost or value, for fines of so many times of it
 * @param totalInvestment   of the project, for fines of a percent of it
 * @param times             how often, for fines for each time
 * @param foundOn           day on which the present act was found; earlier offences count back from it
 * @param earlierPenalties  days of earlier penalties for the like
 * @param adjustmentPercent by how much; the most that is allowed where it is missing
 * @param grounds           codes of the circumstances the adjustment rests on
 * @param mainGround        which of them weighs most, where they pull both ways
 * @param intendedFine      what somebody intends instead of the proposal, to be checked
 * @param timesOver         how many times over the limit; narrows the comparable cases like pollutant and trade
 */
public record DiscretionQuestion(@Money.Yuan BigDecimal statutoryMin, @Money.Yuan BigDecimal statutoryMax, String violation,
                                 LocalDate actStartedOn, LocalDate actEndedOn, LocalDate decisionOn, Regime regime, String circumstance,
                                 Party party, @Money.Yuan BigDecimal baseAmount, @Money.Yuan BigDecimal totalInvestment, Integer times,
                                 List<Factor> factors, LocalDate foundOn, List<LocalDate> earlierPenalties, Adjustment adjustment,
                                 BigDecimal adjustmentPercent, List<String> grounds, String mainGround, @Money.Yuan BigDecimal intendedFine,
                                 String pollutant, BigDecimal timesOver, String trade) {

    /** What to answer for the ordinary case of a provision. */
    public static final String ORDINARY = "一般";

    /** Who is fined. */
    public enum Party {

        UNIT, PERSON
    }

    /**
     * What is known of one factor: a choice (with a percent where the choice is a range), a number by which the choice is
     * found, a percent alone, or that it is not proven.
     *
     * @param name of a factor that the benchmark does not have; it leaves the benchmark
     */
    public record Factor(String code, String name, String choice, BigDecimal value, BigDecimal percent, Boolean unproven) {

        public static Factor chosen(String code, String choice, BigDecimal percent) {
            return new Factor(code, null, choice, null, percent, null);
        }
    }

    /** A violation judged on what is known of its factors, with nothing adjusted. */
    public static DiscretionQuestion about(ViolationType violation, LocalDate actEndedOn, LocalDate decisionOn, List<Factor> factors) {
        return new DiscretionQuestion(null, null, violation.name(), null, actEndedOn, decisionOn, null, null, null, null, null, null, factors,
                null, null, null, null, null, null, null, null, null, null);
    }

    /** The same with a fine to be checked. */
    public DiscretionQuestion intending(BigDecimal fine) {
        return new DiscretionQuestion(statutoryMin, statutoryMax, violation, actStartedOn, actEndedOn, decisionOn, regime, circumstance, party,
                baseAmount, totalInvestment, times, factors, foundOn, earlierPenalties, adjustment, adjustmentPercent, grounds, mainGround,
                fine, pollutant, timesOver, trade);
    }

    Adjustment adjusted() {
        return adjustment == null ? Adjustment.NONE : adjustment;
    }

    Party who() {
        return party == null ? Party.UNIT : party;
    }

    List<Factor> stated() {
        return factors == null ? List.of() : factors;
    }

    List<String> named() {
        return grounds == null ? List.of() : grounds;
    }

    List<LocalDate> earlier() {
        return earlierPenalties == null ? List.of() : earlierPenalties;
    }
}
