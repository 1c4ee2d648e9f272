package org.bihuan.dailyfine;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** Whether counted days are fined: proposed, looked at by somebody else, decided by a penalty procedure, executed. */
@Entity
@Table(name = "daily_fine_decision")
class DailyFineDecision {

    /** What is proposed. */
    enum Choice {

        APPLY("实施按日连续处罚"), DROP("不实施按日连续处罚");

        private final String label;

        Choice(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** Where it stands. */
    enum State {

        PROPOSED("等待审查"), RETURNED("已退回"), DECIDING("正在告知、审核和决定"), FINED("已作出处罚决定"), EXECUTED("已执行完毕"),
        NOT_FINED("没有处罚"), DROPPED("决定不实施"),
        WITHDRAWN("已撤回");

        private final String label;

        State(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }

        /** Whether nobody has decided yet. */
        boolean undecided() {
            return this == PROPOSED || this == DECIDING;
        }

        /** Whether the fine was imposed and stands. */
        boolean fined() {
            return this == FINED || this == EXECUTED;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "daily_fine_decision_seq")
    @SequenceGenerator(name = "daily_fine_decision_seq", sequenceName = "daily_fine_decision_seq", allocationSize = 50)
    private Long id;
    @Version
    private int version;
    private long roundId;
    @Enumerated(EnumType.STRING)
    private Choice choice;
    private String facts;
    private String reason;
    private String proposedBy;
    private Instant proposedAt;
    private String opinion;
    private String reviewedBy;
    private Instant reviewedAt;
    private Long procedureId;
    @Enumerated(EnumType.STRING)
    private State state;
    private BigDecimal total;
    private String number;
    private LocalDate decidedOn;
    private LocalDate servedOn;
    private Long executionId;
    private String executionInstance;
    private LocalDate publishedOn;
    private String publishedAtPlace;
    private LocalDate publicationFallenOn;
    private LocalDate publicationWithdrawnOn;
    private String publicationWithdrawnWhy;

    protected DailyFineDecision() {
        // for JPA
    }

    DailyFineDecision(long roundId, Choice choice, String facts, String reason, String who, Instant at) {
        this.roundId = roundId;
        this.choice = choice;
        this.facts = facts;
        this.reason = reason;
        this.proposedBy = who;
        this.proposedAt = at;
        this.state = State.PROPOSED;
    }

    /** Days that nobody had decided on when the original fine fell away: there is nothing to decide any more. */
    static DailyFineDecision fallenAway(long roundId, String reason, Instant at) {
        DailyFineDecision one = new DailyFineDecision(roundId, Choice.DROP, null, reason, null, at);
        one.state = State.WITHDRAWN;
        return one;
    }

    void review(boolean agreed, String opinion, String who, Instant at) {
        this.opinion = opinion;
        this.reviewedBy = who;
        this.reviewedAt = at;
        this.state = !agreed ? State.RETURNED : choice == Choice.DROP ? State.DROPPED : State.DECIDING;
    }

    void decideBy(long procedure) {
        this.procedureId = procedure;
    }

    void end(State how) {
        this.state = how;
    }

    void fine(BigDecimal total, String number, LocalDate on, LocalDate servedOn) {
        this.state = State.FINED;
        this.total = total;
        this.number = number;
        this.decidedOn = on;
        this.servedOn = servedOn;
    }

    void execute(long execution, String instance) {
        this.executionId = execution;
        this.executionInstance = instance;
    }

    void publish(LocalDate on, String place) {
        this.publishedOn = on;
        this.publishedAtPlace = place;
    }

    /** What was published is not right any more. Returns false where nothing was published, or that has been said already. */
    boolean letPublicationFall(LocalDate on) {
        if (publishedOn == null || publicationFallenOn != null) {
            return false;
        }
        this.publicationFallenOn = on;
        return true;
    }

    void withdrawPublication(LocalDate on, String why) {
        this.publicationWithdrawnOn = on;
        this.publicationWithdrawnWhy = why;
    }

    /** Under which its limits run. */
    String limits() {
        return "daily-fine-decision/" + id;
    }

    long id() {
        return id;
    }

    long roundId() {
        return roundId;
    }

    Choice choice() {
        return choice;
    }

    String facts() {
        return facts;
    }

    String reason() {
        return reason;
    }

    String proposedBy() {
        return proposedBy;
    }

    String opinion() {
        return opinion;
    }

    String reviewedBy() {
        return reviewedBy;
    }

    Instant reviewedAt() {
        return reviewedAt;
    }

    /** The penalty procedure, or null. */
    Long procedureId() {
        return procedureId;
    }

    State state() {
        return state;
    }

    /** As decided; null before. */
    BigDecimal total() {
        return total;
    }

    String number() {
        return number;
    }

    LocalDate decidedOn() {
        return decidedOn;
    }

    LocalDate servedOn() {
        return servedOn;
    }

    Long executionId() {
        return executionId;
    }

    String executionInstance() {
        return executionInstance;
    }

    LocalDate publishedOn() {
        return publishedOn;
    }

    String publishedAtPlace() {
        return publishedAtPlace;
    }

    /** Whether what was published still has to be withdrawn. */
    boolean publicationToWithdraw() {
        return publicationFallenOn != null && publicationWithdrawnOn == null;
    }
}
