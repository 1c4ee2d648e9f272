package org.bihuan.alert;

import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Ids of leads, taken from the sequence in blocks: a lead's number is made of its id, so the id comes first. */
@Component
class LeadIds {

    /** The sequence's increment in the migration. */
    private static final int BLOCK = 50;

    private final Ids sequence;
    private long next;
    private int left;

    LeadIds(DataSource data) {
        this.sequence = new Ids(data, "lead_seq");
    }

    synchronized long next() {
        if (left == 0) {
            next = sequence.next();
            left = BLOCK;
        }
        left--;
        return next++;
    }
}
