package org.bihuan.penalty;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

/** What a check on the correction of a violation found (行政处罚法 art. 28). Never changed; the next check is another row. */
@Entity
@Immutable
@Table(name = "correction_check")
class CorrectionCheck {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "correction_check_seq")
    @SequenceGenerator(name = "correction_check_seq", sequenceName = "correction_check_seq", allocationSize = 50)
    private Long id;
    private long caseId;
    private LocalDate checkedOn;
    private boolean corrected;
    private String finding;
    private String who;
    private Instant at;

    protected CorrectionCheck() {
    }

    CorrectionCheck(long caseId, LocalDate checkedOn, boolean corrected, String finding, String who, Instant at) {
        this.caseId = caseId;
        this.checkedOn = checkedOn;
        this.corrected = corrected;
        this.finding = finding;
        this.who = who;
        this.at = at;
    }

    LocalDate checkedOn() {
        return checkedOn;
    }

    boolean corrected() {
        return corrected;
    }

    String finding() {
        return finding;
    }
}
