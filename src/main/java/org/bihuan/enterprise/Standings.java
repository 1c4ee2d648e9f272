package org.bihuan.enterprise;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/** How enterprises stand on any day, for those who treat them differently by it. */
public interface Standings {

    Standing of(String uscc, LocalDate day);

    /** For batches: three statements whatever the number of codes. Every code has an answer. */
    Map<String, Standing> of(Collection<String> usccs, LocalDate day);
}
