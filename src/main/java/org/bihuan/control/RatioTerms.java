package org.bihuan.control;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/**
 * What the decision tables answered for an enterprise; kept with the version, so that later tables change no figure of the past.
 *
 * @param rounding how the share of units becomes whole units
 * @param idle     what of the input added nothing
 */
record RatioTerms(String className, BigDecimal base, String baseRule, RoundingMode rounding, BigDecimal factor, String factorRule, List<Points> points,
                  List<Input> idle) {

    /**
     * Points that are added to the ratio.
     *
     * @param parameter what is demanded besides, e.g. a longer coking time; or null
     * @param rule      table, version and row
     */
    record Points(String name, BigDecimal points, String parameter, String rule) {
    }

    /** What the table of points is asked about. */
    enum Input {
        CORRIDOR, CORE_AREA, COUNTY_RANK;

        /** Why it added nothing. */
        String idle(RatioInput input) {
            return switch (this) {
                case CORRIDOR -> "传输通道或者重点县：" + (input.corridor() ? "是，不加点" : "否");
                case CORE_AREA -> "主城区：" + (input.coreArea() ? "是，本行业不加点" : "否");
                case COUNTY_RANK -> input.countyRank() == null ? "没有区县排名" : "区县排名第 " + input.countyRank() + "：不加减";
            };
        }

        /** The same enterprise as if this were not so. */
        RatioInput without(RatioInput input) {
            return new RatioInput(input.uscc(), input.trade(), input.grade(), this != CORRIDOR && input.corridor(), this != CORE_AREA && input.coreArea(),
                    this == COUNTY_RANK ? null : input.countyRank(), input.process(), input.unit(), input.units());
        }
    }

    private static final Map<String, String> NAMES = Map.of("ratio-base", "基准比例表", "ratio-factor", "等级系数表", "ratio-points", "加减点数表");

    RatioTerms {
        points = List.copyOf(points);
        idle = List.copyOf(idle);
    }

    /** Table and version as people read them; the row is kept, and says itself in what the table answered. */
    static String said(String rule) {
        String[] parts = rule.split(" ");
        return NAMES.containsKey(parts[0]) ? NAMES.get(parts[0]) + "第 " + parts[1].substring(1) + " 版" : rule;
    }
}
