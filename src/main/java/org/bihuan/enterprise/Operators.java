package org.bihuan.enterprise;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The register of third-party operators (第三方运维机构) as other rooms see it. */
public interface Operators {

    /**
     * An operator.
     *
     * @param service null, like the address and the rest, while nobody has stated it
     */
    record Operator(String uscc, String name, OperatorService service, String address, String legalRepresentative, String phone, List<Staff> staff,
                    List<Contract> contracts, List<Served> devices, List<Penalty> penalties) {

        public Optional<Staff> staff(String idNumber) {
            return staff.stream().filter(one -> one.idNumber().equals(idNumber)).findFirst();
        }
    }

    /** @param idNumber of the identity document */
    record Staff(String idNumber, String name, String duty) {
    }

    /** @param endsOn last day */
    record Contract(String number, String enterprise, String enterpriseName, String region, LocalDate startsOn, LocalDate endsOn, String subject) {

        public boolean runsWithin(LocalDate from, LocalDate to) {
            return !endsOn.isBefore(from) && (to == null || !startsOn.isAfter(to));
        }
    }

    /** A device that names the operator. */
    record Served(String code, String kindName, String name, String enterprise, String enterpriseName, String region) {
    }

    /** An earlier penalty by any authority. @param falsified whether it was for false data or certificates */
    record Penalty(String number, String authority, LocalDate decidedOn, String ground, boolean falsified) {
    }

    Optional<Operator> find(String uscc);

    /** @throws java.util.NoSuchElementException for an unknown code */
    Operator get(String uscc);

    /** All of them, by name. */
    List<Operator> all();
}
