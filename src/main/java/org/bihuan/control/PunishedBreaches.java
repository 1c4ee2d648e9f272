package org.bihuan.control;

import java.time.LocalDate;

/** Penalties for what ran although it had to stand or be limited: the stage that decides on them tells this register, which asks whether to tighten. */
public interface PunishedBreaches {

    /**
     * A decision that was made and served.
     *
     * @param from     first day of the act
     * @param to       its last day
     * @param decision number of the decision
     * @param said     the decision in one line of Chinese, e.g. {@code 邯环罚决字〔2021〕81-001号（2021-10-25）罚款 200,000 元}
     */
    record Punished(String uscc, LocalDate from, LocalDate to, String decision, String said) {
    }

    /** In the caller's transaction. Nothing follows where the enterprise was in no version of production control then. */
    void punished(Punished one);
}
