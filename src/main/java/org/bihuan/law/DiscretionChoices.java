package org.bihuan.law;

import java.util.List;

/**
 * What a benchmark lets be chosen, for whoever asks people.
 *
 * @param benchmark its name and how it reckons, in Chinese
 */
public record DiscretionChoices(String benchmark, List<Factor> factors) {

    /** One factor and its grades. */
    public record Factor(String code, String name, List<Choice> choices) {

        public Factor {
            choices = List.copyOf(choices);
        }
    }

    /**
     * One grade.
     *
     * @param range its percents, in words
     * @param fixed whether it has one percent; otherwise the officer says which of the range
     */
    public record Choice(String code, String name, String range, boolean fixed) {
    }

    /** A circumstance that pulls the fine up or down. */
    public record Circumstance(String code, String label) {
    }

    public DiscretionChoices {
        factors = List.copyOf(factors);
    }

    static DiscretionChoices of(Benchmark benchmark) {
        return new DiscretionChoices(benchmark.inWords(), benchmark.factors().stream().map(factor -> new Factor(factor.code(), factor.name(),
                factor.choices().stream().map(choice -> new Choice(choice.code(), choice.name(), choice.range(), choice.fixed())).toList())).toList());
    }
}
