package org.bihuan.control;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bihuan.engine.DecisionTables;
import org.bihuan.engine.DecisionTables.Outcome;
import org.bihuan.enterprise.EmergencyExemptions.Exemption;
import org.bihuan.enterprise.Trade;
import org.springframework.stereotype.Component;

/** Asks the tables that process designers edit: what an order means for a grade, and the terms of a ratio. */
@Component
class ControlTables {

    static final String TREATMENT = "emergency-treatment";
    static final String BASE = "ratio-base";
    static final String FACTOR = "ratio-factor";
    static final String POINTS = "ratio-points";

    /** @param rule table, version and row; @param reason in Chinese */
    record Answer(Treatment treatment, String reason, String rule) {

        /**
         * What it is for an enterprise of the positive list: it reduces on its own will. Whom its grade has stopped altogether should not
         * be on the list any more, and stops.
         *
         * @param exemption null for an enterprise that is not spared
         */
        Answer with(Exemption exemption) {
            return exemption == null || treatment != Treatment.LISTED ? this : new Answer(Treatment.OWN, exemption.reason(), exemption.rule());
        }
    }

    private final DecisionTables tables;

    ControlTables(DecisionTables tables) {
        this.tables = tables;
    }

    static Map<String, Object> treatmentQuestion(ControlGrade grade, ResponseLevel level) {
        return Map.of("grade", grade.name(), "level", level.name());
    }

    static Map<String, Object> tradeQuestion(Trade trade) {
        return Map.of("trade", trade.name());
    }

    static Map<String, Object> gradeQuestion(ControlGrade grade) {
        return Map.of("grade", grade.name());
    }

    static Map<String, Object> pointsQuestion(RatioInput input, boolean breach) {
        Map<String, Object> question = new HashMap<>();
        question.put("corridor", input.corridor());
        question.put("coreArea", input.coreArea());
        question.put("trade", input.trade().name());
        question.put("countyRank", input.countyRank() == null ? 0 : input.countyRank());
        question.put("breach", breach);
        return question;
    }

    Answer treatment(ControlGrade grade, ResponseLevel level) {
        Outcome outcome = tables.decide(TREATMENT, treatmentQuestion(grade, level));
        return new Answer(Treatment.valueOf(outcome.text("treatment")), outcome.text("reason"), rule(outcome));
    }

    RatioTerms terms(RatioInput input) {
        Outcome base = tables.decide(BASE, tradeQuestion(input.trade()));
        Outcome factor = tables.decide(FACTOR, gradeQuestion(input.grade()));
        List<RatioTerms.Points> points = points(input, false);
        return new RatioTerms(base.text("className"), number(base, "base"), rule(base), RoundingMode.valueOf(base.text("rounding")),
                number(factor, "factor"), rule(factor), points, idle(input, points));
    }

    /** What the answer would be the same without. */
    private List<RatioTerms.Input> idle(RatioInput input, List<RatioTerms.Points> points) {
        return Stream.of(RatioTerms.Input.values()).filter(one -> points.isEmpty() || one.without(input).equals(input) || points(one.without(input), false).equals(points))
                .toList();
    }

    /** What a breach adds for the rest of the month. */
    RatioTerms.Points breach(RatioInput input) {
        List<RatioTerms.Points> points = points(input, true);
        if (points.size() != 1) {
            throw new IllegalStateException("The table " + POINTS + " answers a breach with " + points.size() + " rows");
        }
        return points.get(0);
    }

    private List<RatioTerms.Points> points(RatioInput input, boolean breach) {
        List<RatioTerms.Points> points = new ArrayList<>();
        for (Outcome outcome : tables.decideAll(POINTS, pointsQuestion(input, breach))) {
            points.add(new RatioTerms.Points(outcome.text("name"), number(outcome, "points"), outcome.text("parameter"), rule(outcome)));
        }
        return points;
    }

    private static String rule(Outcome outcome) {
        return outcome.table() + " v" + outcome.version() + " " + outcome.ruleId();
    }

    private static BigDecimal number(Outcome outcome, String name) {
        return new BigDecimal(outcome.number(name).toString()).setScale(2, RoundingMode.HALF_UP);
    }
}
