package org.bihuan.control;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A ratio of production control: base of the class times factor of the grade, plus place, rank of the county and breaches, between
 * 0 and 100, rounded to whole units. Pure: the same input and terms give the same figures whenever they are computed.
 *
 * @param steps the reasoning, line by line, in Chinese
 */
record Ratio(BigDecimal ratio, int stopped, int allowed, List<String> steps) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** @param tightened points for breaches, in force at the hour in question */
    static Ratio of(RatioInput input, RatioTerms terms, List<RatioTerms.Points> tightened) {
        List<String> steps = new ArrayList<>();
        steps.add("行业：" + input.trade().label() + "属" + terms.className() + "，基准比例 " + plain(terms.base()) + "%（" + RatioTerms.said(terms.baseRule()) + "）");
        BigDecimal sum = terms.base().multiply(terms.factor());
        steps.add("绩效等级：" + input.grade().label() + "，系数 " + plain(terms.factor()) + "，" + plain(terms.base()) + "% × " + plain(terms.factor()) + " = "
                + plain(sum) + "%（" + RatioTerms.said(terms.factorRule()) + "）");
        sum = add(terms.points(), sum, steps);
        if (!terms.idle().isEmpty()) {
            steps.add("没有加减点数的：" + terms.idle().stream().map(one -> one.idle(input)).collect(Collectors.joining("；")) + "（加减点数表）");
        }
        sum = add(tightened, sum, steps);
        BigDecimal ratio = sum.max(BigDecimal.ZERO).min(HUNDRED).setScale(2, RoundingMode.HALF_UP);
        if (ratio.compareTo(sum) != 0) {
            steps.add("比例限于 0 至 100%：取 " + plain(ratio) + "%");
        }
        BigDecimal share = ratio.multiply(BigDecimal.valueOf(input.units())).divide(HUNDRED);
        int stopped = share.setScale(0, terms.rounding()).intValueExact();
        int allowed = input.units() - stopped;
        steps.add("按" + input.unit().label() + "计：" + input.process() + "共 " + input.unit().count(input.units()) + "，× " + plain(ratio) + "% = " + plain(share) + "，"
                + terms.className() + "按" + rounded(terms.rounding()) + "（" + RatioTerms.said(terms.baseRule()) + "），停 "
                + input.unit().count(stopped) + "，最多运行 " + input.unit().count(allowed));
        return new Ratio(ratio, stopped, allowed, List.copyOf(steps));
    }

    private static BigDecimal add(List<RatioTerms.Points> points, BigDecimal to, List<String> steps) {
        BigDecimal sum = to;
        for (RatioTerms.Points one : points) {
            BigDecimal before = sum;
            sum = sum.add(one.points());
            steps.add(one.name() + "：" + plain(before) + "% " + (one.points().signum() < 0 ? "− " : "+ ") + plain(one.points().abs()) + " 个百分点 = " + plain(sum) + "%"
                    + (one.parameter() == null ? "" : "；" + one.parameter()) + "（" + RatioTerms.said(one.rule()) + "）");
        }
        return sum;
    }

    private static String rounded(RoundingMode mode) {
        return switch (mode) {
            case CEILING -> "进一取整";
            case FLOOR -> "舍去尾数";
            default -> "四舍五入";
        };
    }

    private static String plain(BigDecimal number) {
        return ListedMeasure.plain(number);
    }
}
