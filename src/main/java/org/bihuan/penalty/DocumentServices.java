package org.bihuan.penalty;

import java.time.LocalDate;

/**
 * Serving documents (送达). A step opens a service and calls the process {@code document-service} with its id; the route that
 * comes back is one of {@link Outcome}, everything else is here.
 */
public interface DocumentServices {

    /** How a service ends; null while it goes on. */
    enum Outcome {
        SERVED, IMPOSSIBLE,
        /** What was to be served has lost its purpose before it was. */
        WITHDRAWN
    }

    /**
     * What is to be served on whom.
     *
     * @param owner            whose document it is, e.g. {@code penalty-case/12}
     * @param caseNumber       the number of the case, under which its tasks are found
     * @param region           the branch that serves it
     * @param documentId       of the issued document
     * @param documentNumber   null where documents of the type have none
     * @param issuedOn         the date under the document: nothing is served before it
     * @param recipientAddress null where none is known
     * @param purpose          what the service is for, shown to the officers, in Chinese
     */
    record Request(String owner, String caseNumber, String region, long documentId, String documentTitle, String documentNumber,
                   LocalDate issuedOn, String recipientName, String recipientAddress, String purpose) {
    }

    /**
     * How it stands.
     *
     * @param way      by which it was served; null unless it was
     * @param servedOn the day that the receipt says; null unless it was served
     * @param receipt  id of the document 送达回证; null unless it was served
     * @param reason   why it is impossible or was withdrawn; else null
     */
    record Service(long id, Request request, Outcome outcome, ServiceWay way, LocalDate servedOn, Long receipt, String reason) {

        boolean served() {
            return outcome == Outcome.SERVED;
        }
    }

    /**
     * Opens the service of a document.
     *
     * @return its id, which the process {@code document-service} is called with
     */
    long open(Request request);

    /** @throws java.util.NoSuchElementException for an unknown id */
    Service get(long serviceId);

    /** What was to be served is of no use any more; changes nothing where the service has ended. */
    void withdraw(long serviceId, String reason);

    /** As {@link #withdraw}, for all that is on its way for an owner. */
    void withdrawAll(String owner, String reason);
}
