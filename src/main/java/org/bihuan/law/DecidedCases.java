package org.bihuan.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.access.ImportReport;

/** The register of decided cases: same circumstances, same penalty (行政处罚法 art. 5). */
public interface DecidedCases {

    /**
     * What a comparable case is like.
     *
     * @param choices   what the case must agree in; empty for any
     * @param pollutant null like trade and the exceedance where it does not matter
     * @param timesFrom least exceedance
     * @param after     decided later than this day
     * @param until     decided on this day at the latest
     */
    record Like(ViolationType violation, Map<String, String> choices, String pollutant, String trade, BigDecimal timesFrom, BigDecimal timesTo,
                LocalDate after, LocalDate until) {

        public Like {
            choices = Map.copyOf(choices);
        }
    }

    /**
     * Takes a decision in. A number that is known with other content is corrected: the register keeps both versions and
     * shows the newer.
     *
     * @param who user id, null for the system
     */
    ImportReport.Result record(DecidedCase one, String who);

    Optional<DecidedCase> find(String number);

    /** The newest first. */
    List<DecidedCase> comparable(Like like);
}
