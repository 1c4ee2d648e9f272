package org.bihuan.control;

import java.util.List;
import java.util.Set;

/** The heads' deliberation on a version of production control, as this register asks for it; the stage that holds them answers. */
public interface RatioMeetings {

    /**
     * What the heads read.
     *
     * @param subject   what the version is known by
     * @param number    as it stands in the minutes
     * @param opinions  what the enterprises said, a line for each
     * @param basis     the rules by which the ratios were computed
     * @param reporters user ids of those of whom one reports
     */
    record Matter(String subject, String number, String title, String facts, List<String> opinions, String basis, String proposal, Set<String> reporters,
                  String openedBy) {
    }

    /** Opens a deliberation and returns its id. */
    long open(Matter matter);
}
