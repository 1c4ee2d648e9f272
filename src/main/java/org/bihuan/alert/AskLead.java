package org.bihuan.alert;

import java.util.Date;
import org.bihuan.engine.EnterpriseGroup;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the model {@code alert-dispatch} asks about its lead in expressions, so that no variable repeats what a table holds. */
@Component
@Transactional(readOnly = true)
class AskLead {

    private final LeadRepository leads;
    private final LeadDeadlines deadlines;

    AskLead(LeadRepository leads, LeadDeadlines deadlines) {
        this.leads = leads;
        this.deadlines = deadlines;
    }

    /** Engine group of the enterprise's own staff. */
    public String enterpriseGroup(long leadId) {
        return EnterpriseGroup.of(leads.findById(leadId).orElseThrow().uscc());
    }

    /** User id of the officer in charge, or null before one is named. */
    public String firstOfficer(long leadId) {
        return leads.findById(leadId).orElseThrow().firstOfficer();
    }

    public Date enterpriseAnswerDue(long leadId) {
        return Date.from(deadlines.enterpriseAnswer(leads.findById(leadId).orElseThrow()));
    }
}
