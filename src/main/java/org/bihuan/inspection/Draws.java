package org.bihuan.inspection;

import java.time.LocalDate;
import java.util.List;

/** Enterprises drawn by lot for what is no visit: weighted like visits, with the same proof, but without cap and floor. */
public interface Draws {

    /**
     * A draw.
     *
     * @param usccs credit codes in the order of the draw
     */
    record Drawn(long id, String number, List<String> usccs) {
    }

    /**
     * Draws enterprises that have automatic monitors, to be called from afar; joins the caller's transaction.
     *
     * @param region only of this branch, or null for the whole city
     */
    Drawn drawForCalls(int count, String region, LocalDate from, LocalDate to, String who);

    /** A number from 0 on and below the bound that follows from the draw's seed and the label. */
    long number(long draw, String label, long bound);

    /** By which people name the draw. */
    String name(long draw);
}
