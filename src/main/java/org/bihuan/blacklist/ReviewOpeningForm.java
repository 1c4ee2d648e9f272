package org.bihuan.blacklist;

import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.springframework.stereotype.Component;

/** 审核立案: another person says whether the head should file it. */
@Component
class ReviewOpeningForm extends BlacklistingForm {

    ReviewOpeningForm(Blacklistings blacklistings, Clock clock) {
        super("review-opening", blacklistings, clock);
    }

    @Override
    void addFacts(Blacklisting one, TaskContext task, Map<String, Object> facts) {
        facts.put("fact_reason", one.reason() + "（" + blacklistings.names(Stream.of(one.openedBy())) + "）");
        facts.put("fact_consequence", "审核意见连同立案建议一起报局负责人审批。");
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        Blacklisting one = blacklistingOf(task);
        requireOther(one, task.userId());
        blacklistings.reviewOpening(one, "AGREE".equals(values.text("review")), values.text("opinion"), task.userId());
        return Map.of();
    }
}
