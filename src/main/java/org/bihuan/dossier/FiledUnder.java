package org.bihuan.dossier;

import org.bihuan.dossier.DossierOwner.Dossier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The one dossier to which the different names of a matter lead. */
@Component
class FiledUnder {

    private final ObjectProvider<DossierOwner> owners;

    FiledUnder(ObjectProvider<DossierOwner> owners) {
        this.owners = owners;
    }

    /** The number of the dossier; a name that nobody knows is its own. */
    String number(String owner) {
        return owners.stream().flatMap(one -> one.find(owner).stream()).findFirst().map(Dossier::number).orElse(owner);
    }
}
