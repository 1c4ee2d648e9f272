package org.bihuan.enterprise;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;

/** That an enterprise is, or was, on the positive list. */
@Entity
@Table(name = "positive_list_entry")
class PositiveListEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "positive_list_entry_seq")
    @SequenceGenerator(name = "positive_list_entry_seq", sequenceName = "positive_list_entry_seq", allocationSize = 50)
    private Long id;
    @Version
    private int version;
    private String liveUscc;
    private String uscc;
    @Enumerated(EnumType.STRING)
    private ListKind kind;
    private LocalDate listedOn;
    private String reason;
    private Long reviewId;
    private LocalDate removedOn;
    private String removedFor;

    protected PositiveListEntry() {
        // for JPA
    }

    PositiveListEntry(String uscc, ListKind kind, LocalDate on, String reason, Long reviewId) {
        this.liveUscc = uscc;
        this.uscc = uscc;
        this.kind = kind;
        this.listedOn = on;
        this.reason = reason;
        this.reviewId = reviewId;
    }

    void remove(LocalDate on, String why) {
        removedOn = on;
        removedFor = why;
        liveUscc = null;
    }

    ListKind kind() {
        return kind;
    }

    LocalDate listedOn() {
        return listedOn;
    }

    String reason() {
        return reason;
    }

    /** First day on which it is not listed, or null. */
    LocalDate removedOn() {
        return removedOn;
    }

    String removedFor() {
        return removedFor;
    }
}
