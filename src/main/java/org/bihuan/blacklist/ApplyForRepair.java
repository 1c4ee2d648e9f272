package org.bihuan.blacklist;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.bihuan.access.People;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.StartForm;
import org.bihuan.penalty.StartedCase;
import org.springframework.stereotype.Component;

/** The start form with which an officer writes down that somebody who is listed asks for an end before the time. */
@Component
class ApplyForRepair implements StartForm {

    private static final String NUMBER = "caseNumber";

    private final Blacklistings blacklistings;
    private final Blacklist list;
    private final CreditRepairs repairs;
    private final People people;
    private final Clock clock;

    ApplyForRepair(Blacklistings blacklistings, Blacklist list, CreditRepairs repairs, People people, Clock clock) {
        this.blacklistings = blacklistings;
        this.list = list;
        this.repairs = repairs;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "apply-for-repair";
    }

    @Override
    public Map<String, Object> submit(String userId, FormValues values) {
        Optional<BlacklistEntry> entry = procedure(values).filter(one -> one.region().equals(people.get(userId).region()))
                .flatMap(one -> list.of(one.id()));
        if (entry.isEmpty()) {
            values.reject(NUMBER, "本分局没有这个案号的名单记录，请对照运维单位页面的案号填写");
        }
        LocalDate appliedOn = values.date("appliedOn");
        if (appliedOn != null && appliedOn.isAfter(LocalDate.now(clock))) {
            values.reject("appliedOn", "不能晚于今天");
        }
        CreditRepair.Ground ground = values.choice("ground", CreditRepair.Ground.class);
        values.check();
        repairs.inTheWay(entry.get(), ground, appliedOn).ifPresent(why -> values.reject(NUMBER, why));
        values.check();
        return Map.of(CreditRepairVariables.REPAIR_ID, repairs.open(entry.get(), new CreditRepair.Application(ground, appliedOn, values.text("reason"),
                values.text("material")), userId).id());
    }

    private Optional<Blacklisting> procedure(FormValues values) {
        return StartedCase.find(values, blacklistings::latest, blacklistings::find);
    }

    @Override
    public String businessKey(FormValues values) {
        return procedure(values).map(Blacklisting::number).orElse(null);
    }
}
