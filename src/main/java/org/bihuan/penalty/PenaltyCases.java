package org.bihuan.penalty;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bihuan.engine.FormValues;
import org.bihuan.law.ViolationType;

/** Filed cases for the rooms whose processes run beside one. */
public interface PenaltyCases {

    /**
     * A filed case at a glance.
     *
     * @param owner          under which its limits run and its documents are filed
     * @param onTheWay       whether it is filed and not decided yet
     * @param statusName     where it stands, in Chinese
     * @param crimeSuspected whether the latest report suspects a crime
     */
    record Brief(long id, long leadId, String number, String owner, String region, String uscc, String partyName, ViolationType violation,
                 LocalDate actEndedOn, boolean onTheWay, String statusName, boolean crimeSuspected) {
    }

    /** The case that a start form names in its field {@code caseNumber}; empty, with a complaint, unless it is one of the starter's branch. */
    Optional<Brief> started(FormValues values, String userId);

    /** As it stands in the register, however it was typed; null where there is none. */
    String number(FormValues values);

    /** @throws java.util.NoSuchElementException for an unknown id */
    Brief get(long caseId);

    /** Where a case belongs, filed or not. */
    record Place(String region, long leadId) {
    }

    /** By case number or by id. */
    Optional<Place> place(String numberOrId);

    /** The filed case that came of a lead; of several the latest. */
    Optional<Brief> ofLead(long leadId);

    /** Who investigated, and so may neither review nor confirm. */
    Set<String> investigators(long caseId);

    /** Days on which other filed cases about the same violation of the same party were discovered, up to that day, oldest first. */
    List<LocalDate> alike(long caseId, LocalDate until);

    /** Adds a line to the case's timeline; {@code who} is null for the system. */
    void happened(long caseId, String who, String kind, String text);
}
