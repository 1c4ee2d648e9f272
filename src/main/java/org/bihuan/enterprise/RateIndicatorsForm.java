package org.bihuan.enterprise;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.springframework.stereotype.Component;

/** 填报指标: the indicator sheet of one trade; asked again for each further trade. */
@Component
class RateIndicatorsForm extends GradeForm {

    /** The fields of {@link Indicator}, as the form names them. */
    private static final Map<String, Indicator> FIELDS = Map.of("equipment", Indicator.EQUIPMENT, "treatment", Indicator.TREATMENT, "limits", Indicator.LIMITS,
            "fugitive", Indicator.FUGITIVE, "monitoring", Indicator.MONITORING, "management", Indicator.MANAGEMENT, "transport", Indicator.TRANSPORT);

    private final Enterprises enterprises;

    RateIndicatorsForm(GradeReviews reviews, GradeSchemes schemes, EnterpriseWords words, Enterprises enterprises) {
        super("rate-indicators", reviews, schemes, words);
        this.enterprises = enterprises;
    }

    @Override
    void addFacts(TaskContext task, GradeReview review, Map<String, Object> facts) {
        facts.put("fact_sheet", sheet(review));
        Trade own = Trade.valueOf(enterprises.get(review.uscc()).trade());
        facts.put("tradeOptions", EnterpriseWords.options(EnterpriseWords.trades(List.of(own))));
        facts.put("trade", own.name());
        facts.put(GRADE_OPTIONS, EnterpriseWords.options(schemes.scale().rated(review.application().scheme())));
        facts.put("fact_consequence", "同一行业再次填报的，以最后一次为准。选“否”后由执法人员现场核查。");
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        GradeReview review = reviewOf(task);
        GradeCategory category = values.choice("category", GradeCategory.class);
        Map<Indicator, String> claimed = new EnumMap<>(Indicator.class);
        FIELDS.forEach((field, indicator) -> {
            String grade = values.text(field);
            claimed.put(indicator, grade);
            if (schemes.scale().step(review.application().scheme(), category, grade).filter(GradeStep::rated).isEmpty()) {
                values.reject(field, category.label() + "没有这个等级");
            }
        });
        Trade trade = values.choice("trade", Trade.class);
        values.check();
        reviews.claim(review, trade, category, claimed);
        return Map.of(GradeReviewVariables.MORE_TRADES, "YES".equals(values.text("moreTrades")));
    }
}
