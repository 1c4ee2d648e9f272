package org.bihuan.control;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

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

    RatioTerms {
        points = List.copyOf(points);
    }
}
