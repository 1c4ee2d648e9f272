package org.bihuan.referral;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** One thing that happened with the police after they accepted a referral for detention. */
@Entity
@Immutable
@Table(name = "detention_step")
class DetentionStep extends PoliceStep {

    /** What happened. */
    enum Kind {

        MATERIAL("公安机关要求补充证据"), SUPPLEMENTED("已补充证据"), DETAINED("公安机关决定拘留"), REFUSED("公安机关不予拘留");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "detention_step_seq")
    @SequenceGenerator(name = "detention_step_seq", sequenceName = "detention_step_seq", allocationSize = 50)
    private Long id;
    @Enumerated(EnumType.STRING)
    private Kind kind;

    protected DetentionStep() {
        // for JPA
    }

    DetentionStep(long referralId, Kind kind, Instant happenedAt, Instant receivedAt, String number, String text, String who, Instant at) {
        super(referralId, happenedAt, receivedAt, number, text, who, at);
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    @Override
    String label() {
        return kind.label();
    }
}
