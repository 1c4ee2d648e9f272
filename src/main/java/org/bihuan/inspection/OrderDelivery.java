package org.bihuan.inspection;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.bihuan.law.SignerRole;

/**
 * What proves that a correction order reached the party on the spot. What does not belong to the manner is null; so are the role and the
 * note of an order that was given before they were asked for.
 *
 * @param receiver   who signed, or refused to
 * @param signerRole why his signature counts for the party
 * @param witness    name and organisation, where it was left behind
 * @param evidence   id of the file that shows how it was left behind
 * @param note       what happened
 */
@Embeddable
record OrderDelivery(@Enumerated(EnumType.STRING) Delivery delivery, String receiver, @Enumerated(EnumType.STRING) SignerRole signerRole, String witness,
                     Long evidence, String note) {

    boolean onTheSpot() {
        return delivery != Delivery.LATER;
    }

    /** The proof in a line, as others cite it. */
    String inWords() {
        return switch (delivery) {
            case HANDED_OVER -> signerRole == null ? delivery.label() : "当场交付，" + signature();
            case LEFT -> delivery.label() + (witness == null ? "" : "，见证人" + witness) + (evidence == null ? "" : "，有拍照、录像记录");
            case LATER -> delivery.label();
        };
    }

    String signature() {
        return receiver + "（" + signerRole.label() + "）签收";
    }
}
