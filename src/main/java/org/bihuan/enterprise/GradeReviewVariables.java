package org.bihuan.enterprise;

/** The variables of the process {@code grade-review}. */
final class GradeReviewVariables {

    static final String PROCESS = "grade-review";
    /** The review, see {@link GradeReview}. Long. */
    static final String REVIEW_ID = "reviewId";
    /** Whether it is because of a finding. Boolean. */
    static final String FINDING = "finding";
    /** Whether the enterprise has a further trade to be rated. Boolean. */
    static final String MORE_TRADES = "moreTrades";
    /** PUBLISH, RETURN or REFUSE. String. */
    static final String REVIEW = "review";
    /** Whether somebody objected to what was published. Boolean. */
    static final String OBJECTION = "objection";
    /** Whether the grade is granted, or the fall confirmed. Boolean. */
    static final String GRANTED = "granted";

    private GradeReviewVariables() {
    }
}
