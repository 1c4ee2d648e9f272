package org.bihuan.penalty;

import java.time.LocalDate;
import org.bihuan.deadline.DeadlineRules;
import org.bihuan.deadline.WorkingDays;
import org.bihuan.law.Regime;

/**
 * Limitation of penalties (追责期限): two years from the end of the act to its discovery. Five where it harmed life, health or
 * financial safety (行政处罚法 art. 36), which holds for acts that ended since that law did, 2021-07-15: the law before knew two years
 * only, and a longer term is no lighter one (art. 37). For acts that ended since 2026-08-15 five also where they polluted or damaged
 * the environment (生态环境法典 art. 1054). The day of the act's end is not counted.
 */
enum Limitation {

    WITHIN("在二年追责期限内"),
    ONLY_WITH_HARM("已超过二年：仅在涉及生命健康安全、金融安全且有危害后果时，适用五年期限（《行政处罚法》第三十六条）；造成污染、破坏的五年期限不适用于法典施行前终了的行为"),
    ONLY_WITH_HARM_OR_POLLUTION("已超过二年：仅在涉及生命健康安全、金融安全且有危害后果，或者造成环境污染、生态破坏时，适用五年期限（《行政处罚法》第三十六条、《生态环境法典》第一千零五十四条）"),
    EXPIRED("追责期限已过，不再给予行政处罚");

    private final String label;

    Limitation(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** Whether the penalty depends on what the act did, so that its reason has to be told. */
    boolean needsReason() {
        return this == ONLY_WITH_HARM || this == ONLY_WITH_HARM_OR_POLLUTION;
    }

    static Limitation of(LocalDate actEndedOn, LocalDate discoveredOn) {
        if (!discoveredOn.isAfter(end("T22", actEndedOn))) {
            return WITHIN;
        }
        if (actEndedOn.isBefore(ProcedureLaw.LAW_OF_2021) || discoveredOn.isAfter(end("T22H", actEndedOn))) {
            return EXPIRED;
        }
        return actEndedOn.isBefore(Regime.CODE_FROM) ? ONLY_WITH_HARM : ONLY_WITH_HARM_OR_POLLUTION;
    }

    /** Years end without a look at the calendar, so the seed is enough. */
    private static LocalDate end(String rule, LocalDate actEndedOn) {
        return DeadlineRules.on(rule, actEndedOn).unrolled(actEndedOn, WorkingDays.seed());
    }
}
