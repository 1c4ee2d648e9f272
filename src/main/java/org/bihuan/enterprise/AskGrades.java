package org.bihuan.enterprise;

import java.util.Date;
import org.bihuan.engine.HouseClock;
import org.springframework.stereotype.Component;

/** What the model of a grade review asks. */
@Component
public class AskGrades {

    private final GradeReviews reviews;

    AskGrades(GradeReviews reviews) {
        this.reviews = reviews;
    }

    /** When what was published has been published long enough: after the last day. */
    public Date publicationOver(long reviewId) {
        return Date.from(reviews.get(reviewId).publishedTo().plusDays(1).atStartOfDay(HouseClock.ZONE).toInstant());
    }
}
