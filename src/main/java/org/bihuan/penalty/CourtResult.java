package org.bihuan.penalty;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

/** Something the court did. Never changed. */
@Entity
@Immutable
@Table(name = "court_result")
class CourtResult {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "court_result_seq")
    @SequenceGenerator(name = "court_result_seq", sequenceName = "court_result_seq", allocationSize = 50)
    private Long id;
    private long executionId;
    @Enumerated(EnumType.STRING)
    private CourtAnswer result;
    private LocalDate onDay;
    private String ruling;
    private String note;
    private String recordedBy;
    private Instant recordedAt;

    protected CourtResult() {
        // for JPA
    }

    CourtResult(long executionId, CourtAnswer result, LocalDate onDay, String ruling, String note, String recordedBy, Instant recordedAt) {
        this.executionId = executionId;
        this.result = result;
        this.onDay = onDay;
        this.ruling = ruling;
        this.note = note;
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    /** e.g. 2026-03-02 受理、裁定准予执行（（2026）冀0434行审1号）. */
    String inWords() {
        return onDay + " " + result.label() + (ruling == null ? "" : "（" + ruling + "）") + (note == null ? "" : "：" + note);
    }
}
