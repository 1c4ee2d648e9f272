package org.bihuan.inspection;

import java.util.Optional;
import org.bihuan.dossier.DossierOwner;
import org.springframework.stereotype.Service;

/** A drawn visit has files of its own under its number, from the moment it is opened. */
@Service
class VisitDossiers implements DossierOwner {

    private final DrawDesk draws;

    VisitDossiers(DrawDesk draws) {
        this.draws = draws;
    }

    @Override
    public Optional<Dossier> find(String number) {
        // An enterprise adds nothing to the officers' visit, so it is never open to it.
        return draws.findVisit(number).filter(visit -> visit.openedAt() != null).map(visit -> new Dossier(number, visit.region(), null, false));
    }
}
