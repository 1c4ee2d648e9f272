package org.bihuan.alert;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bihuan.engine.DecisionTables;
import org.bihuan.enterprise.Standing;
import org.springframework.stereotype.Component;

/** Asks the decision tables that process designers edit: how grave an alert is, where it goes, and by when it is answered. */
@Component
class TriageTable {

    static final String TRIAGE = "alert-triage";
    static final String DEADLINE = "response-deadline";
    static final String STANDING = "standing-effect";

    /** What the table {@code alert-triage} looks at; one component per input column. */
    record Facts(AlertKind kind, String subKind, String mark, String averaging, double timesOver, double lastingHours, boolean keyPolluter,
                 int repeats, Boolean running, boolean flowChanged, double mismatchMinutes, boolean complaint, boolean secondAlarm) {

        /** Minutes of mismatch where the alert does not say them: long enough to count. */
        private static final double NOT_SAID = 999_999;

        /**
         * @param peakRatio highest value divided by its limit so far, or null
         * @param repeats   leads of the same trouble in the last 30 days and recurrences within this one
         */
        static Facts of(Alert alert, BigDecimal peakRatio, Instant from, Instant to, boolean keyPolluter, int repeats) {
            Map<String, Object> details = alert.details();
            List<?> marks = details.get("marks") instanceof List<?> list ? list : List.of();
            Object running = alert.kind() == AlertKind.POWER_DIFF && details.get("productionOn") != null
                    ? details.get("productionOn") : details.get("running");
            return new Facts(alert.kind(), Objects.toString(alert.subKind(), ""), marks.contains("S") ? "S" : marks.contains("T") ? "T" : "",
                    alert.averaging() == null ? "" : alert.averaging().name(),
                    peakRatio == null ? 0 : Math.max(0, peakRatio.doubleValue() - 1),
                    Duration.between(from, to).toMinutes() / 60.0, keyPolluter, repeats, (Boolean) running,
                    Boolean.TRUE.equals(details.get("flowChanged")),
                    details.get("mismatchMinutes") instanceof Number minutes ? minutes.doubleValue() : NOT_SAID,
                    ProvenConduct.complaint(alert),
                    Boolean.TRUE.equals(details.get("secondAlarm")));
        }

        Map<String, Object> inputs() {
            Map<String, Object> inputs = new HashMap<>();
            inputs.put("kind", kind.name());
            inputs.put("subKind", subKind);
            inputs.put("mark", mark);
            inputs.put("averaging", averaging);
            inputs.put("timesOver", timesOver);
            inputs.put("lastingHours", lastingHours);
            inputs.put("keyPolluter", keyPolluter);
            inputs.put("repeats", repeats);
            inputs.put("running", running == null ? "UNKNOWN" : running ? "YES" : "NO");
            inputs.put("flowChanged", flowChanged);
            inputs.put("mismatchMinutes", mismatchMinutes);
            inputs.put("complaint", complaint);
            inputs.put("secondAlarm", secondAlarm);
            return inputs;
        }
    }

    /** @param version of the deployed table */
    record Decision(Grade grade, Route route, String reason, String rule, int version) {

        /** Where no enterprise is named none can answer first; the operator looks at it. */
        Decision withoutEnterprise(boolean nobodyToAsk) {
            return nobodyToAsk && route == Route.ENTERPRISE_FIRST ? new Decision(grade, Route.OFF_SITE, reason, rule, version) : this;
        }

        /** Whoever breaks an emergency order is one grade graver. @param order in Chinese */
        Decision liftedBy(String order) {
            Grade worse = Grade.values()[Math.min(grade.ordinal() + 1, Grade.RED.ordinal())];
            return new Decision(worse, route, reason + "；" + order + "期间未落实措施" + (worse == grade ? "" : "，提高一级"), rule, version);
        }

        Lead.Triage triage() {
            return new Lead.Triage(grade, route, TRIAGE + " v" + version + " " + rule);
        }
    }

    /** How a row of the table of triage is kept with the alerts that it decided. */
    static String ruleOf(String row) {
        return TRIAGE + " " + row;
    }

    private final DecisionTables tables;

    TriageTable(DecisionTables tables) {
        this.tables = tables;
    }

    Decision decide(Facts facts) {
        DecisionTables.Outcome outcome = tables.decide(TRIAGE, facts.inputs());
        return new Decision(Grade.valueOf(outcome.text("grade")), Route.valueOf(outcome.text("route")), outcome.text("reason"),
                outcome.ruleId(), outcome.version());
    }

    /** The decision as it is for this enterprise: its place on the positive list, its grade and its credit may change the way, never the grade of the alert. */
    Decision forStanding(Decision decision, Facts facts, Standing standing) {
        DecisionTables.Outcome outcome = tables.decide(STANDING, standingInputs(decision, facts, standing));
        String route = outcome.text("effectRoute");
        return route == null || route.isEmpty() ? decision : new Decision(decision.grade(), Route.valueOf(route), decision.reason() + "；"
                + outcome.text("reason") + "（企业差异化规则第 " + outcome.version() + " 版）", decision.rule(), decision.version());
    }

    /** What the table {@code standing-effect} looks at. */
    static Map<String, Object> standingInputs(Decision decision, Facts facts, Standing standing) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("subKind", facts.subKind());
        inputs.put("mark", facts.mark());
        inputs.put("flowChanged", facts.flowChanged());
        inputs.put("complaint", facts.complaint());
        inputs.put("grade", decision.grade().name());
        inputs.put("route", decision.route().name());
        inputs.put("listed", standing.listed());
        inputs.put("performance", Objects.toString(standing.grade(), ""));
        inputs.put("level", standing.level());
        return inputs;
    }

    Lead.Deadlines deadlines(Grade grade, Route route, AlertKind kind, Instant now) {
        DecisionTables.Outcome outcome = tables.decide(DEADLINE,
                Map.of("grade", grade.name(), "route", route.name(), "kind", kind.name()));
        return new Lead.Deadlines(now.plus(Duration.ofMinutes(outcome.number("acknowledgeMinutes").longValue())),
                now.plus(Duration.ofMinutes(outcome.number("feedbackMinutes").longValue())));
    }
}
