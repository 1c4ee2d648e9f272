package org.bihuan.alert;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.access.Branches;
import org.bihuan.enterprise.Enterprises.Enterprise;
import org.springframework.stereotype.Component;

/** What a lead is called: who, where, what was measured and what of it is wrong. */
@Component
class LeadTitles {

    private final Branches branches;

    LeadTitles(Branches branches) {
        this.branches = branches;
    }

    /** @param enterprise whose alert it is; empty for an alert of a region */
    String of(Alert alert, Optional<Enterprise> enterprise) {
        String who = enterprise.map(Enterprise::name).orElseGet(() -> branches.get(alert.region()).name());
        return Stream.of(who, alert.outlet() != null ? alert.outlet() : alert.device(), Pollutants.name(alert.pollutant()),
                alert.kind().labelWith(alert.subKind())).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }
}
