package org.bihuan.enterprise;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.access.People;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.StartForm;
import org.springframework.stereotype.Component;

/** The start form with which an officer plans the help for an enterprise. */
@Component
class PlanPromotion implements StartForm {

    private static final int MOST_MEASURES = 20;
    private static final int LONGEST_MEASURE = 500;
    private static final String MEASURES = "measures";
    private static final String DUE_ON = "dueOn";
    private static final String TARGET = "target";

    private final GradePromotions promotions;
    private final GradeReviews reviews;
    private final GradeSchemes schemes;
    private final Enterprises enterprises;
    private final People people;

    PlanPromotion(GradePromotions promotions, GradeReviews reviews, GradeSchemes schemes, Enterprises enterprises, People people) {
        this.promotions = promotions;
        this.reviews = reviews;
        this.schemes = schemes;
        this.enterprises = enterprises;
        this.people = people;
    }

    @Override
    public String formId() {
        return "plan-promotion";
    }

    @Override
    public Map<String, Object> submit(String userId, FormValues values) {
        Optional<Enterprises.Enterprise> enterprise = ApplyGrade.own(enterprises, people.get(userId), values.text(ApplyGrade.ENTERPRISE), values);
        List<String> measures = Optional.ofNullable(values.text(MEASURES)).orElse("").lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (measures.isEmpty() || measures.size() > MOST_MEASURES || measures.stream().anyMatch(line -> line.length() > LONGEST_MEASURE)) {
            values.reject(MEASURES, "一行一项，1 至 " + MOST_MEASURES + " 项，每项不超过 " + LONGEST_MEASURE + " 字");
        }
        LocalDate today = promotions.today();
        LocalDate dueOn = values.date(DUE_ON);
        LocalDate nextOn = values.date(FollowUpPromotionForm.NEXT_ON);
        if (dueOn != null && !dueOn.isAfter(today)) {
            values.reject(DUE_ON, "应晚于今天");
        }
        if (nextOn != null && (!nextOn.isAfter(today) || dueOn != null && nextOn.isAfter(dueOn))) {
            values.reject(FollowUpPromotionForm.NEXT_ON, "应晚于今天，不晚于完成期限");
        }
        String target = values.text(TARGET);
        enterprise.ifPresent(one -> {
            promotions.running(one.uscc()).ifPresent(running -> values.reject(ApplyGrade.ENTERPRISE, "该企业的帮扶正在进行，不能重复制定方案"));
            reviews.current(one.uscc()).filter(held -> schemes.scale().step(held.scheme(), held.category(), target).filter(aim ->
                    !reviews.step(held).worseThan(aim)).isPresent()).ifPresent(held -> values.reject(TARGET, "该企业已是" + reviews.step(held).label()));
        });
        values.check();
        GradePromotion promotion = promotions.plan(enterprise.get(), new GradePromotion.Plan(target, values.text("helpers"), dueOn, nextOn), measures, userId);
        return Map.of(GradePromotionVariables.PROMOTION_ID, promotion.id());
    }

    @Override
    public String businessKey(FormValues values) {
        return values.text(ApplyGrade.ENTERPRISE);
    }
}
