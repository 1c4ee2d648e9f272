package org.bihuan.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;

/**
 * When a step of the penalty procedure is due or open.
 *
 * @param party     whom it is about; null for everybody
 * @param amount    yuan, the bound itself included: from here on a hearing must be offered or the heads deliberate, up to here
 *                  the summary procedure is open; null where no amount is set
 * @param kinds     kinds of penalty for which it is due whatever the amount
 * @param validFrom first day on which the step falls under it
 * @param validTo   last such day, or null while in force
 */
record Threshold(String row, Kind kind, Party party, BigDecimal amount, Set<PenaltyKind> kinds, LocalDate validFrom, LocalDate validTo,
                 String citation, String source, LegalBasis.Certainty certainty) {

    enum Kind {

        HEARING("听证"), SUMMARY("简易程序"), DELIBERATION("集体讨论"), LEGAL_REVIEW("法制审核");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    enum Party {

        CITIZEN("公民"), ORGANISATION("法人或者其他组织");

        private final String label;

        Party(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    Threshold {
        kinds = Set.copyOf(kinds);
    }

    boolean isAbout(boolean organisation) {
        return party == null || party == (organisation ? Party.ORGANISATION : Party.CITIZEN);
    }

    boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
