package org.bihuan.penalty;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The re-check (复核) of all that the party had said by then. Never changed. */
@Entity
@Table(name = "statement_recheck")
class StatementRecheck {

    /** One point of what the party said, whether it is adopted, and why. */
    @Embeddable
    record Point(String point, boolean adopted, String reason) {

        String inWords() {
            return unended(point) + "：" + (adopted ? "采纳" : "不予采纳") + "，" + unended(reason);
        }

        /** What a person typed, as part of a sentence that goes on. */
        private static String unended(String text) {
            return text.strip().replaceFirst("[。；，]+$", "");
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "statement_recheck_seq")
    @SequenceGenerator(name = "statement_recheck_seq", sequenceName = "statement_recheck_seq", allocationSize = 50)
    private Long id;
    private long decisionId;
    private long proposalId;
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "statement_point", joinColumns = @JoinColumn(name = "recheck_id"))
    @OrderColumn(name = "position")
    private List<Point> points = new ArrayList<>();
    private String opinion;
    private String who;
    private Instant at;

    protected StatementRecheck() {
        // for JPA
    }

    StatementRecheck(long decisionId, long proposalId, List<Point> points, String opinion, String who, Instant at) {
        this.decisionId = decisionId;
        this.proposalId = proposalId;
        this.points = new ArrayList<>(points);
        this.opinion = opinion;
        this.who = who;
        this.at = at;
    }

    List<Point> points() {
        return List.copyOf(points);
    }

    String opinion() {
        return opinion;
    }

    String who() {
        return who;
    }

    Instant at() {
        return at;
    }
}
