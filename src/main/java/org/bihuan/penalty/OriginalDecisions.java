package org.bihuan.penalty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.bihuan.law.ViolationType;

/** The fines of cases, as rooms that build on one see them. */
public interface OriginalDecisions {

    /**
     * A fine that was decided on.
     *
     * @param violation that was fined
     * @param owner     under which the documents of the case are filed
     * @param servedOn  null while it has not been served
     * @param fine      as it is now: a reconsideration or a court may have lowered it; 0 where it was revoked
     * @param changedOn day of the last change, or null; likewise {@code revokedOn}
     */
    record Original(long caseId, String caseNumber, String owner, String number, LocalDate decidedOn, LocalDate servedOn, ViolationType violation,
                    BigDecimal fine, LocalDate changedOn, LocalDate revokedOn) {
    }

    /** The fine of the lead's case; empty while there is none. */
    Optional<Original> ofLead(long leadId);
}
