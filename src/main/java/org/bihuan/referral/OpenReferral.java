package org.bihuan.referral;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.StartForm;
import org.bihuan.penalty.PenaltyCases;
import org.springframework.stereotype.Component;

/** The start form with which an officer says that a filed case may be a crime. */
@Component
class OpenReferral implements StartForm {

    private static final String CASE_NUMBER = "caseNumber";

    private final PenaltyCases cases;
    private final Referrals referrals;

    OpenReferral(PenaltyCases cases, Referrals referrals) {
        this.cases = cases;
        this.referrals = referrals;
    }

    @Override
    public String formId() {
        return "open-referral";
    }

    @Override
    public Map<String, Object> submit(String userId, FormValues values) {
        Optional<PenaltyCases.Brief> one = cases.started(values, userId);
        one.flatMap(referrals::inTheWay).ifPresent(why -> values.reject(CASE_NUMBER, why));
        CriminalReferral.Source source = values.choice("source", CriminalReferral.Source.class);
        Instant at = source == CriminalReferral.Source.PROCURATORATE && values.requireText("sourceAt") != null ? values.pastMoment("sourceAt") : null;
        values.check();
        CriminalReferral referral = referrals.open(one.orElseThrow(), source, at, values.text("reason"), userId);
        return Map.of(CriminalReferralVariables.CASE_ID, one.get().id(), CriminalReferralVariables.LEAD_ID, one.get().leadId(),
                CriminalReferralVariables.REFERRAL_ID, referral.id());
    }

    @Override
    public String businessKey(FormValues values) {
        return cases.number(values);
    }
}
