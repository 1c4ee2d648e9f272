package org.bihuan.penalty;

/** The four conditions of filing as the officer answered them; all must be fulfilled. */
record FilingConditions(boolean evidenceOfAct, boolean punishable, boolean ownJurisdiction, boolean withinLimitation) {

    boolean allFulfilled() {
        return evidenceOfAct && punishable && ownJurisdiction && withinLimitation;
    }
}
