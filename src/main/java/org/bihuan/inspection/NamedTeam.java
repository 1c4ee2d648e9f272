package org.bihuan.inspection;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** A naming of officers; the newest of an inspection counts. */
@Entity
@Table(name = "inspection_team")
class NamedTeam {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "inspection_team_seq")
    @SequenceGenerator(name = "inspection_team_seq", sequenceName = "inspection_team_seq", allocationSize = 50)
    private Long id;
    private long inspectionId;
    @Embedded
    private Team team;
    private String namedBy;
    private Instant namedAt;

    protected NamedTeam() {
        // for JPA
    }

    NamedTeam(long inspectionId, Team team, String namedBy, Instant namedAt) {
        this.inspectionId = inspectionId;
        this.team = team;
        this.namedBy = namedBy;
        this.namedAt = namedAt;
    }

    long id() {
        return id;
    }

    Team team() {
        return team;
    }
}
