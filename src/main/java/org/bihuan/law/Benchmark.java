package org.bihuan.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A table of discretion (裁量基准): by which factors the fine is found inside the range of the law. Every factor has a percent,
 * their sum is taken of the highest fine (the percentage model of Hebei and Handan).
 *
 * @param violation    the one it is for; null for a general table
 * @param models       what the percent may be taken of
 * @param startPercent what the sum begins with
 * @param validFrom    first day of decisions that follow it
 * @param validTo      last such day, or null while in force
 */
record Benchmark(String code, String name, ViolationType violation, Level level, Set<Model> models, BigDecimal startPercent,
                 LocalDate validFrom, LocalDate validTo, List<Factor> factors) {

    static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** Whose table it is, the nearest to the case first: a city may refine the province's table. */
    enum Level {

        MUNICIPAL("邯郸市"), PROVINCIAL("河北省"), HOUSE("本系统默认");

        private final String label;

        Level(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** What the percent is taken of; the provision's measure decides. */
    enum Model {

        PERCENT_SUM("百分比之和 × 法定最高罚款"),
        PERCENT_OF_MULTIPLE("百分比之和 × 最高倍数 × 费用或者货值"),
        PERCENT_OF_INVESTMENT("百分比之和 × 最高比例 × 总投资额");

        private final String label;

        Model(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }

        static Model of(LegalBasis.Measure measure) {
            return switch (measure) {
                case RANGE, PER_TIME -> PERCENT_SUM;
                case MULTIPLE -> PERCENT_OF_MULTIPLE;
                case PERCENT -> PERCENT_OF_INVESTMENT;
            };
        }
    }

    /** A number by which the choice of a factor may be found. */
    enum Quantity {

        TIMES_OVER("超标倍数", "倍"), FLOW("每小时烟气量", "立方米"), TONNES_A_DAY("每日废水量", "吨"), DAYS("持续日数", "日"),
        OFFENCES_LOOKBACK("回溯期内违法次数，含本次", "次"), OFFENCES_IN_YEAR("本年度违法次数，含本次", "次");

        private final String label;
        private final String unit;

        Quantity(String label, String unit) {
            this.label = label;
            this.unit = unit;
        }

        String label() {
            return label;
        }

        String unit() {
            return unit;
        }
    }

    /**
     * @param min      least percent of the factor
     * @param quantity by which number its choices are found, or null
     */
    record Factor(String code, String name, BigDecimal min, BigDecimal max, Quantity quantity, List<Choice> choices) {

        Factor {
            choices = List.copyOf(choices);
        }

        Optional<Choice> choice(String choice) {
            return choices.stream().filter(one -> one.code().equals(choice)).findFirst();
        }

        /** The choice for a number. */
        Optional<Choice> at(BigDecimal value) {
            return choices.stream().filter(one -> one.from() != null && value.compareTo(one.from()) >= 0
                    && (one.below() == null || value.compareTo(one.below()) < 0)).findFirst();
        }

        /** The first choice whose range holds the percent. */
        Optional<Choice> holding(BigDecimal percent) {
            return choices.stream().filter(one -> one.holds(percent)).findFirst();
        }

        /** The grade of a factor that is not proven. */
        Choice lowest() {
            return choices.stream().reduce((one, other) -> other.min().compareTo(one.min()) < 0 ? other : one).orElseThrow();
        }

        boolean holds(BigDecimal percent) {
            return percent.compareTo(min) >= 0 && percent.compareTo(max) <= 0;
        }

        String range() {
            return Percents.range(min, max);
        }
    }

    /**
     * One grade of a factor.
     *
     * @param min   its least percent; the officer chooses up to {@code max}, which may be the same
     * @param from  first number of the factor's quantity that falls into it, or null
     * @param below first number above it, or null
     */
    record Choice(String row, String code, String name, BigDecimal min, BigDecimal max, BigDecimal from, BigDecimal below, String citation,
                  String source, LegalBasis.Certainty certainty) {

        boolean fixed() {
            return min.compareTo(max) == 0;
        }

        boolean holds(BigDecimal percent) {
            return percent.compareTo(min) >= 0 && percent.compareTo(max) <= 0;
        }

        String range() {
            return Percents.range(min, max);
        }
    }

    Benchmark {
        models = Set.copyOf(models);
        factors = List.copyOf(factors);
    }

    boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    Optional<Factor> factor(String factor) {
        return factors.stream().filter(one -> one.code().equals(factor)).findFirst();
    }

    Optional<Factor> named(String factorName) {
        return factors.stream().filter(one -> one.name().equals(factorName)).findFirst();
    }

    String inWords() {
        return name + "（" + level.label() + "，" + models.stream().sorted().map(Model::label).collect(Collectors.joining("、")) + "）";
    }
}
