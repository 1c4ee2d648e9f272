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

/** What became of a daily fine each time the fine that it multiplies was changed or revoked. The next change adds another. */
@Entity
@Table(name = "daily_fine_settlement")
class DailyFineSettlement {

    /** How it is settled. */
    enum How {

        KEEP("维持"), CHANGE("变更数额"), WITHDRAW("撤回");

        private final String label;

        How(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "daily_fine_settlement_seq")
    @SequenceGenerator(name = "daily_fine_settlement_seq", sequenceName = "daily_fine_settlement_seq", allocationSize = 50)
    private Long id;
    @Version
    private int version;
    private long decisionId;
    private Long openDecisionId;
    private Instant askedAt;
    @Enumerated(EnumType.STRING)
    private How how;
    private BigDecimal total;
    private String reason;
    private String settledBy;
    private Instant settledAt;

    protected DailyFineSettlement() {
        // for JPA
    }

    DailyFineSettlement(long decisionId, Instant at) {
        this.decisionId = decisionId;
        this.openDecisionId = decisionId;
        this.askedAt = at;
    }

    void settle(How how, BigDecimal total, String reason, String who, Instant at) {
        this.openDecisionId = null;
        this.how = how;
        this.total = total;
        this.reason = reason;
        this.settledBy = who;
        this.settledAt = at;
    }

    /** Null until it is settled. */
    How how() {
        return how;
    }

    /** What is left of the fine; null until it is settled. */
    BigDecimal total() {
        return total;
    }
}
