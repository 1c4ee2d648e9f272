package org.bihuan.enterprise;

import java.time.LocalDate;

/**
 * What enterprises did, told by whoever establishes it. What the table {@code conduct-effects} says follows at once is proposed in the
 * same transaction: removal from the positive list, a lower grade. People decide on it.
 */
public interface Conducts {

    /**
     * Something that an enterprise did.
     *
     * @param reference number of the case, lead, inspection or order it rests on
     * @param text      what happened, in Chinese
     */
    record Conduct(String uscc, ConductKind kind, LocalDate on, String reference, String text) {
    }

    /** Told a second time of the same kind under the same reference, it changes nothing. */
    void happened(Conduct conduct);

    /** It has proved unfounded and counts no more from today; what was decided on it stays until people decide again. */
    void withdrawn(String uscc, ConductKind kind, String reference, String why);
}
