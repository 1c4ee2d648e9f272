package org.bihuan;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The calculators of the public interface with a valid question for each. */
public final class Calculators {

    public static final Map<String, String> QUESTIONS = Map.of(
            "/api/calculations/deadline", """
                    {"rule": "T08", "from": "2025-09-26", "extensions": 1, "on": "2025-11-03",
                     "pauses": [{"from": "2025-10-09", "to": "2025-10-11", "ground": "HEARING"}, {"from": "2025-10-20", "to": "2025-10-21"}]}""",
            "/api/calculations/applicable-law", """
                    {"violation": "AIR_NO_PERMIT", "actStartedOn": "2026-07-01", "actEndedOn": "2026-08-01", "decisionOn": "2026-09-10"}""",
            "/api/calculations/late-payment", """
                    {"fine": "100000.00", "dueOn": "2025-03-31", "deferredTo": "2025-04-30", "paidOn": "2025-06-14",
                     "suspensions": [{"from": "2025-05-10", "to": "2025-05-19"}, {"from": "2025-05-25", "to": "2025-05-26"}]}""",
            "/api/calculations/daily-fine", """
                    {"originalFine": 200000, "originalDecisionOn": "2015-05-29", "originalDecisionServedOn": "2015-05-30",
                     "correctionOrderServedOn": "2015-05-25", "orderWarnedOfDailyFine": true, "rechecks": [
                     {"on": "2015-06-15", "result": "STILL_VIOLATING"}, {"on": "2015-07-01", "result": "CORRECTED",
                     "correctionOrderServedOn": "2015-06-16", "sameViolation": true}], "dailyDecisionOn": "2015-06-26",
                     "violation": "AIR_OVER_STANDARD"}""",
            "/api/calculations/incinerator-day", """
                    {"furnace": "1", "date": "2021-11-09", "hours": [{"hour": 0, "state": "FAULT", "particulateHourly": 12.5,
                     "monitorMaintenance": false}, {"hour": 5, "state": "RUNNING"}], "dailyMeans": [{"pollutant": "CO", "mean": 84, "limit": 80},
                     {"pollutant": "PM", "mean": 8}], "temperatureMeansBelow850": 4, "usedExemptHours": 41, "usedDryingHours": 17,
                     "quarterMaintenanceHours": 3, "faultHoursBefore": 2}""",
            "/api/calculations/waiver", """
                    {"violation": "AIR_OVER_STANDARD", "on": "2023-03-01", "facts": {"party": "UNIT", "answers": [{"fact": "NO_HARM", "holds": true},
                     {"fact": "DAILY_MEAN_WITHIN", "holds": true}, {"fact": "WITHIN_LIMITS_AGAIN", "holds": true}, {"fact": "FALSIFIED", "holds": false}],
                     "earlierOffences": ["2020-06-30"], "timesOver": 0.05, "orderedAt": "2023-03-01T10:00:00+08:00", "orderedUntil": "2023-03-10",
                     "correctedAt": "2023-03-02T09:00:00+08:00"}}""",
            "/api/calculations/discretion", """
                    {"statutoryMin": 20000, "statutoryMax": 200000, "factors": [{"name": "运输通道以外", "percent": 10},
                     {"name": "年度初犯", "percent": 5}], "adjustment": "NONE"}""");

    private Calculators() {
    }

    /** Found in the application itself, so that a new calculator is tried from its first day. */
    public static SortedSet<String> in(RequestMappingHandlerMapping mappings) {
        return mappings.getHandlerMethods().keySet().stream().filter(one -> one.getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .flatMap(one -> one.getPatternValues().stream()).filter(path -> path.startsWith("/api/calculations/"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
