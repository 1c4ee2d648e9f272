package org.bihuan.blacklist;

import java.time.Clock;
import java.util.Map;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.springframework.stereotype.Component;

/** 案件审查: somebody who did not investigate looks at facts, evidence, law and term (生态环境行政处罚办法 art. 38). */
@Component
class ReviewListingForm extends BlacklistingForm {

    ReviewListingForm(Blacklistings blacklistings, Clock clock) {
        super("review-listing", blacklistings, clock);
    }

    @Override
    void addFacts(Blacklisting one, TaskContext task, Map<String, Object> facts) {
        Blacklisting.Proposal said = one.proposal();
        facts.put("fact_evidence", String.join("  \n", said.allEvidence()));
        facts.put("fact_law", said.breached() + "；" + said.applied());
        facts.put("fact_discretion", String.join("  \n", said.discretion()));
        facts.put("fact_consequence", "同意的，告知当事人拟作出的处罚和陈述、申辩、听证的权利，经法制审核、集体讨论后决定。退回的，由承办人补充。");
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        Blacklisting one = blacklistingOf(task);
        requireOther(one, task.userId());
        boolean agreed = "AGREE".equals(values.text("review"));
        blacklistings.review(one, agreed, values.text("opinion"), task.userId());
        return Map.of(OperatorBlacklistingVariables.LISTING_REVIEW, agreed ? "AGREE" : "RETURN");
    }
}
