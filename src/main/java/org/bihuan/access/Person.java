package org.bihuan.access;

import java.time.LocalDate;
import java.util.Set;

/**
 * A person or system with a login.
 *
 * @param region             the branch the person belongs to; null for the city's own people
 * @param enterprise         unified social credit code, for an enterprise's own staff
 * @param certificateNo      number of the enforcement certificate (行政执法证), for officers
 * @param certificateValidTo last day on which that certificate is valid
 */
public record Person(String userId, String name, Set<Role> roles, String region, String enterprise, String phone, String email,
                     String certificateNo, LocalDate certificateValidTo) {

    /** Whether the person may enforce on that day (行政处罚法 42, 55: a valid certificate). */
    public boolean certifiedOn(LocalDate day) {
        return certificateNo != null && certificateValidTo != null && !certificateValidTo.isBefore(day);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }
}
