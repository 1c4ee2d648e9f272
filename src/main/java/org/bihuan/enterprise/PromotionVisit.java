package org.bihuan.enterprise;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** One look at how a plan gets on. */
@Entity
@Table(name = "promotion_visit")
class PromotionVisit {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "promotion_visit_seq")
    @SequenceGenerator(name = "promotion_visit_seq", sequenceName = "promotion_visit_seq", allocationSize = 50)
    private Long id;
    private long promotionId;
    private LocalDate visitedOn;
    private String who;
    private String note;

    protected PromotionVisit() {
        // for JPA
    }

    PromotionVisit(long promotionId, LocalDate on, String who, String note) {
        this.promotionId = promotionId;
        this.visitedOn = on;
        this.who = who;
        this.note = note;
    }

    LocalDate on() {
        return visitedOn;
    }

    String who() {
        return who;
    }

    String note() {
        return note;
    }
}
