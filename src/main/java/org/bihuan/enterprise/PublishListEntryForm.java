package org.bihuan.enterprise;

import java.time.LocalDate;
import java.util.Map;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.springframework.stereotype.Component;

/** 公示: where and until when the entry is published. */
@Component
class PublishListEntryForm extends ListForm {

    private final DifferentiationTerms terms;

    PublishListEntryForm(PositiveList list, EnterpriseWords words, DifferentiationTerms terms) {
        super("publish-list-entry", list, words);
        this.terms = terms;
    }

    @Override
    void addFacts(PositiveListReview review, Map<String, Object> facts) {
        facts.put("fact_review", approved(review));
        facts.put("fact_consequence", "至少公示 " + terms.listPublicationDays() + " 日；期满后由局负责人决定。提交后告知企业公示到何时和怎样提出异议。");
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        LocalDate to = values.date("publishedTo");
        LocalDate earliest = list.today().plusDays(terms.listPublicationDays());
        if (to != null && to.isBefore(earliest)) {
            values.reject("publishedTo", "至少公示 " + terms.listPublicationDays() + " 日，不早于 " + earliest);
        }
        values.check();
        list.publish(reviewOf(task), values.text("place"), to);
        return Map.of();
    }
}
