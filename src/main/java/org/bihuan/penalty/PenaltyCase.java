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
import org.bihuan.alert.Leads;

/** A penalty case, from the clue on. Its number comes with filing. */
@Entity
@Table(name = "penalty_case")
class PenaltyCase {

    private static final String OWNER = "penalty-case/";
    /** Between the name of a case and what runs beside its own fine, e.g. {@code penalty-case/12/daily-fine/7}. */
    private static final String BESIDE = "/daily-fine/";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "penalty_case_seq")
    @SequenceGenerator(name = "penalty_case_seq", sequenceName = "penalty_case_seq", allocationSize = 50)
    private Long id;
    @Version
    private int version;
    private String number;
    private long leadId;
    private Long liveLeadId;
    private String leadNumber;
    private Long inspectionId;
    private String region;
    private String uscc;
    private String partyName;
    private String violation;
    private String facts;
    private LocalDate actEndedOn;
    @Enumerated(EnumType.STRING)
    private CaseStatus status;
    private LocalDate clueOn;
    private Instant openedAt;
    private LocalDate decidedOn;
    private String processInstance;
    private Long decisionId;
    private Long executionId;
    private LocalDate closedOn;
    /** Where it stood when it was suspended; null unless it is. */
    @Enumerated(EnumType.STRING)
    private CaseStatus statusBefore;
    private LocalDate suspendedOn;
    @Enumerated(EnumType.STRING)
    private CourseKind ending;
    private LocalDate endedOn;
    private String endedFor;

    protected PenaltyCase() {
    }

    PenaltyCase(Leads.Brief lead, Long inspectionId, LocalDate clueOn, Instant openedAt, String processInstance) {
        this.leadId = lead.id();
        this.liveLeadId = lead.id();
        this.leadNumber = lead.number();
        this.inspectionId = inspectionId;
        this.region = lead.region();
        this.uscc = lead.uscc();
        this.partyName = lead.enterpriseName();
        this.status = CaseStatus.CLUE;
        this.clueOn = clueOn;
        this.openedAt = openedAt;
        this.processInstance = processInstance;
    }

    /** What the officer says the case is about. */
    void describe(String uscc, String partyName, String violation, String facts, LocalDate actEndedOn) {
        this.uscc = uscc;
        this.partyName = partyName;
        this.violation = violation;
        this.facts = facts;
        this.actEndedOn = actEndedOn;
    }

    void suspect(String violation, String facts) {
        this.violation = violation;
        this.facts = facts;
    }

    /** Of a suspended case what comes afterwards moves on; it stays suspended. */
    void moveTo(CaseStatus status) {
        if (this.status == CaseStatus.SUSPENDED) {
            this.statusBefore = status;
        } else {
            this.status = status;
        }
    }

    void suspend(LocalDate on) {
        this.statusBefore = status;
        this.status = CaseStatus.SUSPENDED;
        this.suspendedOn = on;
    }

    void resume() {
        this.status = statusBefore;
        this.statusBefore = null;
        this.suspendedOn = null;
    }

    /** Ends before anything was decided; what is left is to close it. */
    void endBy(CourseKind ending, String why, LocalDate on) {
        this.ending = ending;
        this.endedFor = why;
        this.endedOn = on;
        this.status = CaseStatus.CLOSING;
    }

    void file(String number, LocalDate on) {
        this.number = number;
        this.decidedOn = on;
        this.status = CaseStatus.FILED;
    }

    /** Ends without filing; the lead may give rise to another clue later. */
    void end(CaseStatus status, LocalDate on) {
        this.status = status;
        this.decidedOn = on;
        this.liveLeadId = null;
    }

    /** The procedure that decides on it began. */
    void decideBy(long decisionId) {
        this.decisionId = decisionId;
        this.status = CaseStatus.DECIDING;
    }

    void executeBy(long executionId) {
        this.executionId = executionId;
    }

    void close(LocalDate on) {
        this.closedOn = on;
        this.status = CaseStatus.CLOSED;
        this.liveLeadId = null;
    }

    /** The procedure rules of the day of the clue. */
    ProcedureLaw filingLaw() {
        return ProcedureLaw.on(clueOn);
    }

    /** Under which the case's limits run and its documents are filed; it never changes. */
    String deadlineOwner() {
        return OWNER + id;
    }

    /** The id in the name under which a case's limits run. */
    static Optional<String> idIn(String owner) {
        return owner.startsWith(OWNER) ? Optional.of(fileOf(owner).substring(OWNER.length())) : Optional.empty();
    }

    /** Under which a daily fine of the case is executed: its limits are not those of the fine that came first. */
    static String besideCase(String owner, long decisionId) {
        return owner + BESIDE + decisionId;
    }

    /** The case under whose name the documents are filed. */
    static String fileOf(String owner) {
        int beside = owner.indexOf(BESIDE);
        return beside < 0 ? owner : owner.substring(0, beside);
    }

    /** The case number, or before filing the number of its lead. */
    String reference() {
        return number != null ? number : leadNumber;
    }

    long id() {
        return id;
    }

    String number() {
        return number;
    }

    long leadId() {
        return leadId;
    }

    String leadNumber() {
        return leadNumber;
    }

    Long inspectionId() {
        return inspectionId;
    }

    String region() {
        return region;
    }

    String uscc() {
        return uscc;
    }

    String partyName() {
        return partyName;
    }

    String violation() {
        return violation;
    }

    String facts() {
        return facts;
    }

    LocalDate actEndedOn() {
        return actEndedOn;
    }

    CaseStatus status() {
        return status;
    }

    LocalDate clueOn() {
        return clueOn;
    }

    Instant openedAt() {
        return openedAt;
    }

    LocalDate decidedOn() {
        return decidedOn;
    }

    /** The day of filing; null before it. */
    LocalDate filedOn() {
        return number == null ? null : decidedOn;
    }

    /** The latest procedure that decides on it, or null. */
    Long decisionId() {
        return decisionId;
    }

    /** The execution of its fine, or null. */
    Long executionId() {
        return executionId;
    }

    LocalDate closedOn() {
        return closedOn;
    }

    /** Since when it is suspended, or null. */
    LocalDate suspendedOn() {
        return suspendedOn;
    }

    /** Where it stands, for a suspended case with where it stood. */
    String statusInWords() {
        return status.label() + (statusBefore == null ? "" : "（此前：" + statusBefore.label() + "）");
    }

    /** By which it ended without a decision: {@link CourseKind#TERMINATION}, {@link CourseKind#WITHDRAWAL} or null. */
    CourseKind ending() {
        return ending;
    }

    LocalDate endedOn() {
        return endedOn;
    }

    /** The statutory ground and the reason; null unless it ended so. */
    String endedFor() {
        return endedFor;
    }
}
