package org.bihuan.penalty;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** An interview on record (调查询问笔录). Never changed; what was said otherwise later is another record. */
@Entity
@Immutable
@Table(name = "case_inquiry")
class CaseInquiry {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "case_inquiry_seq")
    @SequenceGenerator(name = "case_inquiry_seq", sequenceName = "case_inquiry_seq", allocationSize = 50)
    private Long id;
    private long caseId;
    private String personAsked;
    private Instant startedAt;
    private Instant endedAt;
    private String firstOfficer;
    private String secondOfficer;
    private String fault;
    private long documentId;
    private String who;
    private Instant at;

    protected CaseInquiry() {
    }

    CaseInquiry(long caseId, Inquiry said, long documentId, String who, Instant at) {
        this.caseId = caseId;
        this.personAsked = said.personAsked();
        this.startedAt = said.startedAt();
        this.endedAt = said.endedAt();
        this.firstOfficer = said.firstOfficer();
        this.secondOfficer = said.secondOfficer();
        this.fault = said.fault();
        this.documentId = documentId;
        this.who = who;
        this.at = at;
    }

    String personAsked() {
        return personAsked;
    }

    Instant endedAt() {
        return endedAt;
    }

    String firstOfficer() {
        return firstOfficer;
    }

    String secondOfficer() {
        return secondOfficer;
    }
}
