package org.bihuan.control;

/** The variables of the process {@code ratio-tightening}. */
final class RatioTighteningVariables {

    /** The question, see {@link RatioStore.Tightening}. Long. */
    static final String TIGHTENING_ID = "tighteningId";
    /** Whether the ratio is tightened. Boolean. */
    static final String TIGHTENED = "tightened";

    private RatioTighteningVariables() {
    }
}
