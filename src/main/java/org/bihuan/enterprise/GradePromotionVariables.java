package org.bihuan.enterprise;

/** The variables of the process {@code grade-promotion}. */
final class GradePromotionVariables {

    /** The plan, see {@link GradePromotion}. Long. */
    static final String PROMOTION_ID = "promotionId";
    /** Whether the enterprise is helped on. Boolean. */
    static final String GOES_ON = "goesOn";

    private GradePromotionVariables() {
    }
}
