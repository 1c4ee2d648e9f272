package org.bihuan.penalty;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bihuan.deadline.PauseGround;

/** Things sealed or seized in a case (查封、扣押), from the proposal to what became of them. */
@Entity
@Table(name = "seizure")
class Seizure {

    /** How it ended. */
    enum Outcome {
        DROPPED("没有采取"), REFUSED("不予批准"), DECIDED("已作出处理决定"), RELEASED("期满解除");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /**
     * What is to be done.
     *
     * @param reason          what the party does and why less would not help
     * @param days            for how long, in natural days
     * @param necessities     whether things are among it that the family lives by; nothing of the kind is taken
     * @param sealedElsewhere whether another authority has sealed something of it already
     * @param violation       of which the party was suspected then
     */
    @Embeddable
    record Plan(@Enumerated(EnumType.STRING) SeizureMeasure measure, @Enumerated(EnumType.STRING) SeizureGround ground, String reason, String place,
                String keeper, Integer days, Boolean necessities, Boolean sealedElsewhere, String violation) {
    }

    /**
     * How it was carried out on the spot (行政强制法 art. 18).
     *
     * @param personPresent who was there for the party
     * @param reasonsTold   whether reasons and basis were told
     * @param rightsTold    whether rights and remedies were told
     * @param defence       what the party said for itself
     * @param course        what was done
     * @param delivery      whether the decision was handed over or, because nobody took it, left on the spot
     */
    @Embeddable
    record Taking(Instant takenAt, Instant recordedAt, String firstOfficer, String secondOfficer, String personPresent, Boolean papersShown,
                  Boolean reasonsTold, Boolean rightsTold, String defence, String course, @Enumerated(EnumType.STRING) SeizureSignature signature,
                  String witness, @Enumerated(EnumType.STRING) ServiceWay delivery) {
    }

    /**
     * Time that is not counted because something is tested or appraised.
     *
     * @param testing      what, and by whom
     * @param testingUntil the last day of it that was told to the party
     * @param testingEnded the last day of it, once it is over
     */
    @Embeddable
    record Testing(String testing, @Enumerated(EnumType.STRING) PauseGround testingGround, LocalDate testingFrom, LocalDate testingUntil,
                   LocalDate testingEnded) {
    }

    /** What an officer proposes to do with the things, and where they go if to another authority. */
    @Embeddable
    record Handling(@Enumerated(EnumType.STRING) SeizureFate proposedFate, String fateReason, String receiver, String handledBy) {
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "seizure_seq")
    @SequenceGenerator(name = "seizure_seq", sequenceName = "seizure_seq", allocationSize = 50)
    private Long id;
    @Version
    private int version;
    private long caseId;
    private String openedBy;
    private Instant openedAt;
    private boolean urgent;
    @Embedded
    private Plan plan;
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "seized_item", joinColumns = @JoinColumn(name = "seizure_id"))
    @OrderColumn(name = "position")
    private List<SeizedItem> items = new ArrayList<>();
    private String proposedBy;
    private Instant proposedAt;
    private String approval;
    private String approvedBy;
    private Instant approvedAt;
    @Embedded
    private Taking taking;
    private Long decisionId;
    private Long recordId;
    private Long receiptId;
    private Integer extensionDays;
    private String extensionReason;
    private String extensionAskedBy;
    private String extensionOpinion;
    private String extendedBy;
    private LocalDate extendedOn;
    @Embedded
    private Testing testing;
    @Embedded
    private Handling handling;
    @Enumerated(EnumType.STRING)
    private SeizureFate fate;
    private String fateOpinion;
    private String fateBy;
    private LocalDate endedOn;
    private LocalDate releasedOn;
    @Enumerated(EnumType.STRING)
    private Outcome outcome;
    private Long endDocumentId;

    protected Seizure() {
        // for JPA
    }

    Seizure(long caseId, boolean urgent, String who, Instant at) {
        this.caseId = caseId;
        this.urgent = urgent;
        this.openedBy = who;
        this.openedAt = at;
    }

    void propose(Plan plan, List<SeizedItem> items, String who, Instant at) {
        this.plan = plan;
        this.items = new ArrayList<>(items);
        this.proposedBy = who;
        this.proposedAt = at;
    }

    void approve(String opinion, String who, Instant at) {
        this.approval = opinion;
        this.approvedBy = who;
        this.approvedAt = at;
    }

    void take(Taking taking) {
        this.taking = taking;
    }

    void issued(long decision, long record, long receipt) {
        this.decisionId = decision;
        this.recordId = record;
        this.receiptId = receipt;
    }

    void askExtension(int days, String reason, String who) {
        this.extensionDays = days;
        this.extensionReason = reason;
        this.extensionAskedBy = who;
    }

    void answerExtension(String opinion) {
        this.extensionOpinion = opinion;
    }

    void extend(String who, LocalDate on) {
        this.extendedBy = who;
        this.extendedOn = on;
    }

    void test(String what, PauseGround ground, LocalDate from, LocalDate until) {
        this.testing = new Testing(what, ground, from, until, null);
    }

    void testingOver(LocalDate lastDay) {
        this.testing = new Testing(testing.testing(), testing.testingGround(), testing.testingFrom(), testing.testingUntil(), lastDay);
    }

    void handle(Handling handling) {
        this.handling = handling;
    }

    void decide(SeizureFate fate, String opinion, String who, LocalDate on) {
        this.fate = fate;
        this.fateOpinion = opinion;
        this.fateBy = who;
        end(Outcome.DECIDED, on);
    }

    /** @param on the day from which nothing is sealed or seized any more */
    void end(Outcome outcome, LocalDate on) {
        this.outcome = outcome;
        this.endedOn = on;
    }

    /** What the party gets in writing about the end. */
    void endedBy(long document, LocalDate on) {
        this.endDocumentId = document;
        this.releasedOn = on;
    }

    /** Under which its limit runs: a case may have several at once. */
    String deadlineOwner() {
        return "seizure/" + id;
    }

    /** Whether something is sealed or seized whose fate is open. */
    boolean held() {
        return taking != null && outcome == null;
    }

    /** Whether time goes by that is not counted, or has gone by since it should have ended. */
    boolean beingTested() {
        return testing != null && testing.testingEnded() == null;
    }

    String state() {
        return outcome != null ? outcome.label() : taking == null ? "报批中" : plan.measure().label() + "中" + (beingTested() ? "（检测、鉴定）" : "");
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

    /** Null until it is proposed. */
    Plan plan() {
        return plan;
    }

    List<SeizedItem> items() {
        return List.copyOf(items);
    }

    String proposedBy() {
        return proposedBy;
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

    /** Null until it is carried out. */
    Taking taking() {
        return taking;
    }

    Long decisionId() {
        return decisionId;
    }

    Long recordId() {
        return recordId;
    }

    Long receiptId() {
        return receiptId;
    }

    Integer extensionDays() {
        return extensionDays;
    }

    String extensionReason() {
        return extensionReason;
    }

    String extensionAskedBy() {
        return extensionAskedBy;
    }

    String extensionOpinion() {
        return extensionOpinion;
    }

    String extendedBy() {
        return extendedBy;
    }

    Testing testing() {
        return testing;
    }

    Handling handling() {
        return handling;
    }

    SeizureFate fate() {
        return fate;
    }

    String fateOpinion() {
        return fateOpinion;
    }

    LocalDate endedOn() {
        return endedOn;
    }

    LocalDate releasedOn() {
        return releasedOn;
    }

    Outcome outcome() {
        return outcome;
    }
}
