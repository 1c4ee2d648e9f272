package org.bihuan.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Compares with the register of decided cases, as the bureau's parameters of the day say. */
@Service
@Transactional(readOnly = true)
class LikeTreatment implements EqualTreatment {

    private final DecidedCases register;
    private final Benchmarks benchmarks;

    LikeTreatment(DecidedCases register, Benchmarks benchmarks) {
        this.register = register;
        this.benchmarks = benchmarks;
    }

    @Override
    public Comparison compare(Proposed one, LocalDate day) {
        int years = number(Parameter.Code.COMPARABLE_YEARS, day).map(BigDecimal::intValue).orElse(0);
        int least = number(Parameter.Code.COMPARABLE_LEAST, day).map(BigDecimal::intValue).orElse(Integer.MAX_VALUE);
        Comparison found = null;
        for (Map.Entry<String, DecidedCases.Like> way : ways(one, day, day.minusYears(years)).entrySet()) {
            List<DecidedCase> cases = register.comparable(way.getValue()).stream().filter(other -> other.outcome() != DecidedCase.Outcome.OTHER).toList();
            found = new Comparison(way.getKey(), years, cases, Optional.empty());
            if (cases.size() >= least) {
                break;
            }
        }
        return new Comparison(found.likeIn(), years, found.cases(), departure(one, found.cases(), least, day));
    }

    private Optional<Departure> departure(Proposed one, List<DecidedCase> cases, int least, LocalDate day) {
        Optional<BigDecimal> share = number(Parameter.Code.DEPARTURE_SHARE, day);
        Optional<BigDecimal> amount = number(Parameter.Code.DEPARTURE_AMOUNT, day);
        return share.isEmpty() || amount.isEmpty() ? Optional.empty() : Departure.of(one, cases, new Departure.Bounds(least, share.get(), amount.get()));
    }

    /** By what the cases agree in, the most alike first. */
    private Map<String, DecidedCases.Like> ways(Proposed one, LocalDate day, LocalDate after) {
        BigDecimal band = one.timesOver() == null ? null : number(Parameter.Code.COMPARABLE_TIMES_BAND, day)
                .map(percent -> one.timesOver().multiply(percent).movePointLeft(2)).orElse(null);
        Map<String, DecidedCases.Like> ways = new LinkedHashMap<>();
        for (boolean measured : new boolean[] {true, false}) {
            for (boolean ofTrade : new boolean[] {true, false}) {
                List<String> likeIn = new ArrayList<>(List.of("违法行为"));
                String pollutant = measured ? one.pollutant() : null;
                BigDecimal around = measured ? band : null;
                String trade = ofTrade ? one.trade() : null;
                also(likeIn, "污染物", pollutant);
                also(likeIn, "超标倍数", around);
                also(likeIn, "行业", trade);
                ways.putIfAbsent(String.join("、", likeIn) + "相同" + (around == null ? "" : "或者相近"), new DecidedCases.Like(one.violation(), Map.of(), pollutant,
                        trade, around == null ? null : one.timesOver().subtract(around), around == null ? null : one.timesOver().add(around), after, day));
            }
        }
        return ways;
    }

    private static void also(List<String> likeIn, String what, Object known) {
        if (known != null) {
            likeIn.add(what);
        }
    }

    private Optional<BigDecimal> number(Parameter.Code code, LocalDate day) {
        return benchmarks.parameter(code, day).map(Parameter::value);
    }
}
