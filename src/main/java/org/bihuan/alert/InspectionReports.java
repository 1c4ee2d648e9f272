package org.bihuan.alert;

import java.time.Instant;
import java.util.Optional;

/**
 * What the inspection room tells about a finished inspection of a lead, for feedback and review. That room implements it,
 * because a stage knows nothing of the stages after it.
 */
public interface InspectionReports {

    /**
     * A finished inspection.
     *
     * @param result        NOTHING_FOUND, CORRECTED, SUSPECTED_VIOLATION or REFUSED
     * @param violationName the suspected violation, or null
     * @param findings      what was found on site
     */
    record Report(String number, String result, String resultName, String violationName, String findings, String firstOfficer,
                  String secondOfficer, Instant arrivedAt) {
    }

    /** Empty for an unknown inspection. */
    Optional<Report> find(long inspectionId);
}
