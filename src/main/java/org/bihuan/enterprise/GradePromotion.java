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

/** A plan that helps an enterprise to a better grade (升A晋B). An enterprise has at most one on its way. */
@Entity
@Table(name = "grade_promotion")
class GradePromotion {

    enum Result {

        GOES_ON("继续帮扶"), REACHED("达到目标"), STOPPED("停止帮扶");

        private final String label;

        Result(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** @param nextOn when it is looked at next */
    record Plan(String target, String helpers, LocalDate dueOn, LocalDate nextOn) {
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "grade_promotion_seq")
    @SequenceGenerator(name = "grade_promotion_seq", sequenceName = "grade_promotion_seq", allocationSize = 50)
    private Long id;
    @Version
    private int version;
    private String liveUscc;
    private String uscc;
    private String region;
    private String target;
    private String helpers;
    private LocalDate dueOn;
    private LocalDate nextOn;
    private String plannedBy;
    private LocalDate plannedOn;
    @Enumerated(EnumType.STRING)
    private Result outcome;
    private String outcomeReason;
    private LocalDate endedOn;

    protected GradePromotion() {
        // for JPA
    }

    GradePromotion(String uscc, String region, Plan plan, String who, LocalDate on) {
        this.liveUscc = uscc;
        this.uscc = uscc;
        this.region = region;
        this.target = plan.target();
        this.helpers = plan.helpers();
        this.dueOn = plan.dueOn();
        this.nextOn = plan.nextOn();
        this.plannedBy = who;
        this.plannedOn = on;
    }

    void goOn(LocalDate next) {
        nextOn = next;
    }

    void end(Result how, String why, LocalDate on) {
        outcome = how;
        outcomeReason = why;
        endedOn = on;
        liveUscc = null;
    }

    long id() {
        return id;
    }

    String uscc() {
        return uscc;
    }

    Plan plan() {
        return new Plan(target, helpers, dueOn, nextOn);
    }

    String plannedBy() {
        return plannedBy;
    }

    LocalDate plannedOn() {
        return plannedOn;
    }

    /** Null while it goes on. */
    Result outcome() {
        return outcome;
    }
}
