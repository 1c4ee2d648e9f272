package org.bihuan.law;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.bihuan.law.ViolationType.Medium;

/**
 * The provision of a consequence.
 *
 * @param medium    whose violations it is about; {@link Medium#ANY} for all
 * @param validFrom first day on which an act may end to be judged by this
 * @param validTo   last such day, or null while in force
 * @param source    where the text was read
 */
public record ConsequenceBasis(Consequence consequence, Medium medium, String citation, LocalDate validFrom, LocalDate validTo, String source,
                               LegalBasis.Certainty certainty) {

    boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** @param violation null where it is not said: then the provisions for every medium count */
    boolean about(ViolationType violation) {
        return violation == null || medium == Medium.ANY || medium == violation.medium();
    }

    static String inWords(List<ConsequenceBasis> bases) {
        return bases.stream().map(ConsequenceBasis::citation).collect(Collectors.joining("、"));
    }
}
