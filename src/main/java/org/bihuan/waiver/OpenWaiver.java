package org.bihuan.waiver;

import java.util.Map;
import java.util.Optional;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.StartForm;
import org.bihuan.penalty.PenaltyCases;
import org.springframework.stereotype.Component;

/** The start form with which an officer says that the penalty of a filed case might be waived. */
@Component
class OpenWaiver implements StartForm {

    private static final String CASE_NUMBER = "caseNumber";

    private final PenaltyCases cases;
    private final Waivers waivers;

    OpenWaiver(PenaltyCases cases, Waivers waivers) {
        this.cases = cases;
        this.waivers = waivers;
    }

    @Override
    public String formId() {
        return "open-waiver";
    }

    @Override
    public Map<String, Object> submit(String userId, FormValues values) {
        Optional<PenaltyCases.Brief> one = cases.started(values, userId);
        one.flatMap(waivers::inTheWay).ifPresent(why -> values.reject(CASE_NUMBER, why));
        values.check();
        Waiver waiver = waivers.open(one.orElseThrow(), userId);
        return Map.of(WaiverVariables.CASE_ID, one.get().id(), WaiverVariables.LEAD_ID, one.get().leadId(), WaiverVariables.WAIVER_ID, waiver.id());
    }

    @Override
    public String businessKey(FormValues values) {
        return cases.number(values);
    }
}
