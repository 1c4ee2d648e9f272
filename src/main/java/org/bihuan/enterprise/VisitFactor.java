package org.bihuan.enterprise;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/**
 * What one register knows of enterprises that speaks for looking at them more often or less often: a part of their weight when
 * visits are drawn by lot. Every room that knows something of the kind implements it as a bean.
 */
public interface VisitFactor {

    /** Code of the part that stands for an entry on the positive list (监督执法正面清单). */
    String POSITIVE_LIST = "POSITIVE_LIST";

    /**
     * One part of a weight.
     *
     * @param code   of the register it comes from, in capitals
     * @param label  what it is, in Chinese
     * @param points added to the weight; below zero for what speaks against a visit
     * @param reason what it rests on, in Chinese
     */
    record Part(String code, String label, int points, String reason) {
    }

    /** By credit code the part of each of these enterprises on that day; who has none is left out. */
    Map<String, Part> parts(Collection<String> usccs, LocalDate day);
}
