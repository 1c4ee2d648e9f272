package org.bihuan.enterprise;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.springframework.stereotype.Component;

/** 填报指标: the indicator sheet of one trade; asked again for each further trade. */
@Component
class RateIndicatorsForm extends GradeForm {

    /** The fields of the form, in its order, in which the complaints come too. */
    private static final List<Map.Entry<String, Indicator>> FIELDS = List.of(Map.entry("equipment", Indicator.EQUIPMENT), Map.entry("treatment", Indicator.TREATMENT),
            Map.entry("limits", Indicator.LIMITS), Map.entry("fugitive", Indicator.FUGITIVE), Map.entry("monitoring", Indicator.MONITORING),
            Map.entry("management", Indicator.MANAGEMENT), Map.entry("transport", Indicator.TRANSPORT));

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
        Set<GradeCategory> offering = reviews.offering(review);
        if (offering.size() == 1) {
            facts.put("category", offering.iterator().next().name());
        }
        facts.put(GRADE_OPTIONS, EnterpriseWords.options(schemes.scale().rated(review.application().scheme())));
        facts.put("fact_consequence", "同一行业再次填报的，以最后一次为准。选“否”后由执法人员现场核查。");
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        GradeReview review = reviewOf(task);
        GradeCategory category = values.choice("category", GradeCategory.class);
        Trade trade = values.choice("trade", Trade.class);
        requireOffering(review, trade, category, values);
        values.check();
        Map<Indicator, String> claimed = new EnumMap<>(Indicator.class);
        FIELDS.forEach(field -> {
            String grade = values.text(field.getKey());
            claimed.put(field.getValue(), grade);
            if (schemes.scale().step(review.application().scheme(), category, grade).filter(GradeStep::rated).isEmpty()) {
                values.reject(field.getKey(), category.label() + "没有这个等级");
            }
        });
        values.check();
        reviews.claim(review, trade, category, claimed);
        return Map.of(GradeReviewVariables.MORE_TRADES, "YES".equals(values.text("moreTrades")));
    }

    /** The first trade is of a category that has the grade applied for; further trades may be of others. */
    private void requireOffering(GradeReview review, Trade trade, GradeCategory category, FormValues values) {
        Set<GradeCategory> offering = reviews.offering(review);
        boolean offered = offering.contains(category) || reviews.sheet(review).stream().anyMatch(cell -> cell.trade() != trade && offering.contains(cell.category()));
        if (!offered) {
            values.reject("category", category.label() + "没有所申请的" + wanted(review) + "，请先填报"
                    + offering.stream().map(GradeCategory::label).collect(Collectors.joining("或者")) + "的行业；企业没有这类行业的，按最低的等级填报并在现场核查中写明，由审核人员不予评定");
        }
    }
}
