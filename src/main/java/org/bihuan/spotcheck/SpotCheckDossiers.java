package org.bihuan.spotcheck;

import java.util.Optional;
import org.bihuan.dossier.DossierOwner;
import org.springframework.stereotype.Service;

/** A call has recordings and pictures of its own under its number. */
@Service
class SpotCheckDossiers implements DossierOwner {

    private final SpotChecks checks;

    SpotCheckDossiers(SpotChecks checks) {
        this.checks = checks;
    }

    @Override
    public Optional<Dossier> find(String number) {
        return checks.find(number).map(call -> new Dossier(number, call.region(), null, call.result() == null));
    }
}
