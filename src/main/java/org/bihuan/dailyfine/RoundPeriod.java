package org.bihuan.dailyfine;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.bihuan.dailyfine.DailyFine.Period;

/** Days that a recheck added to a round. Each day of a lead is in one period, and each period in at most one decision. */
@Entity
@Table(name = "daily_fine_period")
class RoundPeriod {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "daily_fine_period_seq")
    @SequenceGenerator(name = "daily_fine_period_seq", sequenceName = "daily_fine_period_seq", allocationSize = 50)
    private Long id;
    @Version
    private int version;
    private long roundId;
    private long leadId;
    private long recheckId;
    private LocalDate countedFrom;
    private LocalDate countedTo;
    private Long decisionId;

    protected RoundPeriod() {
        // for JPA
    }

    RoundPeriod(DailyFineRound round, long recheckId, Period period) {
        this.roundId = round.id();
        this.leadId = round.leadId();
        this.recheckId = recheckId;
        this.countedFrom = period.from();
        this.countedTo = period.to();
    }

    /** @param decision null: it is free again */
    void decideBy(Long decision) {
        this.decisionId = decision;
    }

    long recheckId() {
        return recheckId;
    }

    LocalDate countedFrom() {
        return countedFrom;
    }

    LocalDate countedTo() {
        return countedTo;
    }

    /** Null while nobody has decided on it. */
    Long decisionId() {
        return decisionId;
    }
}
