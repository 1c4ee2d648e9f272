package org.bihuan.alert;

import java.util.Optional;
import org.bihuan.dossier.DossierOwner;
import org.springframework.stereotype.Component;

/** Tells the dossier whose a lead is: who may see the lead may see its files. */
@Component
class LeadDossiers implements DossierOwner {

    private final LeadRepository leads;

    LeadDossiers(LeadRepository leads) {
        this.leads = leads;
    }

    @Override
    public Optional<Dossier> find(String number) {
        return leads.findByNumber(number).map(lead -> new Dossier(lead.number(), lead.region(), lead.uscc(), lead.isOpen()));
    }
}
