package org.bihuan.referral;

import java.util.Date;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the model {@code police-answer} asks about its referral in expressions. */
@Component
@Transactional(readOnly = true)
class AskReferral {

    private final Referrals referrals;

    AskReferral(Referrals referrals) {
        this.referrals = referrals;
    }

    /** The first moment after the time in which the police have to answer. */
    public Date policeAnswerEnds(long referralId) {
        return Date.from(referrals.policeAnswerEnds(referrals.get(referralId)));
    }
}
