package org.bihuan.waiver;

import org.bihuan.access.Complaints;

/** What is found of a mark; that it is false has to be proven. */
record MarkFindingBody(MarkFindings.Finding finding, String reason, String evidence) {

    void check() {
        Complaints complaints = new Complaints();
        complaints.required(finding, "/finding");
        MarkEntry.text(reason, MarkEntry.LONGEST_TEXT, true, "/reason", complaints);
        MarkEntry.text(evidence, MarkEntry.LONGEST_EVIDENCE, finding == MarkFindings.Finding.PROVEN_FALSE, "/evidence", complaints);
        complaints.throwIfAny();
    }
}
