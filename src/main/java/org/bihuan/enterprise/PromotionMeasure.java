package org.bihuan.enterprise;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** One measure of a plan. */
@Entity
@Table(name = "promotion_measure")
class PromotionMeasure {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "promotion_measure_seq")
    @SequenceGenerator(name = "promotion_measure_seq", sequenceName = "promotion_measure_seq", allocationSize = 50)
    private Long id;
    private long promotionId;
    private String text;
    private LocalDate doneOn;

    protected PromotionMeasure() {
        // for JPA
    }

    PromotionMeasure(long promotionId, String text) {
        this.promotionId = promotionId;
        this.text = text;
    }

    void done(LocalDate on) {
        doneOn = on;
    }

    long id() {
        return id;
    }

    String text() {
        return text;
    }

    /** Null as long as it is open. */
    LocalDate doneOn() {
        return doneOn;
    }
}
