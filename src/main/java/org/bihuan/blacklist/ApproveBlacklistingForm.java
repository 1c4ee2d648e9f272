package org.bihuan.blacklist;

import java.time.Clock;
import java.util.Map;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.springframework.stereotype.Component;

/** 审批立案. */
@Component
class ApproveBlacklistingForm extends BlacklistingForm {

    ApproveBlacklistingForm(Blacklistings blacklistings, Clock clock) {
        super("approve-blacklisting", blacklistings, clock);
    }

    @Override
    void addFacts(Blacklisting one, TaskContext task, Map<String, Object> facts) {
        facts.put("fact_history", history(one));
        facts.put("fact_consequence", "准予立案的，编号并开始计算办案期限，由两名执法人员调查；企业的案件另案办理，互不影响。不予立案的，办理结束。");
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        Blacklisting one = blacklistingOf(task);
        requireOther(one, task.userId());
        boolean filed = "FILE".equals(values.text("decision"));
        blacklistings.decideFiling(one, filed, values.text("opinion"), task.userId());
        return Map.of(OperatorBlacklistingVariables.FILED, filed);
    }
}
