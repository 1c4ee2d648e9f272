package org.bihuan.penalty;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** What the officer wrote for the decision. Never changed; a further draft is a new row. */
@Entity
@Table(name = "decision_draft")
class DecisionDraft {

    /**
     * What he wrote beside what is on file already.
     *
     * @param payment     how to pay; null without a fine
     * @param requirement what is to be corrected besides, or null
     * @param education   what the party was taught; null with a penalty
     */
    @Embeddable
    record Text(String facts, String defenceHandling, String payment, String requirement, String education) {
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "decision_draft_seq")
    @SequenceGenerator(name = "decision_draft_seq", sequenceName = "decision_draft_seq", allocationSize = 50)
    private Long id;
    private long decisionId;
    @Embedded
    private Text text;
    private String who;
    private Instant at;

    protected DecisionDraft() {
        // for JPA
    }

    DecisionDraft(long decisionId, Text text, String who, Instant at) {
        this.decisionId = decisionId;
        this.text = text;
        this.who = who;
        this.at = at;
    }

    Text text() {
        return text;
    }
}
