package org.bihuan.spotcheck;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.StartForm;
import org.springframework.stereotype.Component;

/** The start form with which calls are drawn by lot. */
@Component
class RequestSpotCheck implements StartForm {

    /** Stands for no branch in particular. */
    static final String CITY = "CITY";

    private static final int LONGEST_DAYS = 31;

    private final SpotChecks checks;
    private final Clock clock;

    RequestSpotCheck(SpotChecks checks, Clock clock) {
        this.checks = checks;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "request-spot-check";
    }

    @Override
    public Map<String, Object> submit(String userId, FormValues values) {
        LocalDate from = values.date("fromDay");
        LocalDate to = values.date("toDay");
        Integer count = values.integer("count");
        if (from != null && from.isBefore(LocalDate.now(clock))) {
            values.reject("fromDay", "不能早于今天");
        }
        if (from != null && to != null) {
            if (to.isBefore(from)) {
                values.reject("toDay", "不能早于开始日期");
            } else if (to.isAfter(from.plusDays(LONGEST_DAYS))) {
                values.reject("toDay", "不能晚于开始日期后 " + LONGEST_DAYS + " 天");
            } else if (checks.minutes(from, to) == 0) {
                values.reject("toDay", "今天的呼叫时段已过，请选以后的日期");
            }
        }
        values.check();
        return Map.of(SpotCheckDrawVariables.COUNT, count, SpotCheckDrawVariables.REGION, values.text("region"), SpotCheckDrawVariables.FROM_DAY, from.toString(),
                SpotCheckDrawVariables.TO_DAY, to.toString(), SpotCheckDrawVariables.REQUESTED_BY, userId);
    }
}
