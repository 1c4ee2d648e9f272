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
import java.time.Instant;
import java.time.LocalDate;
import org.bihuan.law.ViolationType;

/** A round of counting (一轮): from the service of an order to correct to the recheck that finds no refusal any more. */
@Entity
@Table(name = "daily_fine")
class DailyFineRound {

    /** How it ended. */
    enum Outcome {

        CORRECTED("已经改正"), STOPPED("已经停产"), LIMITED("限产后不再违法排放"), CLOSED("已经关闭"), NOT_COUNTED("经法制审核不计入"), NO_FINE("案件没有罚款"),
        REVOKED("原处罚决定被撤销");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }

        /** Whether the violation had come to an end: whatever is found afterwards is another case. */
        boolean violationOver() {
            return this == CORRECTED || this == STOPPED || this == LIMITED || this == CLOSED;
        }

        static Outcome of(Recheck.Result result) {
            return switch (result) {
                case CORRECTED -> CORRECTED;
                case STOPPED -> STOPPED;
                case LIMITED -> LIMITED;
                case CLOSED -> CLOSED;
                case STILL_VIOLATING, REFUSED_OR_OBSTRUCTED -> throw new IllegalArgumentException(result + " ends no round");
            };
        }
    }

    /** Whom it is about, as far as it is known. */
    record Party(String uscc, String name, String address) {
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "daily_fine_seq")
    @SequenceGenerator(name = "daily_fine_seq", sequenceName = "daily_fine_seq", allocationSize = 50)
    private Long id;
    @Version
    private int version;
    private long leadId;
    private Long liveLeadId;
    private String leadNumber;
    private String region;
    private String uscc;
    private String partyName;
    private String partyAddress;
    @Enumerated(EnumType.STRING)
    private ViolationType violation;
    private String openedBy;
    private Instant openedAt;
    private String processInstance;
    @Enumerated(EnumType.STRING)
    private Outcome outcome;
    private LocalDate endedOn;

    protected DailyFineRound() {
        // for JPA
    }

    DailyFineRound(long leadId, String leadNumber, String region, Party party, ViolationType violation, String who, Instant at) {
        this.leadId = leadId;
        this.liveLeadId = leadId;
        this.leadNumber = leadNumber;
        this.region = region;
        this.uscc = party.uscc();
        this.partyName = party.name();
        this.partyAddress = party.address();
        this.violation = violation;
        this.openedBy = who;
        this.openedAt = at;
    }

    /** Whom and what the case is about once it is filed. */
    void isAbout(Party party, ViolationType violation) {
        this.uscc = party.uscc();
        this.partyName = party.name();
        this.partyAddress = party.address();
        this.violation = violation;
    }

    void walkedThroughBy(String instance) {
        this.processInstance = instance;
    }

    void end(Outcome how, LocalDate on) {
        this.outcome = how;
        this.endedOn = on;
        this.liveLeadId = null;
    }

    long id() {
        return id;
    }

    long leadId() {
        return leadId;
    }

    String leadNumber() {
        return leadNumber;
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

    String partyAddress() {
        return partyAddress;
    }

    ViolationType violation() {
        return violation;
    }

    /** Null before its process has begun. */
    String processInstance() {
        return processInstance;
    }

    /** Null while it counts. */
    Outcome outcome() {
        return outcome;
    }

    LocalDate endedOn() {
        return endedOn;
    }
}
