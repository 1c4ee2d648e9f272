package org.bihuan.control;

/** The variables of the process {@code production-control}. */
final class ProductionControlVariables {

    /** The version, see {@link RatioStore.Version}. Long, from the start form. */
    static final String VERSION_ID = "versionId";
    /** The deliberation that the heads hold. Long. */
    static final String DELIBERATION_ID = "deliberationId";
    /** What they concluded: PASSED, REJECTED or RETURNED_FOR_INVESTIGATION. String. */
    static final String DELIBERATION_CONCLUSION = "deliberationConclusion";

    private ProductionControlVariables() {
    }
}
