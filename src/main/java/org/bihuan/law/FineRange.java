package org.bihuan.law;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The range of yuan inside which the fine in a case lies, to the fen. */
record FineRange(BigDecimal min, BigDecimal max) {

    FineRange {
        max = max.setScale(2, RoundingMode.FLOOR);
        min = min.setScale(2, RoundingMode.CEILING).min(max);
    }

    /**
     * What a provision's range comes to in a case.
     *
     * @param amount the cost or value, the total investment, or the number of times; null where the measure needs none
     */
    static FineRange of(LegalBasis basis, BigDecimal amount) {
        return switch (basis.measure()) {
            case RANGE -> new FineRange(basis.min(), basis.max());
            case PER_TIME -> new FineRange(basis.min().multiply(amount), basis.max().multiply(amount));
            case MULTIPLE -> {
                // A smaller cost or value counts as the floor.
                BigDecimal counted = amount.max(basis.floor());
                yield new FineRange(basis.min().multiply(counted), basis.max().multiply(counted));
            }
            case PERCENT -> new FineRange(part(basis.min(), amount), part(basis.max(), amount));
        };
    }

    /** The percent of the highest fine, wherever that lies. */
    BigDecimal share(BigDecimal percent) {
        return Money.toFen(part(percent, max));
    }

    /** The range may not be left. */
    BigDecimal clamp(BigDecimal fine) {
        return fine.max(min).min(max);
    }

    boolean holds(BigDecimal fine) {
        return fine.compareTo(min) >= 0 && fine.compareTo(max) <= 0;
    }

    /** What both ranges allow; this one where they have nothing in common. */
    FineRange within(FineRange other) {
        BigDecimal lower = min.max(other.min);
        BigDecimal upper = max.min(other.max);
        return lower.compareTo(upper) > 0 ? this : new FineRange(lower, upper);
    }

    /** What percent of the highest fine it is, to the hundredth. */
    BigDecimal percentOf(BigDecimal fine) {
        return max.signum() == 0 ? BigDecimal.ZERO : fine.multiply(Benchmark.WHOLE).divide(max, 2, RoundingMode.HALF_UP);
    }

    String inWords() {
        return Money.inWords(min) + "至 " + Money.inWords(max);
    }

    private static BigDecimal part(BigDecimal percent, BigDecimal whole) {
        return percent.multiply(whole).movePointLeft(2);
    }
}
