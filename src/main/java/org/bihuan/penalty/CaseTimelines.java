package org.bihuan.penalty;

import java.util.List;
import org.bihuan.dossier.TimelineEntry;

/** What happened in cases, for whoever shows it. */
public interface CaseTimelines {

    /** Of the cases that came of a lead, penalty procedures included, each in the order of its moments. */
    List<TimelineEntry> ofLead(long leadId);
}
