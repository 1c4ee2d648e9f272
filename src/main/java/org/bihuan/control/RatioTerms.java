package org.bihuan.control;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/**
 * What the decision tables answered for an enterprise; kept with the version, so that later tables change no figure of the past.
 *
 * @param rounding how the share of units becomes whole units
 */
record RatioTerms(String className, BigDecimal base, String baseRule, RoundingMode rounding, BigDecimal factor, String factorRule, List<Points> points) {

    /**
     * Points that are added to the ratio.
     *
     * @param parameter what is demanded besides, e.g. a longer coking time; or null
     * @param rule      table, version and row
     */
    record Points(String name, BigDecimal points, String parameter, String rule) {
    }

    private static final Map<String, String> NAMES = Map.of("ratio-base", "基准比例表", "ratio-factor", "等级系数表", "ratio-points", "加减点数表");

    RatioTerms {
        points = List.copyOf(points);
    }

    /** Table and version as people read them; the row is kept, and says itself in what the table answered. */
    static String said(String rule) {
        String[] parts = rule.split(" ");
        return NAMES.containsKey(parts[0]) ? NAMES.get(parts[0]) + "第 " + parts[1].substring(1) + " 版" : rule;
    }
}
