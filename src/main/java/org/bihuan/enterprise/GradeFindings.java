package org.bihuan.enterprise;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What reviews of grades bring to light about the grade that an enterprise already has. */
@Service
@Transactional
class GradeFindings {

    private final GradeReviews reviews;
    private final ConductBook conducts;

    GradeFindings(GradeReviews reviews, ConductBook conducts) {
        this.reviews = reviews;
        this.conducts = conducts;
    }

    /**
     * Computes the grade. Where the site check lowered lines of the sheet so far that the enterprise does not even keep to the grade it has, that
     * is a finding: it does not wait for the end of an application for a better one.
     */
    void rate(long id) {
        reviews.rate(id);
        GradeReview review = reviews.get(id);
        List<GradeCell> lowered = reviews.sheet(review).stream().filter(cell -> cell.found() != null).toList();
        Optional<GradeStep> held = reviews.current(review.uscc()).filter(grade -> grade.scheme().equals(review.application().scheme())).map(reviews::step);
        if (!lowered.isEmpty() && held.isPresent() && reviews.computed(review).worseThan(held.get())) {
            conducts.happened(new Conducts.Conduct(review.uscc(), ConductKind.INDICATOR_UNMET, review.siteOn(), reference(review),
                    "现场核查" + String.join("、", lowered.stream().map(cell -> cell.trade().label() + "的" + cell.indicator().label()).toList())
                            + "，核算为" + reviews.computed(review).label() + "，低于现有" + held.get().label()));
        } else {
            conducts.withdrawn(review.uscc(), ConductKind.INDICATOR_UNMET, reference(review), "再次现场核查，没有低于现有等级");
        }
    }

    /** The grade falls; a finding that an officer made himself rests on nothing that was told before, so it is written down here. */
    void downgrade(long id) {
        reviews.downgrade(id);
        GradeReview review = reviews.get(id);
        if (review.openedBy() != null) {
            conducts.write(new Conducts.Conduct(review.uscc(), ConductKind.INDICATOR_UNMET, reviews.today(), reference(review), review.application().reason()));
        }
    }

    private static String reference(GradeReview review) {
        return "绩效等级评定第 " + review.id() + " 项";
    }
}
