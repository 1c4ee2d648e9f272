package org.bihuan.enterprise;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.bihuan.engine.Flow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reviews of grades, and the grades that come of them. */
@Service
@Transactional
class GradeReviews {

    /** @param field of the start form that is wrong @param why in Chinese */
    record Obstacle(String field, String why) {
    }

    private final GradeReviewRepository reviews;
    private final GradeCellRepository cells;
    private final PerformanceGradeRepository grades;
    private final GradeSchemes schemes;
    private final Enterprises enterprises;
    private final EnterpriseWords words;
    private final Flow flow;
    private final Clock clock;

    GradeReviews(GradeReviewRepository reviews, GradeCellRepository cells, PerformanceGradeRepository grades, GradeSchemes schemes, Enterprises enterprises,
                 EnterpriseWords words, Flow flow, Clock clock) {
        this.reviews = reviews;
        this.cells = cells;
        this.grades = grades;
        this.schemes = schemes;
        this.enterprises = enterprises;
        this.words = words;
        this.flow = flow;
        this.clock = clock;
    }

    /** @throws NoSuchElementException for an unknown id */
    @Transactional(readOnly = true)
    GradeReview get(long id) {
        return reviews.findById(id).orElseThrow(() -> new NoSuchElementException("没有这项等级评定"));
    }

    @Transactional(readOnly = true)
    Optional<PerformanceGrade> current(String uscc) {
        return grades.findByLiveUscc(uscc);
    }

    /** All grades the enterprise had, the newest first. */
    @Transactional(readOnly = true)
    List<PerformanceGrade> history(String uscc) {
        return grades.findByUsccOrderByIdDesc(uscc);
    }

    @Transactional(readOnly = true)
    List<GradeReview> of(String uscc) {
        return reviews.findByUsccOrderByIdDesc(uscc);
    }

    @Transactional(readOnly = true)
    List<GradeCell> sheet(GradeReview review) {
        return cells.findByReviewIdOrderById(review.id());
    }

    @Transactional(readOnly = true)
    GradeStep step(PerformanceGrade held) {
        return schemes.scale().step(held.scheme(), held.category(), held.grade())
                .orElseThrow(() -> new IllegalStateException("grade-schemes has no " + held.scheme() + " " + held.category() + " " + held.grade()));
    }

    /** Why no review can be opened now. */
    @Transactional(readOnly = true)
    Optional<Obstacle> inTheWay(String uscc, GradeReview.Application said) {
        if (reviews.findByLiveKey(GradeReview.liveKey(uscc, said.finding())).isPresent()) {
            return obstacle("enterprise", "该企业的等级评定正在办理，不能重复提出");
        }
        GradeScale scale = schemes.scale();
        if (!said.finding() && !scale.opensOn(said.scheme(), today())) {
            return obstacle("scheme", "所选分级方案现在不适用");
        }
        if (!said.finding()) {
            return notOffered(uscc, said, scale).map(why -> new Obstacle(ApplyGrade.WANTED, why));
        }
        Optional<PerformanceGrade> held = current(uscc);
        if (held.isEmpty()) {
            return obstacle("enterprise", "该企业没有评定等级，不能降级");
        }
        GradeStep target = scale.fallsTo(held.get().scheme(), held.get().category(), said.wanted());
        return target.worseThan(step(held.get())) ? Optional.empty()
                : obstacle(ApplyGrade.FALLS_TO, "该企业现为" + step(held.get()).label() + "，" + target.label() + "不低于现有等级");
    }

    /** A category lasts as long as its scheme: whoever is rated in it already cannot have the grades of another one. */
    private Optional<String> notOffered(String uscc, GradeReview.Application said, GradeScale scale) {
        Set<GradeCategory> offering = scale.offering(said.scheme(), said.wanted());
        if (offering.isEmpty()) {
            return Optional.of("所选分级方案没有这个等级");
        }
        return current(uscc).filter(held -> held.scheme().equals(said.scheme()) && !offering.contains(held.category()))
                .map(held -> "该企业按所选方案属于" + held.category().label() + "（现为" + step(held).label() + "），" + held.category().label() + "没有这个等级");
    }

    /** How people read the grade that is applied for, or to which it is to fall. */
    @Transactional(readOnly = true)
    String wanted(GradeReview review) {
        GradeReview.Application said = review.application();
        return schemes.scale().anywhere(said.scheme(), said.wanted()).map(GradeStep::label).orElse(said.wanted());
    }

    /** The categories of the sheet of which one has the grade that is applied for, else the review could never come to it. */
    @Transactional(readOnly = true)
    Set<GradeCategory> offering(GradeReview review) {
        return schemes.scale().offering(review.application().scheme(), review.application().wanted());
    }

    private static Optional<Obstacle> obstacle(String field, String why) {
        return Optional.of(new Obstacle(field, why));
    }

    /** @throws org.springframework.dao.DataIntegrityViolationException where somebody was faster */
    GradeReview open(Enterprises.Enterprise enterprise, GradeReview.Application said, String who) {
        return reviews.saveAndFlush(new GradeReview(enterprise.uscc(), enterprise.region(), said, who, clock.instant()));
    }

    /** A finding was told: a person is asked to confirm the fall. Nothing is proposed to an enterprise that stands no higher, or twice. */
    void proposeDowngrade(String uscc, String grade, String reason) {
        Optional<PerformanceGrade> held = current(uscc);
        if (held.isEmpty()) {
            return;
        }
        GradeReview.Application said = new GradeReview.Application(true, held.get().scheme(), grade, reason);
        if (inTheWay(uscc, said).isPresent()) {
            return;
        }
        Enterprises.Enterprise enterprise = enterprises.get(uscc);
        GradeReview review = open(enterprise, said, null);
        flow.start(new Flow.Start(GradeReviewVariables.PROCESS, uscc, enterprise.region(),
                Map.of(GradeReviewVariables.REVIEW_ID, review.id(), GradeReviewVariables.FINDING, true)));
    }

    /** Enters the indicators of one trade; entered again they replace what was claimed before. */
    void claim(GradeReview review, Trade trade, GradeCategory category, Map<Indicator, String> claimed) {
        List<GradeCell> before = sheet(review).stream().filter(cell -> cell.trade() == trade).toList();
        cells.deleteAll(before);
        cells.flush();
        cells.saveAll(claimed.entrySet().stream().map(one -> new GradeCell(review.id(), trade, category, one.getKey(), one.getValue())).toList());
    }

    /** What the site check found: these lines of the sheet have that grade, the others are as claimed. */
    void check(GradeReview review, Set<Long> lowered, String grade, LocalDate on, String finding, String who) {
        sheet(review).forEach(cell -> cell.find(lowered.contains(cell.id()) ? grade : null));
        review.check(on, finding, who);
    }

    /** Computes the grade: the lowest indicator of the lowest trade. */
    void rate(long id) {
        GradeReview review = get(id);
        review.rate(Rating.of(review.application().scheme(), sheet(review).stream().map(GradeCell::rated).toList(), schemes.scale()));
    }

    /** What a reviewer thinks of it; the applicant is told where it ends here. */
    void review(GradeReview review, GradeReview.Opinion opinion, String why, String who) {
        review.review(opinion, why, who);
        if (opinion == GradeReview.Opinion.REFUSE) {
            tellRefused(review, why);
        }
    }

    /** The applicant is told the proposed grade, until when it is published, and how to object. */
    void publish(GradeReview review, String place, LocalDate to) {
        review.publish(place, today(), to);
        words.inform(review.uscc(), "GRADE_PUBLISHED", today(), "绩效等级拟评定为" + proposed(review).label() + "，正在公示", "申请评定为" + wanted(review) + "，拟评定为"
                + proposed(review).label() + "，" + EnterpriseWords.published(today(), to, place));
    }

    /** @param objection null where nobody objected */
    void object(GradeReview review, String objection) {
        review.object(objection);
        if (objection != null) {
            words.inform(review.uscc(), "GRADE_DISPUTED", today(), "绩效等级公示有异议，重新现场核查", "拟评定为" + proposed(review).label() + "的公示期间有异议：" + objection
                    + "。将重新现场核查，核查和审核之后再次公示。");
        }
    }

    /** The last word on an application. */
    void decide(GradeReview review, boolean granted, String why, String who) {
        review.decide(granted, why, who, today());
        if (!granted) {
            tellRefused(review, why);
        }
    }

    private void tellRefused(GradeReview review, String why) {
        words.inform(review.uscc(), "GRADE_REFUSED", today(), "绩效等级不予评定", "申请评定为" + wanted(review) + "，不予评定。理由：" + why + "。现有等级不变，可以重新申请评定。");
    }

    /** The grade that follows from the sheet. */
    @Transactional(readOnly = true)
    GradeStep computed(GradeReview review) {
        return schemes.scale().step(review.application().scheme(), review.category(), review.computed()).orElseThrow();
    }

    /** The grade that is proposed: as computed, but no better than applied for. */
    @Transactional(readOnly = true)
    GradeStep proposed(GradeReview review) {
        GradeScale scale = schemes.scale();
        String scheme = review.application().scheme();
        GradeStep computed = computed(review);
        return scale.step(scheme, review.category(), review.application().wanted()).filter(wanted -> wanted.worseThan(computed)).orElse(computed);
    }

    void grant(long id) {
        GradeReview review = get(id);
        GradeStep step = proposed(review);
        replace(review, step, review.decision());
        review.end(GradeReview.Outcome.GRADED);
        words.inform(review.uscc(), "GRADE_GRANTED", today(), "绩效等级评定为" + step.label(), "自 " + today() + " 起，绩效等级为" + step.label() + "（" + step.citation() + "）。");
    }

    /** The grade falls today, before anything else is done about the finding. */
    void downgrade(long id) {
        GradeReview review = get(id);
        PerformanceGrade held = current(review.uscc()).orElseThrow();
        GradeStep step = schemes.scale().fallsTo(held.scheme(), held.category(), review.application().wanted());
        if (!step.worseThan(step(held))) {
            // Another review has brought it down meanwhile.
            review.end(GradeReview.Outcome.KEPT);
            return;
        }
        replace(review, step, review.application().reason() + "；" + review.decision());
        review.end(GradeReview.Outcome.DOWNGRADED);
        words.inform(review.uscc(), "GRADE_LOWERED", today(), "绩效等级降为" + step.label(), "自 " + today() + " 起，绩效等级降为" + step.label() + "。事由："
                + review.application().reason() + "。可以重新申请评定。");
    }

    private void replace(GradeReview review, GradeStep step, String reason) {
        current(review.uscc()).ifPresent(held -> held.replaceFrom(today()));
        grades.flush();
        grades.save(new PerformanceGrade(review.uscc(), step, today(), EnterpriseWords.shortened(reason), review.id()));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
