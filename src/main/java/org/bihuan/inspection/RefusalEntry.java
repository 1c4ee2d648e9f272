package org.bihuan.inspection;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A refusal as somebody recorded it. */
@Entity
@Table(name = "inspection_refusal")
class RefusalEntry {

    @Id
    private Long inspectionId;
    @Embedded
    private Refusal refusal;
    private String recordedBy;
    private Instant recordedAt;

    protected RefusalEntry() {
        // for JPA
    }

    RefusalEntry(long inspectionId, Refusal refusal, String recordedBy, Instant recordedAt) {
        this.inspectionId = inspectionId;
        this.refusal = refusal;
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    Refusal refusal() {
        return refusal;
    }
}
