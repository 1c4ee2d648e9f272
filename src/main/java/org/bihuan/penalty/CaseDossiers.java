package org.bihuan.penalty;

import java.util.Optional;
import org.bihuan.dossier.DossierOwner;
import org.springframework.stereotype.Service;

/** The dossier of a case continues its lead's: one set of files, reached by the case's number, id or name as well. */
@Service
class CaseDossiers implements DossierOwner {

    private final Cases cases;

    CaseDossiers(Cases cases) {
        this.cases = cases;
    }

    @Override
    public Optional<Dossier> find(String number) {
        return cases.find(PenaltyCase.idIn(number).orElse(number)).map(one -> new Dossier(one.leadNumber(), one.region(), one.uscc(), false));
    }
}
