package org.bihuan.blacklist;

import java.util.Optional;
import org.bihuan.dossier.DossierOwner;
import org.springframework.stereotype.Service;

/** A procedure has a dossier of its own under its number: the enterprise's case is another. */
@Service
class BlacklistDossiers implements DossierOwner {

    private final Blacklistings blacklistings;

    BlacklistDossiers(Blacklistings blacklistings) {
        this.blacklistings = blacklistings;
    }

    @Override
    public Optional<Dossier> find(String number) {
        return blacklistings.find(number).map(one -> new Dossier(one.reference(), one.region(), one.operatorUscc(), false));
    }
}
