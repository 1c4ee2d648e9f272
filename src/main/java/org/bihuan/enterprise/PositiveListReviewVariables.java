package org.bihuan.enterprise;

/** The variables of the process {@code positive-list-review}. */
final class PositiveListReviewVariables {

    static final String PROCESS = "positive-list-review";
    /** The procedure, see {@link PositiveListReview}. Long. */
    static final String REVIEW_ID = "reviewId";
    /** Whether it is about a removal. Boolean. */
    static final String REMOVAL = "removal";
    /** Whether entry goes on: as verified, as approved, as decided. Boolean. */
    static final String ELIGIBLE = "eligible";
    /** Whether the removal is confirmed. Boolean. */
    static final String REMOVAL_CONFIRMED = "removalConfirmed";

    private PositiveListReviewVariables() {
    }
}
