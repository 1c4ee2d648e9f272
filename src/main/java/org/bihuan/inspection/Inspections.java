package org.bihuan.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** On-site inspections (现场检查) as other stages see them. */
public interface Inspections {

    /**
     * A finished inspection in brief.
     *
     * @param result        NOTHING_FOUND, CORRECTED, SUSPECTED_VIOLATION or REFUSED
     * @param violationType code of the suspected violation, or null
     * @param findings      what was found on site; for a refused inspection, how it was refused
     * @param firstOfficer  user id
     */
    record Brief(long id, String number, String leadNumber, String uscc, String region, String result, String resultName,
                 String violationType, String violationName, String findings, String firstOfficer, String secondOfficer,
                 Instant arrivedAt, Instant finishedAt) {
    }

    /**
     * An order to correct that was given in an inspection.
     *
     * @param violation code of the violation
     * @param servedOn  the day that its receipt says; null while it is on its way
     * @param proof     how its service is proven, in Chinese
     */
    record Order(String number, String violation, String facts, String articles, String requirement, LocalDate servedOn, String proof) {
    }

    Optional<Brief> find(long id);

    /** The order given in this inspection; empty where none was, or it has no number yet. */
    Optional<Order> order(long inspectionId);

    /** The orders given in the inspections made for a lead. */
    List<Order> orders(String leadNumber);

    /** Inspections made for a lead, oldest first. */
    List<Brief> ofLead(String leadNumber);
}
