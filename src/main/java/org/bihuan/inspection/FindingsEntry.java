package org.bihuan.inspection;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** An inspection record as somebody wrote it. */
@Entity
@Table(name = "inspection_record")
class FindingsEntry {

    @Id
    private Long inspectionId;
    @Embedded
    private Findings findings;
    private String recordedBy;
    private Instant recordedAt;

    protected FindingsEntry() {
        // for JPA
    }

    FindingsEntry(long inspectionId, Findings findings, String recordedBy, Instant recordedAt) {
        this.inspectionId = inspectionId;
        this.findings = findings;
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    Findings findings() {
        return findings;
    }
}
