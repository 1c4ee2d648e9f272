package org.bihuan.law;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.access.Complaints;

/**
 * The sum of percents that the factors of a case come to under a benchmark, and between which sums the choices leave room.
 *
 * @param low  the least sum that the same choices allow
 * @param high the highest
 */
record FactorSum(List<Part> parts, BigDecimal percent, BigDecimal low, BigDecimal high) {

    /** How a percent came about. */
    enum How {

        CHOSEN("选定"), MEASURED("按数值判断"), UNPROVEN("不能证明，按最低档"), NOT_STATED("未填写，按最低档"), OWN("基准以外的因素");

        private final String label;

        How(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /**
     * @param factor null for a factor that the benchmark does not have
     * @param choice null where the percent lies between the choices
     */
    record Part(Benchmark.Factor factor, Benchmark.Choice choice, String name, BigDecimal percent, How how) {

        BigDecimal low() {
            return choice == null || how == How.OWN ? percent : choice.min();
        }

        BigDecimal high() {
            return choice == null || how == How.OWN ? percent : choice.max();
        }

        /** As the party is told. */
        String told() {
            return name + "：" + (choice == null ? "" : choice.name() + "，") + Percents.plain(percent) + "%";
        }

        String inWords() {
            return told()
                    + (factor == null ? "" : "（" + (choice == null ? factor.range() : choice.range()) + (how == How.CHOSEN ? "" : "，" + how.label())
                    + (choice == null || choice.certainty() == LegalBasis.Certainty.A ? "" : "；" + choice.certainty().label()) + "）");
        }
    }

    private static final int MOST_FACTORS = 50;
    private static final int LONGEST_NAME = 100;
    private static final int DECIMALS = 4;
    private static final String ONE_ANSWER = "choice、value、percent、unproven 填一个；choice 是一个范围的，再填 percent";

    FactorSum {
        parts = List.copyOf(parts);
    }

    /** A sum without a benchmark: every factor is a name and a percent. */
    static FactorSum plain(List<DiscretionQuestion.Factor> stated, Complaints complaints) {
        List<Part> parts = new ArrayList<>();
        few(stated, complaints);
        for (int i = 0; i < stated.size() && i < MOST_FACTORS; i++) {
            DiscretionQuestion.Factor one = stated.get(i);
            String pointer = "/factors/" + i;
            if (!complaints.required(one, pointer)) {
                continue;
            }
            complaints.check(one.code() == null && one.choice() == null && one.value() == null && one.unproven() == null, pointer,
                    "没有填写违法行为的，每个因素只填 name 和 percent");
            if (named(one, pointer, complaints) & complaints.required(one.percent(), pointer + "/percent")
                    && whole(one.percent(), pointer + "/percent", complaints)) {
                parts.add(new Part(null, null, one.name().strip(), one.percent(), How.OWN));
            }
        }
        return of(BigDecimal.ZERO, parts);
    }

    /**
     * What the stated factors come to; a factor that nobody stated counts as the lowest, like one that is not proven.
     *
     * @param measured numbers that are known from elsewhere
     */
    static FactorSum under(Benchmark benchmark, List<DiscretionQuestion.Factor> stated, Map<Benchmark.Quantity, BigDecimal> measured,
                           Complaints complaints) {
        Map<String, Part> byCode = new HashMap<>();
        List<Part> own = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        few(stated, complaints);
        for (int i = 0; i < stated.size() && i < MOST_FACTORS; i++) {
            DiscretionQuestion.Factor one = stated.get(i);
            String pointer = "/factors/" + i;
            if (!complaints.required(one, pointer)) {
                continue;
            }
            Benchmark.Factor factor = one.code() == null ? one.name() == null ? null : benchmark.named(one.name().strip()).orElse(null)
                    : benchmark.factor(one.code()).orElse(null);
            if (one.code() != null && factor == null) {
                complaints.add(pointer + "/code", "“" + benchmark.name() + "”没有这个代码的因素，可用 "
                        + benchmark.factors().stream().map(Benchmark.Factor::code).collect(Collectors.joining("、")));
            } else if (factor == null) {
                outside(one, pointer, own, complaints);
            } else if (!seen.add(factor.code())) {
                complaints.add(pointer, "因素“" + factor.name() + "”填写了两次");
            } else {
                Part part = part(factor, one, pointer, measured, complaints);
                if (part != null) {
                    byCode.put(factor.code(), part);
                }
            }
        }
        List<Part> parts = new ArrayList<>();
        for (Benchmark.Factor factor : benchmark.factors()) {
            parts.add(byCode.containsKey(factor.code()) ? byCode.get(factor.code()) : unstated(factor, measured));
        }
        parts.addAll(own);
        return of(benchmark.startPercent(), parts);
    }

    private static FactorSum of(BigDecimal start, List<Part> parts) {
        BigDecimal percent = start;
        BigDecimal low = start;
        BigDecimal high = start;
        for (Part part : parts) {
            percent = percent.add(part.percent());
            low = low.add(part.low());
            high = high.add(part.high());
        }
        return new FactorSum(parts, percent, low, high);
    }

    private static void few(List<DiscretionQuestion.Factor> stated, Complaints complaints) {
        complaints.check(stated.size() <= MOST_FACTORS, "/factors", "最多 " + MOST_FACTORS + " 个因素");
    }

    private static Part unstated(Benchmark.Factor factor, Map<Benchmark.Quantity, BigDecimal> measured) {
        BigDecimal value = factor.quantity() == null ? null : measured.get(factor.quantity());
        return value == null ? lowest(factor, How.NOT_STATED) : measured(factor, factor.at(value).orElseThrow(), null);
    }

    private static void outside(DiscretionQuestion.Factor one, String pointer, List<Part> own, Complaints complaints) {
        complaints.check(one.choice() == null && one.value() == null && one.unproven() == null, pointer,
                "基准以外的因素只填 name 和 percent；基准内的因素填 code");
        if (named(one, pointer, complaints) & complaints.required(one.percent(), pointer + "/percent")
                && whole(one.percent(), pointer + "/percent", complaints)) {
            own.add(new Part(null, null, one.name().strip(), one.percent(), How.OWN));
        }
    }

    /** Null, and a complaint, where the answer makes no sense. */
    private static Part part(Benchmark.Factor factor, DiscretionQuestion.Factor one, String pointer, Map<Benchmark.Quantity, BigDecimal> measured,
                             Complaints complaints) {
        if (one.percent() != null && !whole(one.percent(), pointer + "/percent", complaints)) {
            return null;
        }
        if (Boolean.TRUE.equals(one.unproven())) {
            return complaints.check(one.choice() == null && one.value() == null && one.percent() == null, pointer + "/unproven", ONE_ANSWER)
                    ? lowest(factor, How.UNPROVEN) : null;
        }
        if (one.choice() != null) {
            return one.value() != null && !complaints.check(false, pointer + "/value", ONE_ANSWER) ? null : chosen(factor, one, pointer, complaints);
        }
        if (one.value() != null) {
            return measured(factor, one, pointer, complaints);
        }
        if (one.percent() != null) {
            return complaints.check(factor.holds(one.percent()), pointer + "/percent", "因素“" + factor.name() + "”的百分比" + Percents.asked(factor.min(), factor.max()))
                    ? new Part(factor, factor.holding(one.percent()).orElse(null), factor.name(), one.percent(), How.CHOSEN) : null;
        }
        if (factor.quantity() != null && measured.containsKey(factor.quantity())) {
            return unstated(factor, measured);
        }
        complaints.add(pointer, ONE_ANSWER);
        return null;
    }

    private static Part chosen(Benchmark.Factor factor, DiscretionQuestion.Factor one, String pointer, Complaints complaints) {
        Benchmark.Choice choice = factor.choice(one.choice()).orElse(null);
        if (!complaints.check(choice != null, pointer + "/choice", "因素“" + factor.name() + "”没有这个代码的档次，可用 "
                + factor.choices().stream().map(Benchmark.Choice::code).collect(Collectors.joining("、")))) {
            return null;
        }
        if (one.percent() == null) {
            return complaints.check(choice.fixed(), pointer + "/percent", "这一档是一个范围，请在 " + choice.range() + " 之间取值")
                    ? new Part(factor, choice, factor.name(), choice.min(), How.CHOSEN) : null;
        }
        return complaints.check(choice.holds(one.percent()), pointer + "/percent", "这一档的百分比" + Percents.asked(choice.min(), choice.max())) ? new Part(factor, choice, factor.name(), one.percent(), How.CHOSEN) : null;
    }

    private static Part measured(Benchmark.Factor factor, DiscretionQuestion.Factor one, String pointer, Complaints complaints) {
        if (!complaints.check(factor.quantity() != null, pointer + "/value", "因素“" + factor.name() + "”不按数值判断，请填 choice")
                || !complaints.check(one.value().signum() >= 0, pointer + "/value", factor.name() + "的数值不能小于 0")) {
            return null;
        }
        Benchmark.Choice choice = factor.at(one.value()).orElseThrow();
        if (one.percent() != null && !complaints.check(choice.holds(one.percent()), pointer + "/percent", "数值 "
                + one.value().toPlainString() + " 属于“" + choice.name() + "”，百分比" + Percents.asked(choice.min(), choice.max()))) {
            return null;
        }
        return measured(factor, choice, one.percent());
    }

    private static Part measured(Benchmark.Factor factor, Benchmark.Choice choice, BigDecimal percent) {
        return new Part(factor, choice, factor.name(), percent == null ? choice.min() : percent, How.MEASURED);
    }

    private static Part lowest(Benchmark.Factor factor, How how) {
        return new Part(factor, factor.lowest(), factor.name(), factor.lowest().min(), how);
    }

    private static boolean named(DiscretionQuestion.Factor one, String pointer, Complaints complaints) {
        return complaints.check(one.name() != null && !one.name().isBlank(), pointer + "/name", "必填：因素的名称")
                && complaints.check(one.name().length() <= LONGEST_NAME && DiscretionCheck.writable(one.name()),
                pointer + "/name", "最多 " + LONGEST_NAME + " 个字，不能含控制字符");
    }

    private static boolean whole(BigDecimal percent, String pointer, Complaints complaints) {
        return complaints.check(percent.signum() >= 0 && percent.compareTo(Benchmark.WHOLE) <= 0
                && percent.stripTrailingZeros().scale() <= DECIMALS, pointer, "百分比应为 0 至 100 之间的数，最多 " + DECIMALS + " 位小数");
    }

    /** The choices that are stated rather than assumed, by code of factor. */
    Map<String, String> choices() {
        Map<String, String> choices = new HashMap<>();
        parts.stream().filter(part -> part.factor() != null && part.choice() != null && (part.how() == How.CHOSEN || part.how() == How.MEASURED))
                .forEach(part -> choices.put(part.factor().code(), part.choice().code()));
        return choices;
    }

    boolean has(How how) {
        return parts.stream().anyMatch(part -> part.how() == how);
    }

    /** What the dates and numbers of a question say about the factors that are found by a number. */
    static Map<Benchmark.Quantity, BigDecimal> measured(DiscretionQuestion question, int lookbackYears) {
        Map<Benchmark.Quantity, BigDecimal> measured = new EnumMap<>(Benchmark.Quantity.class);
        if (question.timesOver() != null) {
            measured.put(Benchmark.Quantity.TIMES_OVER, question.timesOver());
        }
        if (question.actStartedOn() != null) {
            measured.put(Benchmark.Quantity.DAYS, BigDecimal.valueOf(1 + ChronoUnit.DAYS.between(question.actStartedOn(), question.actEndedOn())));
        }
        if (question.foundOn() != null) {
            measured.put(Benchmark.Quantity.OFFENCES_LOOKBACK,
                    BigDecimal.valueOf(Offences.lookingBack(question.foundOn(), question.earlier(), lookbackYears)));
            measured.put(Benchmark.Quantity.OFFENCES_IN_YEAR, BigDecimal.valueOf(Offences.inYear(question.foundOn(), question.earlier())));
        }
        return measured;
    }
}
