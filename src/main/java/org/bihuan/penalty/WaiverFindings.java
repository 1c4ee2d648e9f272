package org.bihuan.penalty;

import java.util.Optional;

/** What was found on waiving a case's penalty; a later room knows, and the investigation's report takes it up. */
public interface WaiverFindings {

    /** Why there is to be no penalty, as confirmed by a second person; empty without that. */
    Optional<String> ground(long caseId);

    /** Whether a second person has confirmed that the penalty can be waived, and it has not fallen since; also after the decision. */
    boolean confirmed(long caseId);

    /** How far it has come, in one Chinese sentence. */
    String inWords(long caseId);
}
