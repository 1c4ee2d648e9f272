package org.bihuan.control;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One measure of the reduction list: which process of an enterprise, counted by what, how much of it or which parameter, and in
 * which hours of the response (一厂一策).
 *
 * @param ratio      percent that stands, or null where a parameter is demanded
 * @param parameter  what has to be at least {@code atLeast}, e.g. the coking time in hours; or null
 * @param grades     for which grades it holds; empty for all
 * @param afterHours it holds from this hour of the response on
 * @param untilHours and to this one; null to the end
 */
record ListedMeasure(String uscc, ResponseLevel level, String process, CountedUnit unit, int units, BigDecimal ratio, String parameter,
                     BigDecimal atLeast, Set<ControlGrade> grades, int afterHours, Integer untilHours) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    ListedMeasure {
        grades = Set.copyOf(grades);
    }

    boolean holdsFor(ControlGrade grade) {
        return grades.isEmpty() || grades.contains(grade);
    }

    /** A list says how much has to stand at least: what is left of a unit stands too. */
    int stopped() {
        return ratio == null ? 0 : ratio.multiply(BigDecimal.valueOf(units)).divide(HUNDRED, 0, RoundingMode.CEILING).intValueExact();
    }

    /** A list also names what may go on as it is; that is no measure. */
    boolean demands() {
        return parameter != null || stopped() > 0;
    }

    String inWords() {
        return (ratio == null ? process + "：" + parameter + "不少于 " + plain(atLeast)
                : process + "：停 " + unit.count(stopped()) + "（共 " + unit.count(units) + "，" + plain(ratio) + "%）") + hours();
    }

    private String hours() {
        return (afterHours == 0 ? "" : "，自响应第 " + afterHours + " 小时起") + (untilHours == null ? "" : "，至响应第 " + untilHours + " 小时");
    }

    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** The grades as they are stored, in a fixed order. */
    String gradesText() {
        return grades.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }
}
