package org.bihuan.referral;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A decided case on its way to the police for detention (公治〔2014〕853号). A case has at most one. */
@Entity
@Table(name = "detention_referral")
class DetentionReferral extends PoliceReferral {

    /** How it ended. */
    enum Outcome {

        DROPPED("没有提出"), NOT_APPROVED("负责人不同意移送"), DETAINED("已决定拘留"), REFUSED("公安机关不予拘留");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** @param refusal how it is proven that the order to stop was refused; null where the ground does not ask */
    record Proposal(DetentionGround ground, DetentionGround.Refusal refusal, List<Suspect> persons, String reason) {
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "detention_referral_seq")
    @SequenceGenerator(name = "detention_referral_seq", sequenceName = "detention_referral_seq", allocationSize = 50)
    private Long id;
    private boolean must;
    @Enumerated(EnumType.STRING)
    private DetentionGround ground;
    @Enumerated(EnumType.STRING)
    private DetentionGround.Refusal refusal;
    @ElementCollection
    @CollectionTable(name = "detention_person", joinColumns = @JoinColumn(name = "referral_id"))
    @OrderColumn(name = "position_no")
    private List<Suspect> persons = new ArrayList<>();
    private String reason;
    private String proposedBy;
    private Instant proposedAt;
    private String opinion;
    private String approvedBy;
    private Instant approvedAt;
    private Instant acceptedAt;
    @ElementCollection
    @CollectionTable(name = "detention_evidence", joinColumns = @JoinColumn(name = "referral_id"))
    @OrderColumn(name = "position_no")
    private List<HandedEvidence> evidence = new ArrayList<>();
    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    protected DetentionReferral() {
        // for JPA
    }

    /** @param who null where the law makes it follow from the decision */
    DetentionReferral(long caseId, String caseNumber, String region, String partyName, String uscc, boolean must, String opening, String who,
                      Instant at) {
        super(caseId, caseNumber, region, partyName, uscc, opening, who, at);
        this.must = must;
    }

    void propose(Proposal said, String who, Instant at) {
        this.ground = said.ground();
        this.refusal = said.refusal();
        this.persons = new ArrayList<>(said.persons());
        this.reason = said.reason();
        this.proposedBy = who;
        this.proposedAt = at;
    }

    /** @param agreed null where it goes back: then it is to be proposed anew */
    void approve(Boolean agreed, String why, String who, Instant at) {
        this.opinion = why;
        this.approvedBy = who;
        if (agreed == null) {
            this.proposedAt = null;
        } else {
            this.approvedAt = agreed ? at : null;
        }
    }

    /** A decision was served from which it follows: nobody can leave it any more. */
    void mustGo() {
        this.must = true;
    }

    void handOver(Instant at, Instant accepted, String to, String person, Set<DetentionPart> what, List<HandedEvidence> files, String who) {
        handOver(at, to, person, what, who);
        this.acceptedAt = accepted;
        this.evidence.addAll(files);
    }

    void supply(List<HandedEvidence> files) {
        this.evidence.addAll(files);
    }

    void end(Outcome how, Instant at) {
        this.outcome = how;
        end(at);
    }

    /** Its moments, with what happened at the police. */
    DetentionCourse course(List<DetentionStep> steps) {
        return new DetentionCourse(proposedAt, approvedAt, handedOverAt(), acceptedAt, outcome,
                steps.stream().map(step -> new DetentionCourse.Happened(step.kind(), step.happenedAt(), step.receivedAt())).toList());
    }

    long id() {
        return id;
    }

    /** Whether the law makes it follow from the decision. */
    boolean must() {
        return must;
    }

    /** Null before it is proposed. */
    DetentionGround ground() {
        return ground;
    }

    DetentionGround.Refusal refusal() {
        return refusal;
    }

    List<Suspect> persons() {
        return List.copyOf(persons);
    }

    String reason() {
        return reason;
    }

    String proposedBy() {
        return proposedBy;
    }

    /** Null before it is proposed, and again once it has come back. */
    Instant proposedAt() {
        return proposedAt;
    }

    /** What the head said last. */
    String opinion() {
        return opinion;
    }

    String approvedBy() {
        return approvedBy;
    }

    /** Null unless the head agreed. */
    Instant approvedAt() {
        return approvedAt;
    }

    Instant acceptedAt() {
        return acceptedAt;
    }

    @Override
    List<HandedEvidence> evidence() {
        return List.copyOf(evidence);
    }

    @Override
    Map<String, String> noted() {
        Map<String, String> noted = new LinkedHashMap<>();
        note(noted, "提出的理由", reason);
        note(noted, "负责人意见", opinion);
        note(noted, "移送的材料", parts(part -> DetentionPart.valueOf(part).label()));
        note(noted, "受理", acceptedAt == null ? null : Moments.minute(acceptedAt));
        return noted;
    }

    Outcome outcome() {
        return outcome;
    }
}
