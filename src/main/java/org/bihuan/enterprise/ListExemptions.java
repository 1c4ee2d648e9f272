package org.bihuan.enterprise;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads them from the row that tells the enterprises of the list so: what is promised and what is ordered are one. */
@Component
class ListExemptions implements EmergencyExemptions {

    private final Standings standings;
    private final ListConditions conditions;

    ListExemptions(Standings standings, ListConditions conditions) {
        this.standings = standings;
        this.conditions = conditions;
    }

    @Override
    public Map<String, Exemption> of(Collection<String> usccs, LocalDate day) {
        Map<ListKind, Optional<Exemption>> known = new EnumMap<>(ListKind.class);
        Map<String, Exemption> exempt = new HashMap<>();
        standings.of(usccs, day).forEach((uscc, standing) -> {
            if (standing.listed()) {
                known.computeIfAbsent(ListKind.valueOf(standing.listKind()), kind -> conditions.exemption(kind, day)).ifPresent(one -> exempt.put(uscc, one));
            }
        });
        return exempt;
    }
}
