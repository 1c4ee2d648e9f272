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

/** Evidence registered and kept in place (先行登记保存), from the proposal to its fate. */
@Entity
@Table(name = "evidence_registration")
class EvidenceRegistration {

    /** How it ended. */
    enum Outcome {
        DROPPED("没有采取"), REFUSED("不予批准"), DECIDED("已作出处理决定"), RELEASED("期满自动解除");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /**
     * What is to be kept.
     *
     * @param items  a line for each
     * @param reason why it might be lost or hard to get later
     * @param keeper who keeps it
     */
    record Plan(String items, String reason, String place, String keeper) {
    }

    /**
     * How it was taken.
     *
     * @param confirmation what the party did: signed, or refused with a witness
     */
    record Taking(Instant at, String firstOfficer, String secondOfficer, String confirmation) {
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "evidence_registration_seq")
    @SequenceGenerator(name = "evidence_registration_seq", sequenceName = "evidence_registration_seq", allocationSize = 50)
    private Long id;
    @Version
    private int version;
    private long caseId;
    private String openedBy;
    private Instant openedAt;
    private boolean urgent;
    private String items;
    private String reason;
    private String place;
    private String keeper;
    private String proposedBy;
    private Instant proposedAt;
    private String toldHead;
    private String approval;
    private String approvedBy;
    private Instant approvedAt;
    private Instant takenAt;
    private String firstOfficer;
    private String secondOfficer;
    private String confirmation;
    private Long noticeId;
    @Enumerated(EnumType.STRING)
    private EvidenceFate fate;
    private String fateReason;
    private String fateBy;
    private LocalDate endedOn;
    @Enumerated(EnumType.STRING)
    private Outcome outcome;
    private Long releaseId;

    protected EvidenceRegistration() {
        // for JPA
    }

    EvidenceRegistration(long caseId, boolean urgent, String who, Instant at) {
        this.caseId = caseId;
        this.urgent = urgent;
        this.openedBy = who;
        this.openedAt = at;
    }

    void propose(Plan plan, String who, Instant at) {
        this.items = plan.items();
        this.reason = plan.reason();
        this.place = plan.place();
        this.keeper = plan.keeper();
        this.proposedBy = who;
        this.proposedAt = at;
    }

    /** @param toldHead who agreed at once in urgency; else null */
    void take(Taking taking, String toldHead) {
        this.takenAt = taking.at();
        this.firstOfficer = taking.firstOfficer();
        this.secondOfficer = taking.secondOfficer();
        this.confirmation = taking.confirmation();
        this.toldHead = toldHead;
    }

    void approve(String opinion, String who, Instant at) {
        this.approval = opinion;
        this.approvedBy = who;
        this.approvedAt = at;
    }

    void notice(long document) {
        this.noticeId = document;
    }

    void decide(EvidenceFate fate, String reason, String who, LocalDate on) {
        this.fate = fate;
        this.fateReason = reason;
        this.fateBy = who;
        end(Outcome.DECIDED, on);
    }

    void end(Outcome outcome, LocalDate on) {
        this.outcome = outcome;
        this.endedOn = on;
    }

    void release(long document) {
        this.releaseId = document;
    }

    /** Under which its limit runs: a case may have several registrations at once. */
    String deadlineOwner() {
        return "evidence-registration/" + id;
    }

    /** Whether something is being kept whose fate is open. */
    boolean held() {
        return takenAt != null && outcome == null;
    }

    String state() {
        return outcome != null ? outcome.label() : takenAt == null ? "报批中" : "保存中，尚未处理";
    }

    long id() {
        return id;
    }

    long caseId() {
        return caseId;
    }

    boolean urgent() {
        return urgent;
    }

    Plan plan() {
        return new Plan(items, reason, place, keeper);
    }

    String proposedBy() {
        return proposedBy;
    }

    String toldHead() {
        return toldHead;
    }

    String approval() {
        return approval;
    }

    String approvedBy() {
        return approvedBy;
    }

    Instant approvedAt() {
        return approvedAt;
    }

    Instant takenAt() {
        return takenAt;
    }

    String firstOfficer() {
        return firstOfficer;
    }

    String secondOfficer() {
        return secondOfficer;
    }

    String confirmation() {
        return confirmation;
    }

    EvidenceFate fate() {
        return fate;
    }

    String fateReason() {
        return fateReason;
    }

    LocalDate endedOn() {
        return endedOn;
    }

    Outcome outcome() {
        return outcome;
    }
}
