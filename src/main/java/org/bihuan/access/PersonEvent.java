package org.bihuan.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** One change of what is known about a person. */
@Entity
@Table(name = "person_event")
class PersonEvent {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "person_event_seq")
    @SequenceGenerator(name = "person_event_seq", sequenceName = "person_event_seq", allocationSize = 50)
    private Long id;
    @Column(name = "user_id")
    private String userId;
    private Instant happenedAt;
    private String doneBy;
    private String what;

    protected PersonEvent() {
    }

    PersonEvent(String userId, Instant happenedAt, String doneBy, String what) {
        this.userId = userId;
        this.happenedAt = happenedAt;
        this.doneBy = doneBy;
        this.what = what;
    }
}
