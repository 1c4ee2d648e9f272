package org.bihuan.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.StartForm;
import org.springframework.stereotype.Component;

/** The start form with which the detachment has visits drawn by lot. */
@Component
class RequestDraw implements StartForm {

    private static final String TO_DAY = "toDay";
    private static final String FROM_DAY = "fromDay";

    private final DrawDesk desk;
    private final Clock clock;

    RequestDraw(DrawDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "request-draw";
    }

    @Override
    public Map<String, Object> submit(String userId, FormValues values) {
        InspectionKind kind = values.choice("kind", InspectionKind.class);
        String campaign = kind == InspectionKind.CAMPAIGN ? values.requireText("campaign") : null;
        String region = values.text("region");
        Integer count = values.integer("count");
        LocalDate from = values.date(FROM_DAY);
        LocalDate to = values.date(TO_DAY);
        if (from != null && from.isBefore(LocalDate.now(clock))) {
            values.reject(FROM_DAY, "不能早于今天");
        }
        if (from != null && to != null) {
            InspectionRules.windowComplaint(from, to).ifPresent(complaint -> values.reject(TO_DAY, complaint));
        }
        values.check();
        long draw = desk.request(new DrawBook.Request(DrawBook.Purpose.ON_SITE, kind, campaign, "CITY".equals(region) ? null : region, count, from, to), userId);
        return Map.of(InspectionDrawVariables.DRAW_ID, draw, InspectionDrawVariables.KIND, kind.name());
    }

    @Override
    public String businessKey(FormValues values, Map<String, Object> variables) {
        return desk.number((Long) variables.get(InspectionDrawVariables.DRAW_ID));
    }
}
