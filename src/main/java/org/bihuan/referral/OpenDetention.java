package org.bihuan.referral;

import java.util.Map;
import java.util.Optional;
import org.bihuan.engine.FormRejected;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.StartForm;
import org.bihuan.penalty.PenaltyCases;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** The start form with which an officer says that those responsible should be detained. */
@Component
class OpenDetention implements StartForm {

    private static final String CASE_NUMBER = "caseNumber";

    private final PenaltyCases cases;
    private final Detentions detentions;

    OpenDetention(PenaltyCases cases, Detentions detentions) {
        this.cases = cases;
        this.detentions = detentions;
    }

    @Override
    public String formId() {
        return "open-detention";
    }

    @Override
    public Map<String, Object> submit(String userId, FormValues values) {
        Optional<PenaltyCases.Brief> one = cases.started(values, userId);
        one.flatMap(detentions::inTheWay).ifPresent(why -> values.reject(CASE_NUMBER, why));
        values.check();
        DetentionReferral opened = opened(one.orElseThrow(), values.text("reason"), userId);
        return Map.of(DetentionReferralVariables.CASE_ID, one.get().id(), DetentionReferralVariables.LEAD_ID, one.get().leadId(),
                DetentionReferralVariables.DETENTION_ID, opened.id());
    }

    private DetentionReferral opened(PenaltyCases.Brief one, String why, String userId) {
        try {
            return detentions.open(one, why, userId);
        } catch (DataIntegrityViolationException e) {
            throw new FormRejected(ReferralRule.ONE.refusal("同事刚刚发起了本案的移送拘留，正在办理"));
        }
    }

    @Override
    public String businessKey(FormValues values) {
        return cases.number(values);
    }
}
