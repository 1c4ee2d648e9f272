package org.bihuan.law;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;

/**
 * How the like was treated: least, middle and highest fine of comparable cases.
 *
 * @param cases  the newest first, whatever their outcome
 * @param enough whether there are so many fines that their spread says something
 */
record Spread(MatchedOn matchedOn, int years, List<DecidedCase> cases, boolean enough) {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** In what the cases agree with the one in question. */
    enum MatchedOn {

        CHOICES("违法行为和裁量因素相同"), VIOLATION("违法行为相同"), NONE("没有同类案例");

        private final String label;

        MatchedOn(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** @param least null with the others where there is nothing to measure */
    record Figures(BigDecimal least, BigDecimal median, BigDecimal most) {

        static Figures of(List<BigDecimal> numbers) {
            List<BigDecimal> sorted = numbers.stream().sorted().toList();
            int size = sorted.size();
            return size == 0 ? new Figures(null, null, null) : new Figures(sorted.get(0), size % 2 == 1 ? sorted.get(size / 2)
                    : sorted.get(size / 2 - 1).add(sorted.get(size / 2)).divide(TWO, 2, RoundingMode.HALF_UP), sorted.get(size - 1));
        }

        boolean holds(BigDecimal number) {
            return number.compareTo(least) >= 0 && number.compareTo(most) <= 0;
        }
    }

    Spread {
        cases = List.copyOf(cases);
    }

    List<DecidedCase> fined() {
        return cases.stream().filter(one -> one.outcome() == DecidedCase.Outcome.FINED).toList();
    }

    long waived() {
        return cases.stream().filter(one -> one.outcome() == DecidedCase.Outcome.WAIVED).count();
    }

    Figures fines() {
        return figures(DecidedCase::fine);
    }

    /** In percent of the highest fine; nothing unless every fined case tells it. */
    Figures percents() {
        return fined().stream().anyMatch(one -> one.percent() == null) ? Figures.of(List.of()) : figures(DecidedCase::percent);
    }

    /** By percents where they are known, because the ranges of two laws differ. */
    boolean outside(BigDecimal fine, BigDecimal finePercent) {
        if (!enough) {
            return false;
        }
        Figures percents = percents();
        return percents.least() != null ? !percents.holds(finePercent) : !fines().holds(fine);
    }

    private Figures figures(Function<DecidedCase, BigDecimal> number) {
        return Figures.of(fined().stream().map(number).toList());
    }
}
