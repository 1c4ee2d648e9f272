package org.bihuan.alert;

/** What the handling of a lead writes into its timeline; intake and other stages add kinds of their own. */
enum LeadEventKind {

    /** What an enterprise may read of its own lead. */
    ENTERPRISE_ANSWERED(true), ENTERPRISE_OVERDUE(true), PROOF_WANTED(true),
    OFF_SITE_CHECKED(false), DISPATCHED(false), ACKNOWLEDGED(false), FED_BACK(false), APPROVED(false), RETURNED(false),
    TAKEN_OVER(false), CASE_CLUE_OPENED(false), CASE_FILED(false), FILING_REFUSED(false), REMINDED(false),
    ESCALATED(false);

    private final boolean forEnterprise;

    LeadEventKind(boolean forEnterprise) {
        this.forEnterprise = forEnterprise;
    }

    static boolean forEnterprise(String kind) {
        for (LeadEventKind one : values()) {
            if (one.name().equals(kind)) {
                return one.forEnterprise;
            }
        }
        return kind.equals("OPENED") || kind.equals("CLOSED");
    }
}
