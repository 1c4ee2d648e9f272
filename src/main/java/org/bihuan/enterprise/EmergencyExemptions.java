package org.bihuan.enterprise;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/** Whom the positive list spares stopping and limiting production in an emergency response, for those who compute what one demands. */
public interface EmergencyExemptions {

    /**
     * @param reason in Chinese, with its source
     * @param rule   table, version and row
     */
    record Exemption(String reason, String rule) {
    }

    /** Those of the enterprises that are spared as the list stands on that day, by credit code. */
    Map<String, Exemption> of(Collection<String> usccs, LocalDate day);
}
