package org.bihuan.law;

import java.time.LocalDate;

/**
 * Which body of law judges an act (行政处罚法 art. 37; 生态环境法典 art. 1057): the Ecological and Environmental Code
 * replaced ten laws on 2026-08-15.
 */
public enum Regime {

    OLD("适用法典施行前的法律"),
    CODE("适用《生态环境法典》"),
    OLD_UNLESS_CODE_LIGHTER("从旧兼从轻：适用旧法，法典处罚较轻或者不再处罚的适用法典");

    /** First day of the Code (art. 1242). */
    public static final LocalDate CODE_FROM = LocalDate.of(2026, 8, 15);

    /** From this day on 生态环境行政处罚办法 (ministry's order 30) takes the place of 环境行政处罚办法 (order 8). */
    public static final LocalDate ORDER_30_FROM = LocalDate.of(2023, 7, 1);

    private final String label;

    Regime(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** @param decisionOn the day of the decision, or today while there is none */
    public static Regime of(LocalDate actEndedOn, LocalDate decisionOn) {
        if (!actEndedOn.isBefore(CODE_FROM)) {
            return CODE;
        }
        return decisionOn.isBefore(CODE_FROM) ? OLD : OLD_UNLESS_CODE_LIGHTER;
    }
}
