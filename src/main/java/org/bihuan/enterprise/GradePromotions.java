package org.bihuan.enterprise;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans that help enterprises to a better grade, and how they get on. */
@Service
@Transactional
class GradePromotions {

    private final GradePromotionRepository promotions;
    private final PromotionMeasureRepository measures;
    private final PromotionVisitRepository visits;
    private final Clock clock;

    GradePromotions(GradePromotionRepository promotions, PromotionMeasureRepository measures, PromotionVisitRepository visits, Clock clock) {
        this.promotions = promotions;
        this.measures = measures;
        this.visits = visits;
        this.clock = clock;
    }

    /** @throws NoSuchElementException for an unknown id */
    @Transactional(readOnly = true)
    GradePromotion get(long id) {
        return promotions.findById(id).orElseThrow(() -> new NoSuchElementException("没有这个帮扶方案"));
    }

    @Transactional(readOnly = true)
    Optional<GradePromotion> running(String uscc) {
        return promotions.findByLiveUscc(uscc);
    }

    @Transactional(readOnly = true)
    List<GradePromotion> of(String uscc) {
        return promotions.findByUsccOrderByIdDesc(uscc);
    }

    @Transactional(readOnly = true)
    List<PromotionMeasure> measures(GradePromotion promotion) {
        return measures.findByPromotionIdOrderById(promotion.id());
    }

    @Transactional(readOnly = true)
    List<PromotionVisit> visits(GradePromotion promotion) {
        return visits.findByPromotionIdOrderById(promotion.id());
    }

    /** @throws org.springframework.dao.DataIntegrityViolationException where somebody was faster */
    GradePromotion plan(Enterprises.Enterprise enterprise, GradePromotion.Plan plan, List<String> texts, String who) {
        GradePromotion promotion = promotions.saveAndFlush(new GradePromotion(enterprise.uscc(), enterprise.region(), plan, who, today()));
        measures.saveAll(texts.stream().map(text -> new PromotionMeasure(promotion.id(), text)).toList());
        return promotion;
    }

    /** Somebody looked: these measures are done; it goes on, or it ends. */
    void visit(GradePromotion promotion, Set<Long> done, String note, GradePromotion.Result result, LocalDate next, String who) {
        measures(promotion).stream().filter(measure -> done.contains(measure.id()) && measure.doneOn() == null).forEach(measure -> measure.done(today()));
        visits.save(new PromotionVisit(promotion.id(), today(), who, note));
        if (result == GradePromotion.Result.GOES_ON) {
            promotion.goOn(next);
        } else {
            promotion.end(result, note, today());
        }
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
