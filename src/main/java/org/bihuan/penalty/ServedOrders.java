package org.bihuan.penalty;

import java.time.LocalDate;
import org.bihuan.dossier.DocumentType;
import org.bihuan.inspection.OrderServing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Serves what an inspection ordered and could not serve on the spot, like any other document. */
@Service
@Transactional
class ServedOrders implements OrderServing {

    private final DocumentServices services;

    ServedOrders(DocumentServices services) {
        this.services = services;
    }

    @Override
    public long open(Order order) {
        return services.open(new DocumentServices.Request(order.leadNumber(), order.leadNumber(), order.region(), order.documentId(),
                DocumentType.CORRECTION_ORDER.label(), order.number(), order.issuedOn(), order.party(), order.address(),
                "现场检查时未能送达；送达之日起三十日内复查，按日连续处罚以送达之日起算"));
    }

    @Override
    @Transactional(readOnly = true)
    public LocalDate servedOn(long serviceId) {
        return services.get(serviceId).servedOn();
    }
}
