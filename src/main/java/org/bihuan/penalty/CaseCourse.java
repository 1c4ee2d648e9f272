package org.bihuan.penalty;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A change of course of a filed case, from the proposal to its end. A case has at most one on its way; a suspension is on its way
 * until the case goes on.
 */
@Entity
@Table(name = "case_course")
class CaseCourse {

    private static final String SUBJECT = "case-course/";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "case_course_seq")
    @SequenceGenerator(name = "case_course_seq", sequenceName = "case_course_seq", allocationSize = 50)
    private Long id;
    @Version
    private int version;
    private long caseId;
    private Long liveCaseId;
    @Enumerated(EnumType.STRING)
    private CourseKind kind;
    private String openedBy;
    private Instant openedAt;
    @Enumerated(EnumType.STRING)
    private CourseGround ground;
    private Integer days;
    private String reason;
    private String proposedBy;
    private Instant proposedAt;
    private String review;
    private String reviewedBy;
    private Instant reviewedAt;
    private Long deliberationId;
    private String decision;
    private String decidedBy;
    private Instant decidedAt;
    @Enumerated(EnumType.STRING)
    private CourseOutcome outcome;
    private LocalDate carriedOutOn;
    private LocalDate causeEndedOn;
    private String resumption;
    private String resumedBy;
    private Instant resumedAt;

    protected CaseCourse() {
        // for JPA
    }

    CaseCourse(long caseId, CourseKind kind, String who, Instant at) {
        this.caseId = caseId;
        this.liveCaseId = caseId;
        this.kind = kind;
        this.openedBy = who;
        this.openedAt = at;
    }

    /** What the heads know it by when they deliberate on it. */
    String subject() {
        return SUBJECT + id;
    }

    /** The id in the name under which it is deliberated on. */
    static Optional<Long> idIn(String subject) {
        return subject.startsWith(SUBJECT) ? Optional.of(Long.valueOf(subject.substring(SUBJECT.length()))) : Optional.empty();
    }

    /** @param days of an extension, else null */
    void propose(CourseGround ground, Integer days, String reason, String who, Instant at) {
        this.ground = ground;
        this.days = days;
        this.reason = reason;
        this.proposedBy = who;
        this.proposedAt = at;
    }

    void review(String opinion, String who, Instant at) {
        this.review = opinion;
        this.reviewedBy = who;
        this.reviewedAt = at;
    }

    void deliberate(long deliberation) {
        this.deliberationId = deliberation;
    }

    /** @param who the head; null where the heads decided together */
    void decide(String decision, String who, Instant at) {
        this.decision = decision;
        this.decidedBy = who;
        this.decidedAt = at;
    }

    void carryOut(LocalDate on) {
        this.outcome = CourseOutcome.CARRIED_OUT;
        this.carriedOutOn = on;
        this.liveCaseId = kind == CourseKind.SUSPENSION ? liveCaseId : null;
    }

    void resume(LocalDate causeEndedOn, String why, String who, Instant at) {
        this.causeEndedOn = causeEndedOn;
        this.resumption = why;
        this.resumedBy = who;
        this.resumedAt = at;
        this.liveCaseId = null;
    }

    void end(CourseOutcome outcome) {
        this.outcome = outcome;
        this.liveCaseId = null;
    }

    long id() {
        return id;
    }

    long caseId() {
        return caseId;
    }

    String openedBy() {
        return openedBy;
    }

    Instant openedAt() {
        return openedAt;
    }

    CourseKind kind() {
        return kind;
    }

    CourseGround ground() {
        return ground;
    }

    Integer days() {
        return days;
    }

    String reason() {
        return reason;
    }

    String proposedBy() {
        return proposedBy;
    }

    Instant proposedAt() {
        return proposedAt;
    }

    String review() {
        return review;
    }

    String reviewedBy() {
        return reviewedBy;
    }

    Instant reviewedAt() {
        return reviewedAt;
    }

    Long deliberationId() {
        return deliberationId;
    }

    String decision() {
        return decision;
    }

    String decidedBy() {
        return decidedBy;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    CourseOutcome outcome() {
        return outcome;
    }

    LocalDate carriedOutOn() {
        return carriedOutOn;
    }

    LocalDate causeEndedOn() {
        return causeEndedOn;
    }

    String resumption() {
        return resumption;
    }

    String resumedBy() {
        return resumedBy;
    }
}
