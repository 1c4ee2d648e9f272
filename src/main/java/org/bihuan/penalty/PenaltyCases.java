package org.bihuan.penalty;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bihuan.engine.FormValues;
import org.bihuan.law.Regime;
import org.bihuan.law.ViolationType;

/** Filed cases for the rooms whose processes run beside one. */
public interface PenaltyCases {

    /**
     * A filed case at a glance.
     *
     * @param owner          under which its limits run and its documents are filed
     * @param clueOn         day on which the act was discovered
     * @param onTheWay       whether it is filed and not decided yet
     * @param statusName     where it stands, in Chinese
     * @param handled        whether it is filed and neither suspended nor closed
     * @param crimeSuspected whether the latest report suspects a crime
     * @param referred       why it waits for the police, in Chinese; null unless it does
     */
    record Brief(long id, long leadId, String number, String owner, String region, String uscc, String partyName, ViolationType violation,
                 LocalDate clueOn, LocalDate actEndedOn, boolean onTheWay, boolean handled, String statusName, boolean crimeSuspected, String referred) {
    }

    /**
     * A thing that is sealed, seized or kept.
     *
     * @param paper by which it is held
     */
    record HeldThing(String name, String model, String amount, String state, String place, String paper) {
    }

    /**
     * What a case has on file for those to whom it is handed over. What nobody has written down yet is null.
     *
     * @param dossier   under which its evidence is kept
     * @param facts     as the investigation found them, before that as they were filed
     * @param applied   provisions applied in the decision, before that in the report
     * @param decision  the penalty decision in one Chinese sentence; null while there is none
     * @param held      what is sealed, seized or kept as evidence
     */
    record FileContent(String dossier, LocalDate filedOn, String partyAddress, String legalRepresentative, String facts, String breached, String applied,
                       Regime regime, String decision, LocalDate decidedOn, List<HeldThing> held) {
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

    /** What it has on file. @throws java.util.NoSuchElementException for an unknown id */
    FileContent file(long caseId);

    /**
     * While the police have it, the time in which it has to be decided stands still from that day on. Returns whether it does: a limit
     * that was met or has run out before is left alone.
     */
    boolean holdTerm(long caseId, LocalDate from, String who);

    /** The case is back: the time runs on after that day. */
    void releaseTerm(long caseId, LocalDate lastDay, String who);

    /** The day of its decision; empty while there is none. */
    Optional<LocalDate> decidedOn(long caseId);

    /** Who investigated, and so may neither review nor confirm. */
    Set<String> investigators(long caseId);

    /** Days on which other filed cases about the same violation of the same party were discovered, up to that day, oldest first. */
    List<LocalDate> alike(long caseId, LocalDate until);

    /** Adds a line to the case's timeline; {@code who} is null for the system. */
    void happened(long caseId, String who, String kind, String text);
}
