package org.bihuan.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.bihuan.penalty.PenaltyCases;
import org.springframework.stereotype.Component;

/** 移交涉案物品: within three days of the notice that the police have filed, with a record (令第310号 art. 12). */
@Component
class HandOverObjectsForm extends ReferralForm {

    HandOverObjectsForm(Tools tools) {
        super("hand-over-objects", tools, "C11");
    }

    @Override
    void addFacts(PenaltyCases.Brief one, CriminalReferral referral, Map<String, Object> facts) {
        PenaltyCases.FileContent file = cases.file(one.id());
        facts.put("fact_steps", steps(referral));
        facts.put("fact_held", file.held().isEmpty() ? "没有查封、扣押、登记保存的物品；仍应办理其他材料的交接" : file.held().stream().map(thing -> "- " + thing.name() + " " + thing.amount()
                + "（" + thing.state() + "，" + thing.place() + "，" + thing.paper() + "）").collect(Collectors.joining("\n")));
        facts.put("to", referral.policeNow());
        facts.put("fact_consequence", "提交后生成交接的物品清单。查封、扣押的物品另在查封扣押程序中登记“案件移送司法机关，财物一并移送”。然后等候刑事处理结果。");
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        CriminalReferral referral = referralOf(task);
        Instant at = moment(values, "at", lastMoment(referral), "收到立案通知的时间");
        LocalDate enteredOn = enteredOn(values, referral);
        values.check();
        referrals.handOverObjects(referral, at, values.text("to"), values.text("text"), task.userId());
        enter(referral, enteredOn, task.userId());
        return Map.of();
    }
}
