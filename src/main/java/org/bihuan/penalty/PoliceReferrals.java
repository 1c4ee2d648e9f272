package org.bihuan.penalty;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/** What is known of a case at the police; a later room knows, and the case waits for it. */
public interface PoliceReferrals {

    /** Law under which a referral for detention is part of the sanction (生态环境法典 art. 1108). */
    String DETENTION_ARTICLE = "第一千一百零八条";

    /**
     * A decision that was made.
     *
     * @param citation of the provisions applied
     */
    record Decided(long caseId, long leadId, String number, String region, String partyName, String uscc, String citation, LocalDate on) {
    }

    /**
     * A limit of a referral.
     *
     * @param rule     as {@code /api/calculations/deadline} has it
     * @param ours     whether this authority is bound; else the police are
     * @param binds    whose it is, in Chinese
     * @param until    last moment in time; null where the calendar of that year is missing
     * @param metAt    null while it runs, and where nothing is to be done any more
     * @param hours    whole hours that are left, negative once it is over; null unless it runs
     */
    record Limit(String rule, String name, boolean ours, String binds, ZonedDateTime from, ZonedDateTime until, ZonedDateTime metAt, String state, String stateName,
                 Long hours, String citation) {
    }

    /** A person named to the police, with the part he had. */
    record Named(String name, String role, String roleName, String position) {
    }

    /** A file of evidence that went to the police. */
    record Handed(long evidenceId, String fileName, String sha256, String origin, String storedBy, ZonedDateTime storedAt, String handedBy,
                    ZonedDateTime handedAt, String receiver) {
    }

    /** What happened with the police or the procuratorate. */
    record Step(String kind, String kindName, ZonedDateTime at, ZonedDateTime receivedAt, String number, String text) {
    }

    /** What else was written down about a referral, with its Chinese label. */
    record Noted(String label, String text) {
    }

    /**
     * A referral.
     *
     * @param kind       {@code CRIMINAL} or {@code DETENTION}
     * @param state      in Chinese
     * @param next       what is to be done next, in Chinese; null once it has ended
     * @param letter     number of the letter, or null
     * @param outcome    null while it runs
     */
    record Referred(long id, String kind, String kindName, String state, String next, String offence, String letter, String police,
                    ZonedDateTime openedAt, ZonedDateTime handedOverAt, ZonedDateTime endedAt, String outcome, String outcomeName, List<Limit> clocks,
                    List<Named> suspects, List<Step> steps, List<Handed> evidence, List<Noted> noted) {
    }

    /** Why the case may neither be waived, ended nor decided on while it is referred as a suspected crime, in Chinese; empty where it is not. */
    Optional<String> pending(long caseId);

    /** Why it cannot be closed, in Chinese: any referral that has not ended. */
    Optional<String> unfinished(long caseId);

    /** Whether the police have filed it, or a court has had the last word: the one ground on which a case ends as transferred. */
    boolean takenOver(long caseId);

    /** Whether a court has sentenced for it. */
    boolean convicted(long caseId);

    /** Whether the last referral ended without a crime, so that the case is finished here. */
    boolean declined(long caseId);

    /** All referrals of the case, oldest first. */
    List<Referred> of(long caseId);

    /** Opens what the law makes follow from a decision. */
    void decided(Decided decision);
}
