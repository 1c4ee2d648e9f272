package org.bihuan.penalty;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
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

/** What a party declared after an advance notice. Never changed. */
@Entity
@Table(name = "party_statement")
class PartyStatement {

    /**
     * What was declared.
     *
     * @param evidence   what new evidence came with it, or null
     * @param receivedOn of a letter the day it was posted
     * @param late       whether the window was over by then
     */
    @Embeddable
    record Content(@Enumerated(EnumType.STRING) StatementKind kind, @Enumerated(EnumType.STRING) StatementManner manner, String content,
                   String evidence, LocalDate receivedOn, boolean late) {
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "party_statement_seq")
    @SequenceGenerator(name = "party_statement_seq", sequenceName = "party_statement_seq", allocationSize = 50)
    private Long id;
    private long decisionId;
    private long noticeId;
    @Embedded
    private Content said;
    private String who;
    private Instant at;

    protected PartyStatement() {
        // for JPA
    }

    PartyStatement(long decisionId, long noticeId, Content said, String who, Instant at) {
        this.decisionId = decisionId;
        this.noticeId = noticeId;
        this.said = said;
        this.who = who;
        this.at = at;
    }

    long noticeId() {
        return noticeId;
    }

    Content said() {
        return said;
    }

    Instant at() {
        return at;
    }
}
