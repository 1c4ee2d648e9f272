package org.bihuan.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.bihuan.penalty.PenaltyCases;
import org.bihuan.referral.ReferralStep.Kind;
import org.springframework.stereotype.Component;

/** 公安机关逾期未答复: wait for a while, or ask the procuratorate to supervise (环环监〔2017〕17号 art. 12). */
@Component
class MeetSilenceForm extends ReferralForm {

    private static final int LONGEST_WAIT = 30;

    MeetSilenceForm(Tools tools) {
        super("meet-silence", tools, "C06", "C07", "C08");
    }

    @Override
    void addFacts(PenaltyCases.Brief one, CriminalReferral referral, Map<String, Object> facts) {
        facts.put("fact_steps", steps(referral));
        facts.put("fact_consequence", "等候的，回到“登记公安机关的答复”，到期仍没有答复的再次提醒；建议立案监督的，附移送材料和逾期的证明，登记检察机关的结果。");
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        CriminalReferral referral = referralOf(task);
        LocalDate enteredOn = enteredOn(values, referral);
        String action = values.text("action");
        if ("WAIT".equals(action)) {
            LocalDate until = values.requireText("until") == null ? null : values.date("until");
            if (until != null && (until.isBefore(today()) || until.isAfter(today().plusDays(LONGEST_WAIT)))) {
                values.reject("until", "应在今天以后 " + LONGEST_WAIT + " 日以内");
            }
            values.check();
            enter(referral, enteredOn, task.userId());
            referrals.waitUntil(referral, until, values.text("text"), task.userId());
        } else {
            Instant at = moment(values, "at", lastMoment(referral), "移送或者上一次答复的时间");
            Instant ended = referrals.policeLimit(referral).last();
            if (at != null && ended != null && !at.isAfter(ended)) {
                values.reject("at", ReferralRule.SILENCE.refusal("公安机关的期限至 " + Moments.minute(ended)));
            }
            values.check();
            enter(referral, enteredOn, task.userId());
            referrals.step(referral, Kind.SILENT, at, null, null, "期限届满没有答复", task.userId());
            referrals.step(referral, Kind.SUPERVISION_ASKED, at, null, null, values.text("text"), task.userId());
        }
        return Map.of(PoliceAnswerVariables.SILENCE_ANSWER, action);
    }
}
