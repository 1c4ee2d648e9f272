package org.bihuan.penalty;

import java.time.LocalDate;
import org.bihuan.deadline.DeadlineRules;
import org.bihuan.deadline.WorkingDays;

/**
 * Limitation of penalties (追责期限): two years from the end of the act to its discovery, five where it harmed life,
 * health or financial safety (行政处罚法 art. 36; from 2026-08-15 for acts that polluted or damaged the environment:
 * 生态环境法典 art. 1054). The day of the act's end is not counted.
 */
enum Limitation {

    WITHIN("在二年追责期限内"),
    ONLY_WITH_HARM("已超过二年：仅在涉及生命健康安全、金融安全且有危害后果，或者依法典造成环境污染、生态破坏时，适用五年期限"),
    EXPIRED("已超过五年，不再给予行政处罚");


    private final String label;

    Limitation(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    static Limitation of(LocalDate actEndedOn, LocalDate discoveredOn) {
        if (!discoveredOn.isAfter(end("T22", actEndedOn))) {
            return WITHIN;
        }
        return discoveredOn.isAfter(end("T22H", actEndedOn)) ? EXPIRED : ONLY_WITH_HARM;
    }

    /** Years end without a look at the calendar, so the seed is enough. */
    private static LocalDate end(String rule, LocalDate actEndedOn) {
        return DeadlineRules.on(rule, actEndedOn).unrolled(actEndedOn, WorkingDays.seed());
    }
}
