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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A review of an enterprise's grade: on its application, or because of a finding. An enterprise has at most one of either on its way. */
@Entity
@Table(name = "grade_review")
class GradeReview {

    enum Outcome {

        GRADED("已评定"), REFUSED("不予评定"), DOWNGRADED("已降级"), KEPT("维持等级");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    enum Opinion { PUBLISH, RETURN, REFUSE }

    /** @param finding whether it is because of a finding @param wanted grade that is applied for, or to which it is to fall */
    record Application(boolean finding, String scheme, String wanted, String reason) {
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "grade_review_seq")
    @SequenceGenerator(name = "grade_review_seq", sequenceName = "grade_review_seq", allocationSize = 50)
    private Long id;
    @Version
    private int version;
    private String liveKey;
    private String uscc;
    private String region;
    private boolean finding;
    private String scheme;
    private String wanted;
    private String reason;
    private String openedBy;
    private Instant openedAt;
    private String siteBy;
    private LocalDate siteOn;
    private String siteFinding;
    @Enumerated(EnumType.STRING)
    private GradeCategory category;
    private String computed;
    private String steps;
    @Enumerated(EnumType.STRING)
    private Opinion review;
    private String opinion;
    private String reviewedBy;
    private String place;
    private LocalDate publishedFrom;
    private LocalDate publishedTo;
    private String objection;
    private String decision;
    private String decidedBy;
    private LocalDate decidedOn;
    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    protected GradeReview() {
        // for JPA
    }

    GradeReview(String uscc, String region, Application said, String who, Instant at) {
        this.liveKey = liveKey(uscc, said.finding());
        this.uscc = uscc;
        this.region = region;
        this.finding = said.finding();
        this.scheme = said.scheme();
        this.wanted = said.wanted();
        this.reason = said.reason();
        this.openedBy = who;
        this.openedAt = at;
    }

    /** An application on its way does not keep a finding from lowering the grade. */
    static String liveKey(String uscc, boolean finding) {
        return finding ? uscc + "!" : uscc;
    }

    void check(LocalDate on, String found, String who) {
        siteOn = on;
        siteFinding = found;
        siteBy = who;
    }

    void rate(Rating rating) {
        category = rating.overall().category();
        computed = rating.overall().grade();
        steps = String.join("\n", rating.steps());
    }

    void review(Opinion what, String why, String who) {
        review = what;
        opinion = why;
        reviewedBy = who;
        if (what == Opinion.REFUSE) {
            end(Outcome.REFUSED);
        }
    }

    void publish(String where, LocalDate from, LocalDate to) {
        place = where;
        publishedFrom = from;
        publishedTo = to;
        objection = null;
    }

    void object(String what) {
        objection = what;
    }

    void decide(boolean granted, String why, String who, LocalDate on) {
        decision = why;
        decidedBy = who;
        decidedOn = on;
        if (!granted) {
            end(finding ? Outcome.KEPT : Outcome.REFUSED);
        }
    }

    void end(Outcome how) {
        outcome = how;
        liveKey = null;
    }

    long id() {
        return id;
    }

    String uscc() {
        return uscc;
    }

    Application application() {
        return new Application(finding, scheme, wanted, reason);
    }

    /** Null where the system proposed it. */
    String openedBy() {
        return openedBy;
    }

    /** Who was on site last, or null. */
    String siteBy() {
        return siteBy;
    }

    LocalDate siteOn() {
        return siteOn;
    }

    String siteFinding() {
        return siteFinding;
    }

    GradeCategory category() {
        return category;
    }

    /** Code of the grade that follows from the sheet, or null. */
    String computed() {
        return computed;
    }

    List<String> steps() {
        return steps == null ? List.of() : steps.lines().toList();
    }

    String opinion() {
        return opinion;
    }

    String reviewedBy() {
        return reviewedBy;
    }

    String place() {
        return place;
    }

    LocalDate publishedFrom() {
        return publishedFrom;
    }

    LocalDate publishedTo() {
        return publishedTo;
    }

    String objection() {
        return objection;
    }

    String decision() {
        return decision;
    }

    /** Null while it goes on. */
    Outcome outcome() {
        return outcome;
    }
}
