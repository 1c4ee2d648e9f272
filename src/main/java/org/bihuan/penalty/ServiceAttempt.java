package org.bihuan.penalty;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import org.bihuan.law.SignerRole;

/**
 * One attempt to serve a document, or the result of one that took its time. What does not belong to the way is null.
 *
 * @param at             when it was received, left, posted or announced, or when nobody was found
 * @param firstOfficer   user ids of those who sign as servers
 * @param place          where; of an announcement: in what medium
 * @param witness        name and organisation, where the recipient refused
 * @param trackingNumber of the letter
 * @param consentOn      when the party signed that it agrees to be served electronically
 * @param address        to which it was sent electronically
 * @param note           what happened
 * @param evidence       id of the file that shows it
 */
@Embeddable
record ServiceAttempt(@Enumerated(EnumType.STRING) ServiceWay way, @Enumerated(EnumType.STRING) AttemptResult result, @Column(name = "happened_at") Instant at,
                      String firstOfficer, String secondOfficer, String place, String signer,
                      @Enumerated(EnumType.STRING) SignerRole signerRole, String witness, String trackingNumber, LocalDate consentOn,
                      String address, @Enumerated(EnumType.STRING) AnnouncementGround ground, String note, Long evidence) {

    boolean served() {
        return result == AttemptResult.SERVED;
    }

    /** What became of this letter or announcement later on. */
    ServiceAttempt concluded(AttemptResult result, Instant at, String signer, String note, Long evidence) {
        return new ServiceAttempt(way, result, at, firstOfficer, secondOfficer, place, signer, null, null, trackingNumber, consentOn,
                address, ground, note, evidence);
    }
}
