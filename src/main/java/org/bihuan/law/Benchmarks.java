package org.bihuan.law;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The tables of discretion that are in force. */
interface Benchmarks {

    List<Benchmark> all();

    List<Ground> allGrounds();

    List<Parameter> allParameters();

    /** The table a decision of that day follows: the city's before the province's before the house's, the particular before the general. */
    default Optional<Benchmark> of(ViolationType violation, Benchmark.Model model, LocalDate decisionOn) {
        return all().stream().filter(one -> one.validOn(decisionOn) && one.models().contains(model)
                        && (one.violation() == null || one.violation() == violation))
                .min(Comparator.comparing(Benchmark::level).thenComparing(one -> one.violation() == null));
    }

    default List<Ground> grounds(LocalDate decisionOn) {
        return allGrounds().stream().filter(one -> one.validOn(decisionOn)).toList();
    }

    default Optional<Parameter> parameter(Parameter.Code code, LocalDate decisionOn) {
        return allParameters().stream().filter(one -> one.code() == code && one.validOn(decisionOn)).findFirst();
    }
}
