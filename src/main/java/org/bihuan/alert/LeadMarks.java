package org.bihuan.alert;

import java.time.Instant;
import java.util.List;

/** What the enterprise has marked about the place and time of a lead; a later stage knows it. */
public interface LeadMarks {

    /**
     * A mark as a line of a list.
     *
     * @param number      by which people name it, e.g. {@code P12}
     * @param place       furnace or outlet, in Chinese
     * @param to          exclusive
     * @param effect      what it does for the hours it covers, in one sentence
     * @param status      whether it stands, in Chinese
     * @param provenFalse whether it was found to be false
     */
    record Line(String number, String place, String kindName, Instant from, Instant to, String reason, String evidence, String effect,
                String enteredBy, Instant enteredAt, String lateReason, String status, boolean provenFalse) {
    }

    /** The marks about an outlet or a device that touch this span, in order; {@code to} is exclusive. */
    List<Line> during(String uscc, String outlet, String device, Instant from, Instant to);
}
