package org.bihuan.waiver;

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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The waiver of a case's penalty, from the first comparison with the lists to the follow-up. A case has at most one on its way. */
@Entity
@Table(name = "waiver")
class Waiver {

    /** How it ended. */
    enum Outcome {

        DROPPED("没有提出"), NOT_CORRECTED("没有按期改正"), LAPSED("逾期没有核实改正"), NOT_GRANTED("案件没有免罚"), FOLLOWED_UP("已免罚并回访");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** How it was seen that the party corrected. */
    enum Way {

        ON_SITE("现场核实"), EVIDENCE("凭材料核实");

        private final String label;

        Way(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /**
     * What the officer holds against an item.
     *
     * @param facts       whether each holds
     * @param inspectedOn null for the day on which the act was discovered
     */
    record Comparison(WaiverItem item, Map<WaiverFact, Boolean> facts, List<LocalDate> earlier, BigDecimal timesOver, BigDecimal ph, LocalDate inspectedOn,
                      Instant orderedAt, LocalDate orderedUntil, String reason) {
    }

    /** What the party promised in writing. */
    record Commitment(String signer, LocalDate signedOn, String text) {
    }

    /** @param kept whether the party keeps to the law */
    record FollowUp(LocalDate educatedOn, String educated, String education, boolean kept, String finding) {
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "waiver_seq")
    @SequenceGenerator(name = "waiver_seq", sequenceName = "waiver_seq", allocationSize = 50)
    private Long id;
    @Version
    private int version;
    private long caseId;
    private Long liveCaseId;
    private String openedBy;
    private Instant openedAt;
    private String item;
    private String itemText;
    private String citation;
    private String facts;
    private String earlier;
    private BigDecimal timesOver;
    private BigDecimal ph;
    private LocalDate inspectedOn;
    private Instant orderedAt;
    private LocalDate orderedUntil;
    private String reason;
    private String proposedBy;
    private Instant proposedAt;
    private String signer;
    private LocalDate signedOn;
    private String commitment;
    private Long commitmentId;
    private String committedBy;
    @Enumerated(EnumType.STRING)
    private Way way;
    private Instant correctedAt;
    private String finding;
    private String verifiedBy;
    private Instant verifiedAt;
    private String opinion;
    private String confirmedBy;
    private Instant confirmedAt;
    private LocalDate educatedOn;
    private String educated;
    private String education;
    private Long educationId;
    private Boolean kept;
    private String followUp;
    private String followedUpBy;
    @Enumerated(EnumType.STRING)
    private Outcome outcome;
    private Instant endedAt;

    protected Waiver() {
        // for JPA
    }

    Waiver(long caseId, String who, Instant at) {
        this.caseId = caseId;
        this.liveCaseId = caseId;
        this.openedBy = who;
        this.openedAt = at;
    }

    void propose(Comparison said, String who, Instant at) {
        this.item = said.item().code();
        this.itemText = said.item().text();
        this.citation = said.item().citation();
        this.facts = written(said.facts());
        this.earlier = said.earlier().stream().map(LocalDate::toString).collect(Collectors.joining("\n"));
        this.timesOver = said.timesOver();
        this.ph = said.ph();
        this.inspectedOn = said.inspectedOn();
        this.orderedAt = said.orderedAt();
        this.orderedUntil = said.orderedUntil();
        this.reason = said.reason();
        this.proposedBy = who;
        this.proposedAt = at;
    }

    void commit(Commitment said, long document, String who) {
        this.signer = said.signer();
        this.signedOn = said.signedOn();
        this.commitment = said.text();
        this.commitmentId = document;
        this.committedBy = who;
    }

    /** @param at when the correction was done; null where it was not, which only a party without fault may leave so */
    void verify(Way how, Instant at, Map<WaiverFact, Boolean> known, String found, String who, Instant now) {
        this.way = how;
        this.correctedAt = at;
        this.facts = written(known);
        this.finding = found;
        this.verifiedBy = who;
        this.verifiedAt = now;
    }

    void confirm(boolean agreed, String why, String who, Instant at) {
        this.opinion = why;
        this.confirmedBy = who;
        this.confirmedAt = agreed ? at : null;
    }

    void followUp(FollowUp said, long document, String who) {
        this.educatedOn = said.educatedOn();
        this.educated = said.educated();
        this.education = said.education();
        this.educationId = document;
        this.kept = said.kept();
        this.followUp = said.finding();
        this.followedUpBy = who;
    }

    void end(Outcome how, Instant at) {
        this.outcome = how;
        this.endedAt = at;
        this.liveCaseId = null;
    }

    private static String written(Map<WaiverFact, Boolean> known) {
        return known.entrySet().stream().map(one -> one.getKey() + "=" + one.getValue()).sorted().collect(Collectors.joining("\n"));
    }

    Map<WaiverFact, Boolean> facts() {
        Map<WaiverFact, Boolean> known = new EnumMap<>(WaiverFact.class);
        if (facts != null) {
            facts.lines().map(line -> line.split("=")).forEach(parts -> known.put(WaiverFact.valueOf(parts[0]), Boolean.valueOf(parts[1])));
        }
        return known;
    }

    List<LocalDate> earlier() {
        return earlier == null ? List.of() : earlier.lines().map(LocalDate::parse).toList();
    }

    long id() {
        return id;
    }

    String openedBy() {
        return openedBy;
    }

    long caseId() {
        return caseId;
    }

    /** Code of the item, which stays the same where the table is written anew; null before it is proposed. */
    String item() {
        return item;
    }

    String itemText() {
        return itemText;
    }

    String citation() {
        return citation;
    }

    BigDecimal timesOver() {
        return timesOver;
    }

    BigDecimal ph() {
        return ph;
    }

    LocalDate inspectedOn() {
        return inspectedOn;
    }

    Instant orderedAt() {
        return orderedAt;
    }

    LocalDate orderedUntil() {
        return orderedUntil;
    }

    String reason() {
        return reason;
    }

    Instant proposedAt() {
        return proposedAt;
    }

    String proposedBy() {
        return proposedBy;
    }

    String signer() {
        return signer;
    }

    LocalDate signedOn() {
        return signedOn;
    }

    String committedBy() {
        return committedBy;
    }

    Way way() {
        return way;
    }

    Instant correctedAt() {
        return correctedAt;
    }

    String finding() {
        return finding;
    }

    String verifiedBy() {
        return verifiedBy;
    }

    /** What the second person said last. */
    String opinion() {
        return opinion;
    }

    /** Null unless a second person agreed. */
    Instant confirmedAt() {
        return confirmedAt;
    }

    /** Null while it is on its way. */
    Outcome outcome() {
        return outcome;
    }
}
