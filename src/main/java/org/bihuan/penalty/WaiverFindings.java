package org.bihuan.penalty;

import java.time.LocalDate;
import java.util.Optional;
import org.bihuan.law.ViolationType;

/** What was found on waiving a case's penalty; a later room knows, and the investigation's report takes it up. */
public interface WaiverFindings {

    /** Why there is to be no penalty, as confirmed by a second person; empty without that. */
    Optional<String> ground(long caseId);

    /** Whether a second person has confirmed that the penalty can be waived, and it has not fallen since; also after the decision. */
    boolean confirmed(long caseId);

    /**
     * What the system proposes by what is known of an act that may become or is a case: items it may meet, what has still to be proven,
     * what bars. In Chinese, without the last full stop; empty where nothing in particular is near.
     */
    Optional<String> suggestion(long caseId, ViolationType violation, LocalDate on);

    /** How far it has come, in one Chinese sentence. */
    String inWords(long caseId);
}
