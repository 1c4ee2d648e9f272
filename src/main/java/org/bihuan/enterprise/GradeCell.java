package org.bihuan.enterprise;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A line of the indicator sheet: what the enterprise claims, and what was found where that is another grade. */
@Entity
@Table(name = "grade_cell")
class GradeCell {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "grade_cell_seq")
    @SequenceGenerator(name = "grade_cell_seq", sequenceName = "grade_cell_seq", allocationSize = 50)
    private Long id;
    private long reviewId;
    @Enumerated(EnumType.STRING)
    private Trade trade;
    @Enumerated(EnumType.STRING)
    private GradeCategory category;
    @Enumerated(EnumType.STRING)
    private Indicator indicator;
    private String claimed;
    private String found;

    protected GradeCell() {
        // for JPA
    }

    GradeCell(long reviewId, Trade trade, GradeCategory category, Indicator indicator, String claimed) {
        this.reviewId = reviewId;
        this.trade = trade;
        this.category = category;
        this.indicator = indicator;
        this.claimed = claimed;
    }

    void find(String grade) {
        found = grade;
    }

    long id() {
        return id;
    }

    Trade trade() {
        return trade;
    }

    GradeCategory category() {
        return category;
    }

    Indicator indicator() {
        return indicator;
    }

    String claimed() {
        return claimed;
    }

    /** Null where the site check found it as claimed. */
    String found() {
        return found;
    }

    Rating.Cell rated() {
        return new Rating.Cell(trade, category, indicator, found == null ? claimed : found);
    }
}
