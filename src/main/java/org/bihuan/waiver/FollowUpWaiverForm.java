package org.bihuan.waiver;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.bihuan.penalty.PenaltyCases;
import org.springframework.stereotype.Component;

/** 教育和回访: who is spared is taught (行政处罚法 art. 33 para. 3), and looked after. */
@Component
class FollowUpWaiverForm extends WaiverForm {

    FollowUpWaiverForm(Waivers waivers, PenaltyCases cases, Clock clock) {
        super("follow-up-waiver", waivers, cases, clock);
    }

    @Override
    void addFacts(PenaltyCases.Brief one, Waiver waiver, Map<String, Object> facts) {
        facts.put("educatedOn", today().toString());
        facts.put("fact_consequence", "提交后生成《教育记录》存卷。再次违法或者情况不实的，通知局负责人，另行依法处理。");
    }

    @Override
    public Optional<Instant> due(TaskContext task) {
        return Optional.of(waivers.followUpEnds(waiverOf(task)));
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        Waiver waiver = waiverOf(task);
        LocalDate educatedOn = day(values, "educatedOn", cases.get(waiver.caseId()).actEndedOn());
        values.check();
        waivers.followUp(waiver, new Waiver.FollowUp(educatedOn, values.text("educated"), values.text("education"), "KEPT".equals(values.text("result")),
                values.text("finding")), task.userId());
        return Map.of();
    }
}
