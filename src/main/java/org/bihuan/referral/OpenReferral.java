package org.bihuan.referral;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.bihuan.engine.FormRejected;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.StartForm;
import org.bihuan.penalty.PenaltyCases;
import org.springframework.dao.DataIntegrityViolationException;
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
        CriminalReferral referral = opened(one.orElseThrow(), source, at, values.text("reason"), userId);
        return Map.of(CriminalReferralVariables.CASE_ID, one.get().id(), CriminalReferralVariables.LEAD_ID, one.get().leadId(),
                CriminalReferralVariables.REFERRAL_ID, referral.id());
    }

    private CriminalReferral opened(PenaltyCases.Brief one, CriminalReferral.Source source, Instant at, String why, String userId) {
        try {
            return referrals.open(one, source, at, why, userId);
        } catch (DataIntegrityViolationException e) {
            throw new FormRejected(ReferralRule.ONE.refusal("同事刚刚发起了本案的移送，正在办理"));
        }
    }

    @Override
    public String businessKey(FormValues values) {
        return cases.number(values);
    }
}
