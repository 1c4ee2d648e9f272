package org.bihuan.law;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A number of discretion that no law fixes, so that the bureau sets it. */
record Parameter(Code code, String name, BigDecimal value, String unit, LocalDate validFrom, LocalDate validTo, String citation, String source,
                 LegalBasis.Certainty certainty) {

    enum Code {
        /** By how much a lighter penalty may be lower, in percent of the highest fine. */
        LIGHTER_AT_MOST(100),
        /** By how much a heavier penalty may be higher, in percent of the highest fine. */
        HEAVIER_AT_MOST(100),
        /** How far a mitigated penalty may go below the least fine, in percent of it. */
        MITIGATED_AT_MOST(100),
        /** How many years back earlier offences count. */
        LOOKBACK_YEARS(50),
        /** How many years back decided cases are compared. */
        COMPARABLE_YEARS(50),
        /** From how many cases on their spread says something. */
        COMPARABLE_LEAST(1000),
        /** How far the exceedance of a comparable case may lie above or below, in percent. */
        COMPARABLE_TIMES_BAND(1000),
        /** More than so many percent of the comparable cases have to have gone the other way, for a proposal to depart from them. */
        DEPARTURE_SHARE(100),
        /** How far a fine may lie from the middle one of the comparable cases, in percent of it, without departing from them. */
        DEPARTURE_AMOUNT(100);

        private final int most;

        Code(int most) {
            this.most = most;
        }

        int most() {
            return most;
        }

        boolean percent() {
            return most == 100;
        }
    }

    boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
