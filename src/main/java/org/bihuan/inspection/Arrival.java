package org.bihuan.inspection;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** @param partyName name of the party's person, or null where nobody was there */
@Embeddable
record Arrival(Instant arrivedAt, String place, boolean certificatesShown, @Enumerated(EnumType.STRING) PartyRole partyRole,
               String partyName, boolean accessGranted) {

    String party() {
        return partyName == null ? partyRole.label() : partyName + "（" + partyRole.label() + "）";
    }
}
