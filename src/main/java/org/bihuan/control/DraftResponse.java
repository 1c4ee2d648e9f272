package org.bihuan.control;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bihuan.access.Branches;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.StartForm;
import org.springframework.stereotype.Component;

/** The start form with which a response is drafted. */
@Component
class DraftResponse implements StartForm {

    private final Responses responses;
    private final Branches branches;

    DraftResponse(Responses responses, Branches branches) {
        this.responses = responses;
        this.branches = branches;
    }

    @Override
    public String formId() {
        return "draft-response";
    }

    @Override
    public Map<String, Object> submit(String userId, FormValues values) {
        ResponseLevel level = values.choice("level", ResponseLevel.class);
        List<String> area = values.list("area").stream().distinct().sorted().toList();
        area.stream().filter(region -> branches.find(region).isEmpty()).forEach(region -> values.reject("area", "没有这个区县：" + region));
        Instant startsAt = values.moment("startsAt");
        if (startsAt != null) {
            responses.startRefused(startsAt).ifPresent(why -> values.reject("startsAt", why));
        }
        values.check();
        return Map.of(EmergencyResponseVariables.ORDER_ID, responses.draft(new Responses.Draft(level, area.size() == branches.all().size() ? List.of() : area,
                startsAt, values.text("reason"), values.text("exceptions")), userId).id());
    }

    @Override
    public String businessKey(FormValues values, Map<String, Object> variables) {
        return responses.get((Long) variables.get(EmergencyResponseVariables.ORDER_ID)).number();
    }
}
