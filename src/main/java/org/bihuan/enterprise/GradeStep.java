package org.bihuan.enterprise;

import java.time.LocalDate;

/**
 * A grade that a scheme knows, a row of the table {@code grade-schemes}.
 *
 * @param rank    1 for the best; comparable between the categories of a scheme, since one enterprise may have trades of several
 * @param rated   whether a review may give it; the ministry alone picks the others
 * @param validTo last day on which it may be given, or null
 */
record GradeStep(String scheme, GradeCategory category, String grade, String label, int rank, boolean rated, LocalDate validFrom, LocalDate validTo,
                 String citation) {

    boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    boolean worseThan(GradeStep other) {
        return rank > other.rank;
    }
}
