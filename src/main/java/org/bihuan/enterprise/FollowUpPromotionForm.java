package org.bihuan.enterprise;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.HouseClock;
import org.bihuan.engine.TaskContext;
import org.bihuan.engine.TaskForm;
import org.springframework.stereotype.Component;

/** 跟踪帮扶: which measures are done, and when somebody looks again. Due on the day that was set for it. */
@Component
class FollowUpPromotionForm implements TaskForm {

    static final String NEXT_ON = "nextOn";

    private final GradePromotions promotions;
    private final EnterpriseWords words;

    FollowUpPromotionForm(GradePromotions promotions, EnterpriseWords words) {
        this.promotions = promotions;
        this.words = words;
    }

    @Override
    public String formId() {
        return "follow-up-promotion";
    }

    @Override
    public Map<String, Object> facts(TaskContext task) {
        GradePromotion promotion = promotionOf(task);
        GradePromotion.Plan plan = promotion.plan();
        List<PromotionMeasure> measures = promotions.measures(promotion);
        Map<String, Object> facts = new HashMap<>();
        facts.put("fact_enterprise", words.named(promotion.uscc()));
        facts.put("fact_plan", plan.target() + "级，" + plan.dueOn() + " 前完成；帮扶小组：" + plan.helpers() + "（" + words.person(promotion.plannedBy()) + "，" + promotion.plannedOn() + "）");
        facts.put("fact_measures", measures.stream().map(one -> "- " + one.text() + "　" + (one.doneOn() == null ? "未完成" : "已完成（" + one.doneOn() + "）")).collect(Collectors.joining("\n")));
        List<PromotionVisit> visits = promotions.visits(promotion);
        facts.put("fact_visits", visits.isEmpty() ? "没有" : visits.stream().map(one -> "- " + one.on() + "，" + words.person(one.who()) + "：" + one.note()).collect(Collectors.joining("\n")));
        Map<String, String> open = new LinkedHashMap<>();
        measures.stream().filter(one -> one.doneOn() == null).forEach(one -> open.put(String.valueOf(one.id()), one.text()));
        facts.put("openMeasures", EnterpriseWords.options(open));
        facts.put("fact_consequence", "继续帮扶的，到下次跟踪日期再办；结束的，企业可以申请评定等级。");
        return facts;
    }

    private GradePromotion promotionOf(TaskContext task) {
        return promotions.get(task.requireLong(GradePromotionVariables.PROMOTION_ID));
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        GradePromotion promotion = promotionOf(task);
        Set<String> chosen = Set.copyOf(values.list("done"));
        Set<Long> done = promotions.measures(promotion).stream().map(PromotionMeasure::id).filter(id -> chosen.contains(String.valueOf(id))).collect(Collectors.toSet());
        GradePromotion.Result result = values.choice("result", GradePromotion.Result.class);
        LocalDate next = values.date(NEXT_ON);
        if (result == GradePromotion.Result.GOES_ON && (next == null || !next.isAfter(promotions.today()))) {
            values.reject(NEXT_ON, "继续帮扶的，请填写晚于今天的下次跟踪日期");
        }
        if (result == GradePromotion.Result.REACHED && promotions.measures(promotion).stream().anyMatch(one -> one.doneOn() == null && !done.contains(one.id()))) {
            values.reject("result", "还有措施没有完成");
        }
        values.check();
        promotions.visit(promotion, done, values.text("note"), result, next, task.userId());
        return Map.of(GradePromotionVariables.GOES_ON, result == GradePromotion.Result.GOES_ON);
    }

    @Override
    public Optional<Instant> due(TaskContext task) {
        return Optional.of(promotionOf(task).plan().nextOn().plusDays(1).atStartOfDay(HouseClock.ZONE).toInstant());
    }
}
