package org.bihuan.inspection;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.bihuan.law.RecusalGround;

/** What an officer answered when asked whether he must recuse himself; without a ground he need not. */
@Entity
@Table(name = "recusal_answer")
class RecusalAnswer {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "recusal_answer_seq")
    @SequenceGenerator(name = "recusal_answer_seq", sequenceName = "recusal_answer_seq", allocationSize = 50)
    private Long id;
    private long teamId;
    private String officer;
    @Enumerated(EnumType.STRING)
    private RecusalGround ground;
    private String explanation;
    private Instant answeredAt;

    protected RecusalAnswer() {
        // for JPA
    }

    RecusalAnswer(long teamId, String officer, RecusalGround ground, String explanation, Instant answeredAt) {
        this.teamId = teamId;
        this.officer = officer;
        this.ground = ground;
        this.explanation = explanation;
        this.answeredAt = answeredAt;
    }

    boolean recuses() {
        return ground != null;
    }
}
