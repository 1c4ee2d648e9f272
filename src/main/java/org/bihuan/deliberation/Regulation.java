package org.bihuan.deliberation;

import jakarta.persistence.Embeddable;

/**
 * The rules of procedure that a sitting goes by, as its table had them on the day it was convened. No national number was
 * found, so all of them are the bureau's own.
 *
 * @param regulationRow   the row of the table {@code deliberation-rules}
 * @param minimumHeads    so many heads at least have to vote
 * @param headsShare      and more than this share of all heads of the authority, e.g. {@code 1/2}
 * @param majorityShare   the proposal passes with more than this share of the votes cast
 * @param answerHours     hours after the time of the meeting within which a member says whether he has to recuse himself
 * @param signDays        days within which the minutes are signed; after that the lack of a signature is recorded
 * @param regulationBasis where it is written
 */
@Embeddable
record Regulation(String regulationRow, int minimumHeads, String headsShare, String majorityShare, int answerHours, int signDays,
                  String regulationBasis) {

    /** How many have to vote where the authority has so many heads. */
    int quorum(int heads) {
        return Math.max(minimumHeads, moreThan(headsShare, heads));
    }

    /** How many votes the proposal needs where so many were cast. */
    int majority(int cast) {
        return moreThan(majorityShare, cast);
    }

    private static int moreThan(String share, int of) {
        String[] parts = share.split("/");
        return of * Integer.parseInt(parts[0]) / Integer.parseInt(parts[1]) + 1;
    }
}
