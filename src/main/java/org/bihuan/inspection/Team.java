package org.bihuan.inspection;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;

/**
 * Who inspects, and why.
 *
 * @param campaign          name of the campaign, for that kind only
 * @param firstOfficer      user id of the officer who leads
 * @param firstCertificate  number of that officer's enforcement certificate at the time
 */
@Embeddable
record Team(@Enumerated(EnumType.STRING) InspectionKind kind, String campaign, String firstOfficer, String firstCertificate,
            String secondOfficer, String secondCertificate) {

    List<String> officers() {
        return List.of(firstOfficer, secondOfficer);
    }
}
