package org.bihuan.law;

import java.math.BigDecimal;

/** Percents as people write them. */
final class Percents {

    private Percents() {
    }

    /** Without trailing zeros or sign: {@code 15}, {@code 7.5}. */
    static String plain(BigDecimal percent) {
        return percent == null ? null : percent.signum() == 0 ? "0" : percent.stripTrailingZeros().toPlainString();
    }

    static String range(BigDecimal min, BigDecimal max) {
        return min.compareTo(max) == 0 ? plain(min) + "%" : plain(min) + "% 至 " + plain(max) + "%";
    }

    /** What a percentage has to be: in the range, or the one value there is. */
    static String asked(BigDecimal min, BigDecimal max) {
        return (min.compareTo(max) == 0 ? "应为 " : "应在 ") + range(min, max) + (min.compareTo(max) == 0 ? "" : " 之间");
    }
}
