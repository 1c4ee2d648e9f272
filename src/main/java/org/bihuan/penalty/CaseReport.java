package org.bihuan.penalty;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.law.PenaltyKind;
import org.bihuan.law.Regime;
import org.hibernate.annotations.Immutable;

/** A report on an investigation (调查报告). Never changed; after more investigation there is another. */
@Entity
@Immutable
@Table(name = "case_report")
class CaseReport {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "case_report_seq")
    @SequenceGenerator(name = "case_report_seq", sequenceName = "case_report_seq", allocationSize = 50)
    private Long id;
    private long caseId;
    private String violation;
    private LocalDate actStartedOn;
    private LocalDate actEndedOn;
    private String partyAddress;
    private String legalRepresentative;
    private String facts;
    private String breached;
    private String basis;
    private BigDecimal baseAmount;
    @Enumerated(EnumType.STRING)
    private ReportFindings.Samples samples;
    @Enumerated(EnumType.STRING)
    private ReportFindings.Fault fault;
    private String faultReason;
    private String applied;
    @Enumerated(EnumType.STRING)
    private Regime regime;
    @Enumerated(EnumType.STRING)
    private DecisionOutcome intended;
    private String kinds;
    private BigDecimal fine;
    private BigDecimal confiscation;
    private String mitigation;
    private String discretion;
    private String told;
    private String choices;
    private String deviation;
    private String ground;
    private boolean crimeSuspected;
    @Enumerated(EnumType.STRING)
    private NoPenaltyGround groundKind;
    private String pollutant;
    private BigDecimal timesOver;
    private Long documentId;
    private String who;
    private Instant at;

    protected CaseReport() {
    }

    CaseReport(long caseId, ReportFindings found, Long documentId, String who, Instant at) {
        this.caseId = caseId;
        this.violation = found.violation().name();
        this.actStartedOn = found.actStartedOn();
        this.actEndedOn = found.actEndedOn();
        this.partyAddress = found.partyAddress();
        this.legalRepresentative = found.legalRepresentative();
        this.facts = found.facts();
        this.breached = found.breached();
        this.basis = found.basis().row();
        this.baseAmount = found.baseAmount();
        this.samples = found.samples();
        this.fault = found.fault();
        this.faultReason = found.faultReason();
        this.applied = found.basis().citation();
        this.regime = found.basis().regime();
        this.intended = found.intended();
        this.kinds = found.kinds().stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
        this.fine = found.fine();
        this.confiscation = found.confiscation();
        this.mitigation = found.mitigation();
        this.discretion = found.discretion();
        this.told = found.told();
        this.choices = found.choices();
        this.deviation = found.deviation();
        this.ground = found.ground();
        this.crimeSuspected = found.crimeSuspected();
        this.groundKind = found.groundKind();
        this.pollutant = found.pollutant();
        this.timesOver = found.timesOver();
        this.documentId = documentId;
        this.who = who;
        this.at = at;
    }

    String violation() {
        return violation;
    }

    LocalDate actStartedOn() {
        return actStartedOn;
    }

    LocalDate actEndedOn() {
        return actEndedOn;
    }

    String partyAddress() {
        return partyAddress;
    }

    String legalRepresentative() {
        return legalRepresentative;
    }

    String facts() {
        return facts;
    }

    String breached() {
        return breached;
    }

    /** Row of the table of legal bases. */
    String basis() {
        return basis;
    }

    /** What the provision measures the fine by; null for a range of yuan. */
    BigDecimal baseAmount() {
        return baseAmount;
    }

    /** Null in a report of before it was asked, like what was found of the party's fault. */
    ReportFindings.Samples samples() {
        return samples;
    }

    ReportFindings.Fault fault() {
        return fault;
    }

    String faultReason() {
        return faultReason;
    }

    String applied() {
        return applied;
    }

    Regime regime() {
        return regime;
    }

    DecisionOutcome intended() {
        return intended;
    }

    Set<PenaltyKind> kinds() {
        return kinds.isEmpty() ? Set.of() : Arrays.stream(kinds.split(" ")).map(PenaltyKind::valueOf).collect(Collectors.toSet());
    }

    BigDecimal fine() {
        return fine;
    }

    /** Null where nothing is to be confiscated, and in a report of before it was asked. */
    BigDecimal confiscation() {
        return confiscation;
    }

    String mitigation() {
        return mitigation;
    }

    String discretion() {
        return discretion;
    }

    String told() {
        return told;
    }

    /** The grades chosen of the benchmark's factors, see {@link ReportDiscretion}; null without any. */
    String choices() {
        return choices;
    }

    /** What takes the fine out of the benchmark, or null. */
    String deviation() {
        return deviation;
    }

    String ground() {
        return ground;
    }

    boolean crimeSuspected() {
        return crimeSuspected;
    }

    /** Null with a penalty, and in a report of before it was asked. */
    NoPenaltyGround groundKind() {
        return groundKind;
    }

    /** Code of what exceeded its limit, or null. */
    String pollutant() {
        return pollutant;
    }

    /** In times of the limit, or null. */
    BigDecimal timesOver() {
        return timesOver;
    }

    String who() {
        return who;
    }

    Instant at() {
        return at;
    }
}
