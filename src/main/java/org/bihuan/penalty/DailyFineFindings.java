package org.bihuan.penalty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.law.ReviewGate;

/** What the room of daily fines found, as far as a procedure that decides on one, or the case beside it, has to know. */
public interface DailyFineFindings {

    /**
     * What the decision of a daily fine says beside what every decision does (按日连续处罚办法 art. 16).
     *
     * @param original the violation that was fined first, and that fine with its service
     * @param rechecks orders to correct with their service, and what each recheck found
     * @param counted  first and last day, the days and the provisions
     */
    record Paper(String original, String rechecks, String counted) {
    }

    /** @param fact what is on file, in Chinese */
    record Gate(ReviewGate gate, boolean broken, String fact) {
    }

    /** @param decisionId of the procedure */
    Paper paper(long decisionId);

    /** Why this fine cannot be told or decided, in Chinese; empty where nothing is wrong. */
    List<String> against(long decisionId, BigDecimal fine);

    /** Gates G21 to G23 of the case that came of a lead, each at most once, over all its rounds; none where nothing was counted. */
    List<Gate> gates(long leadId);

    /** Orders to correct that were served in the rounds of a lead, by number, with the day. */
    Map<String, LocalDate> served(long leadId);

    /** Why the case cannot be closed yet. */
    Optional<String> openBeforeClosing(long leadId);
}
