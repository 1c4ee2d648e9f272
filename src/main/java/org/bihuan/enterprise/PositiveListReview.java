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
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A procedure of entry in the positive list or removal from it. An enterprise has at most one on its way. */
@Entity
@Table(name = "positive_list_review")
class PositiveListReview {

    enum Outcome {

        LISTED("已列入"), NOT_LISTED("不予列入"), REMOVED("已移出"), KEPT("保留");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** @param annualKilograms emissions to air in a year, where the kind asks for it, or null */
    record Proposal(boolean removal, ListKind kind, BigDecimal annualKilograms, String reason) {
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "positive_list_review_seq")
    @SequenceGenerator(name = "positive_list_review_seq", sequenceName = "positive_list_review_seq", allocationSize = 50)
    private Long id;
    @Version
    private int version;
    private String liveUscc;
    private String uscc;
    private String region;
    private boolean removal;
    @Enumerated(EnumType.STRING)
    private ListKind kind;
    private BigDecimal annualKilograms;
    private String reason;
    private String openedBy;
    private Instant openedAt;
    private String barriers;
    private String verification;
    private String verifiedBy;
    private String opinion;
    private String approvedBy;
    private String place;
    private LocalDate publishedFrom;
    private LocalDate publishedTo;
    private String objection;
    private String decision;
    private String decidedBy;
    private LocalDate decidedOn;
    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    protected PositiveListReview() {
        // for JPA
    }

    PositiveListReview(String uscc, String region, Proposal said, String who, Instant at) {
        this.liveUscc = uscc;
        this.uscc = uscc;
        this.region = region;
        this.removal = said.removal();
        this.kind = said.kind();
        this.annualKilograms = said.annualKilograms();
        this.reason = said.reason();
        this.openedBy = who;
        this.openedAt = at;
    }

    void verify(boolean eligible, List<String> inTheWay, String found, String who) {
        barriers = inTheWay.isEmpty() ? null : String.join("\n", inTheWay);
        verification = found;
        verifiedBy = who;
        refusedUnless(eligible);
    }

    void approve(boolean approved, String why, String who) {
        opinion = why;
        approvedBy = who;
        refusedUnless(approved);
    }

    void publish(String where, LocalDate from, LocalDate to) {
        place = where;
        publishedFrom = from;
        publishedTo = to;
    }

    void conclude(boolean granted, String objected, String why, String who, LocalDate on) {
        objection = objected;
        decide(why, who, on);
        refusedUnless(granted);
    }

    void confirmRemoval(boolean confirmed, String why, String who, LocalDate on) {
        decide(why, who, on);
        if (!confirmed) {
            end(Outcome.KEPT);
        }
    }

    private void decide(String why, String who, LocalDate on) {
        decision = why;
        decidedBy = who;
        decidedOn = on;
    }

    private void refusedUnless(boolean goesOn) {
        if (!goesOn) {
            end(Outcome.NOT_LISTED);
        }
    }

    void end(Outcome how) {
        outcome = how;
        liveUscc = null;
    }

    long id() {
        return id;
    }

    String uscc() {
        return uscc;
    }

    Proposal proposal() {
        return new Proposal(removal, kind, annualKilograms, reason);
    }

    /** Null where the system proposed it. */
    String openedBy() {
        return openedBy;
    }

    /** What stood in the way when it was verified. */
    List<String> barriers() {
        return barriers == null ? List.of() : List.of(barriers.split("\n"));
    }

    String verification() {
        return verification;
    }

    String verifiedBy() {
        return verifiedBy;
    }

    String opinion() {
        return opinion;
    }

    String approvedBy() {
        return approvedBy;
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

    /** What was objected while it was published, or null. */
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
