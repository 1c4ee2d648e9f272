package org.bihuan.inspection;

import java.time.LocalDate;

/** Serving a correction order that could not be served on the spot: by post, by announcement or by another visit. */
public interface OrderServing {

    /**
     * The issued order.
     *
     * @param documentId of the issued document
     * @param address    where the party is found, or null
     */
    record Order(String leadNumber, String region, long documentId, String number, LocalDate issuedOn, String party, String address) {
    }

    /** Opens its service; returns the id that {@code document-service} is called with. */
    long open(Order order);

    /** The day that the receipt says, or null. */
    LocalDate servedOn(long serviceId);
}
