package org.bihuan.inspection;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** An arrival on site as somebody recorded it. */
@Entity
@Table(name = "inspection_arrival")
class ArrivalEntry {

    @Id
    private Long inspectionId;
    @Embedded
    private Arrival arrival;
    private String recordedBy;
    private Instant recordedAt;

    protected ArrivalEntry() {
        // for JPA
    }

    ArrivalEntry(long inspectionId, Arrival arrival, String recordedBy, Instant recordedAt) {
        this.inspectionId = inspectionId;
        this.arrival = arrival;
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    Arrival arrival() {
        return arrival;
    }
}
