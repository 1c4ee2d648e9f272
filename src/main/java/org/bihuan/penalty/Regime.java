package org.bihuan.penalty;

import java.time.LocalDate;

/**
 * Which body of law judges an act (行政处罚法 art. 37; 生态环境法典 art. 1057): the Ecological and Environmental Code
 * replaced ten laws on 2026-08-15.
 */
enum Regime {

    OLD("适用法典施行前的法律"),
    CODE("适用《生态环境法典》"),
    OLD_UNLESS_CODE_LIGHTER("从旧兼从轻：适用旧法，法典处罚较轻或者不再处罚的适用法典");

    private static final LocalDate CODE_FROM = LocalDate.of(2026, 8, 15);

    private final String label;

    Regime(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** @param decisionOn the day of the decision, or today while there is none */
    static Regime of(LocalDate actEndedOn, LocalDate decisionOn) {
        if (!actEndedOn.isBefore(CODE_FROM)) {
            return CODE;
        }
        return decisionOn.isBefore(CODE_FROM) ? OLD : OLD_UNLESS_CODE_LIGHTER;
    }
}
