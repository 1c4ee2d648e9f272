package org.bihuan.spotcheck;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How far a monitor may be off (HJ 75 for flue gas, HJ 355 for waste water): up to one bound it passes, up to the other it has to be
 * adjusted and its data still count, beyond that it is out of control and they do not.
 *
 * @param ofFullScale whether the error is counted in hundredths of the full scale, and not of the standard's value
 * @param everyDays   how often such a check is made
 * @param rule        table, version and row
 */
record QualityLimit(String medium, QualityKind kind, boolean ofFullScale, BigDecimal allowedPercent, BigDecimal invalidPercent, int everyDays, String citation,
                    String rule) {

    private static final int PLACES = 4;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The error in hundredths, with its sign. @param base the full scale or the standard's value, above zero */
    static BigDecimal error(BigDecimal expected, BigDecimal measured, BigDecimal base) {
        return measured.subtract(expected).multiply(HUNDRED).divide(base, PLACES, RoundingMode.HALF_UP);
    }

    QualityVerdict judge(BigDecimal errorPercent) {
        BigDecimal off = errorPercent.abs();
        if (off.compareTo(allowedPercent) <= 0) {
            return QualityVerdict.PASS;
        }
        return off.compareTo(invalidPercent) <= 0 ? QualityVerdict.ADJUST : QualityVerdict.FAIL;
    }
}
