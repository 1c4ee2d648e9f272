package org.bihuan.enterprise;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.PlainText;
import org.bihuan.engine.TaskContext;
import org.springframework.stereotype.Component;

/** 现场核查: which lines of the sheet do not hold on site. */
@Component
class CheckGradeSiteForm extends GradeForm {

    CheckGradeSiteForm(GradeReviews reviews, GradeSchemes schemes, EnterpriseWords words) {
        super("check-grade-site", reviews, schemes, words);
    }

    @Override
    void addFacts(TaskContext task, GradeReview review, Map<String, Object> facts) {
        facts.put("fact_sheet", sheet(review));
        facts.put("fact_before", review.objection() != null ? "公示期间有异议：" + PlainText.of(review.objection()) : review.opinion() != null ? "审核退回：" + review.opinion() : "没有");
        Map<String, String> lines = new LinkedHashMap<>();
        reviews.sheet(review).forEach(cell -> lines.put(String.valueOf(cell.id()), cell.trade().label() + "　" + cell.indicator().label() + "（填报"
                + name(review, cell.category(), cell.claimed()) + "）"));
        facts.put("loweredOptions", EnterpriseWords.options(lines));
        facts.put(GRADE_OPTIONS, EnterpriseWords.options(schemes.scale().rated(review.application().scheme())));
        facts.put("fact_consequence", "没有选的指标按填报的等级认定。提交后核算等级：以最低的指标、最低的行业为准。");
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        GradeReview review = reviewOf(task);
        LocalDate on = values.date("siteOn");
        if (on != null && on.isAfter(reviews.today())) {
            values.reject("siteOn", "不能晚于今天");
        }
        Set<String> chosen = Set.copyOf(values.list("lowered"));
        List<GradeCell> lowered = reviews.sheet(review).stream().filter(cell -> chosen.contains(String.valueOf(cell.id()))).toList();
        String grade = lowered.isEmpty() ? null : values.requireText("loweredTo");
        if (grade != null) {
            GradeScale scale = schemes.scale();
            String scheme = review.application().scheme();
            for (GradeCell cell : lowered) {
                if (scale.step(scheme, cell.category(), grade).filter(found -> found.worseThan(scale.step(scheme, cell.category(), cell.claimed()).orElseThrow())).isEmpty()) {
                    values.reject("loweredTo", cell.trade().label() + "的" + cell.indicator().label() + "填报" + name(review, cell.category(), cell.claimed()) + "，现场等级应当更低，并且属于" + cell.category().label());
                }
            }
        }
        values.check();
        reviews.check(review, lowered.stream().map(GradeCell::id).collect(Collectors.toSet()), grade, on, values.text("siteFinding"), task.userId());
        return Map.of();
    }
}
