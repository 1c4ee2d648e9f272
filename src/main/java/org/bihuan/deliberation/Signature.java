package org.bihuan.deliberation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** A signature under the minutes, or the record that it is missing. */
@Entity
@Table(name = "deliberation_signature")
class Signature {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "deliberation_signature_seq")
    @SequenceGenerator(name = "deliberation_signature_seq", sequenceName = "deliberation_signature_seq", allocationSize = 50)
    private Long id;
    private long deliberationId;
    private String signer;
    @Enumerated(EnumType.STRING)
    private SignatureState state;
    private String correction;
    private String answer;
    private Instant at;

    protected Signature() {
        // for JPA
    }

    Signature(long deliberationId, String signer, SignatureState state, String correction, Instant at) {
        this.deliberationId = deliberationId;
        this.signer = signer;
        this.state = state;
        this.correction = correction;
        this.at = at;
    }

    void answer(String answer) {
        this.answer = answer;
    }

    String signer() {
        return signer;
    }

    SignatureState state() {
        return state;
    }

    String correction() {
        return correction;
    }

    String answer() {
        return answer;
    }

    Instant at() {
        return at;
    }
}
