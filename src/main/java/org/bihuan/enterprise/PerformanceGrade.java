package org.bihuan.enterprise;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;

/** A grade that an enterprise has or had. It holds until a later one replaces it. */
@Entity
@Table(name = "performance_grade")
class PerformanceGrade {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "performance_grade_seq")
    @SequenceGenerator(name = "performance_grade_seq", sequenceName = "performance_grade_seq", allocationSize = 50)
    private Long id;
    @Version
    private int version;
    private String liveUscc;
    private String uscc;
    private String scheme;
    @Enumerated(EnumType.STRING)
    private GradeCategory category;
    private String grade;
    private LocalDate validFrom;
    private LocalDate validTo;
    private String reason;
    private Long reviewId;

    protected PerformanceGrade() {
        // for JPA
    }

    PerformanceGrade(String uscc, GradeStep step, LocalDate from, String reason, Long reviewId) {
        this.liveUscc = uscc;
        this.uscc = uscc;
        this.scheme = step.scheme();
        this.category = step.category();
        this.grade = step.grade();
        this.validFrom = from;
        this.reason = reason;
        this.reviewId = reviewId;
    }

    /** @param from first day of the grade that takes its place; one of the same day leaves this without any day */
    void replaceFrom(LocalDate from) {
        validTo = from.minusDays(1);
        liveUscc = null;
    }

    String scheme() {
        return scheme;
    }

    GradeCategory category() {
        return category;
    }

    String grade() {
        return grade;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    /** Null as long as it holds. */
    LocalDate validTo() {
        return validTo;
    }

    String reason() {
        return reason;
    }
}
