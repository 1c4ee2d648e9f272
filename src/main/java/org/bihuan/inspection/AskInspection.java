package org.bihuan.inspection;

import java.util.List;
import org.bihuan.alert.Leads;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the process asks about an inspection. */
@Component
@Transactional(readOnly = true)
class AskInspection {

    private final InspectionBook book;
    private final Leads leads;

    AskInspection(InspectionBook book, Leads leads) {
        this.book = book;
        this.leads = leads;
    }

    /** The lead's first officer names the team; after a recusal anybody of the branch may (null). */
    public String preparer(long leadId) {
        return book.begunFor(leadId) ? null : leads.get(leadId).firstOfficer();
    }

    /** The two officers, each of whom is asked for himself. */
    public List<String> officers(long inspectionId) {
        return book.team(inspectionId).team().officers();
    }

    /** The service of an order that could not be served on the spot. */
    public long orderService(long inspectionId) {
        return book.order(inspectionId).orElseThrow().serviceId();
    }
}
