package org.bihuan.blacklist;

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
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.law.PenaltyKind;
import org.bihuan.law.ViolationType;

/** The procedure against an operator, or somebody who works for one, about one finding at an enterprise. */
@Entity
@Table(name = "blacklisting")
class Blacklisting {

    private static final String OWNER = "operator-blacklisting/";

    /** How it ended. */
    enum Outcome {

        NOT_FILED("不予立案"), NOT_LISTED("没有列入"), NOT_SERVED("决定未送达，暂不列入"), LISTED("已列入");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /**
     * What was found where.
     *
     * @param caseId of the enterprise's own case, or null
     * @param leadId of the lead that case came of, or null
     */
    record Finding(Long caseId, Long leadId, String enterpriseUscc, String enterpriseName, ViolationType violation, LocalDate actEndedOn,
                   LocalDate discoveredOn, String facts, String reason) {

        /** What makes it the same finding, whether or not it came of a case of the enterprise. */
        String key() {
            return enterpriseUscc + "/" + violation.name() + "/" + actEndedOn;
        }
    }

    /**
     * What the officers intend.
     *
     * @param evidence     one line each: name, date, provider separated by {@code ；}
     * @param basis        row of the table of legal bases
     * @param confiscation yuan of illegal income; null where nothing is to be confiscated
     * @param rule         row of the table {@code blacklist-bans}
     * @param years        null for as long as the provision says
     * @param judgment     number of the conviction that a ban for life rests on, with the day on which it became final; both or neither
     */
    record Proposal(String firstOfficer, String secondOfficer, String partyAddress, String legalRepresentative, String facts, List<String> evidence,
                    String breached, String basis, String applied, Set<PenaltyKind> kinds, BigDecimal fine, BigDecimal confiscation,
                    List<String> discretion, String rule, Integer years, String judgment, LocalDate judgedOn) {

        /** With the conviction, which proves what it found. */
        List<String> allEvidence() {
            return judgment == null ? evidence : Stream.concat(evidence.stream(), Stream.of("生效刑事判决" + judgment + "；" + judgedOn + "；人民法院")).toList();
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "blacklisting_seq")
    @SequenceGenerator(name = "blacklisting_seq", sequenceName = "blacklisting_seq", allocationSize = 50)
    private Long id;
    @Version
    private int version;
    private String liveKey;
    private String region;
    private Party party;
    private Long caseId;
    private Long leadId;
    private String enterpriseUscc;
    private String enterpriseName;
    @Enumerated(EnumType.STRING)
    private ViolationType violation;
    private LocalDate actEndedOn;
    private LocalDate discoveredOn;
    private String facts;
    private String reason;
    private String openedBy;
    private Instant openedAt;
    private String openingOpinion;
    private String openingReviewedBy;
    private Instant openingReviewedAt;
    private String filingOpinion;
    private String filedBy;
    private String number;
    private LocalDate filedOn;
    private String firstOfficer;
    private String secondOfficer;
    private String partyAddress;
    private String legalRepresentative;
    private String evidence;
    private String breached;
    private String basis;
    private String applied;
    private String kinds;
    private BigDecimal fine;
    private BigDecimal confiscation;
    private String discretion;
    private String rule;
    private Integer years;
    private String judgment;
    private LocalDate judgedOn;
    private String investigators;
    private String proposedBy;
    private String review;
    private String reviewedBy;
    private LocalDate reviewedOn;
    private Long decisionId;
    private Long executionId;
    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    protected Blacklisting() {
        // for JPA
    }

    Blacklisting(String region, Party party, Finding finding, String who, Instant at) {
        this.liveKey = liveKey(party, finding);
        this.region = region;
        this.party = party;
        this.caseId = finding.caseId();
        this.leadId = finding.leadId();
        this.enterpriseUscc = finding.enterpriseUscc();
        this.enterpriseName = finding.enterpriseName();
        this.violation = finding.violation();
        this.actEndedOn = finding.actEndedOn();
        this.discoveredOn = finding.discoveredOn();
        this.facts = finding.facts();
        this.reason = finding.reason();
        this.openedBy = who;
        this.investigators = who;
        this.openedAt = at;
    }

    static String liveKey(Party party, Finding finding) {
        return party.subjectCode() + "|" + finding.key();
    }

    void reviewOpening(String opinion, String who, Instant at) {
        this.openingOpinion = opinion;
        this.openingReviewedBy = who;
        this.openingReviewedAt = at;
    }

    void decideFiling(String opinion, String who) {
        this.filingOpinion = opinion;
        this.filedBy = who;
    }

    void file(String caseNumber, LocalDate on) {
        this.number = caseNumber;
        this.filedOn = on;
    }

    void propose(Proposal said, String who) {
        this.firstOfficer = said.firstOfficer();
        this.secondOfficer = said.secondOfficer();
        this.partyAddress = said.partyAddress();
        this.legalRepresentative = said.legalRepresentative();
        this.facts = said.facts();
        this.evidence = String.join("\n", said.evidence());
        this.breached = said.breached();
        this.basis = said.basis();
        this.applied = said.applied();
        this.kinds = said.kinds().stream().sorted().map(Enum::name).collect(Collectors.joining(","));
        this.fine = said.fine();
        this.confiscation = said.confiscation();
        this.discretion = String.join("\n", said.discretion());
        this.rule = said.rule();
        this.years = said.years();
        this.judgment = said.judgment();
        this.judgedOn = said.judgedOn();
        this.proposedBy = who;
        investigated(said.firstOfficer(), said.secondOfficer(), who);
        this.reviewedOn = null;
    }

    void review(boolean agreed, String opinion, String who, LocalDate on) {
        this.review = opinion;
        this.reviewedBy = who;
        this.reviewedOn = agreed ? on : null;
    }

    void decideBy(long decision) {
        this.decisionId = decision;
    }

    void executeBy(long execution) {
        this.executionId = execution;
    }

    /** One finding is decided once; only where it was not filed may it come again. */
    void end(Outcome how) {
        this.outcome = how;
        if (how == Outcome.NOT_FILED) {
            this.liveKey = null;
        }
    }

    long id() {
        return id;
    }

    /** Under what its limits run and its documents are filed. */
    String owner() {
        return OWNER + id;
    }

    static Optional<Long> idIn(String owner) {
        return Optional.of(owner).filter(name -> name.matches(OWNER + "\\d{1,18}")).map(name -> Long.valueOf(name.substring(OWNER.length())));
    }

    /** The number, before filing the name under which it is kept. */
    String reference() {
        return number == null ? owner() : number;
    }

    String region() {
        return region;
    }

    Party party() {
        return party;
    }

    String operatorUscc() {
        return party.operatorUscc();
    }

    Subject subject() {
        return party.subject();
    }

    String subjectCode() {
        return party.subjectCode();
    }

    String subjectName() {
        return party.subjectName();
    }

    String enterpriseName() {
        return enterpriseName;
    }

    ViolationType violation() {
        return violation;
    }

    /** Whether it is about false data or certificates, and not only about careless work. */
    boolean falsified() {
        return violation == ViolationType.MONITORING_FIRM_FALSIFIED || violation == ViolationType.SERVICE_FIRM_FALSIFIED;
    }

    LocalDate actEndedOn() {
        return actEndedOn;
    }

    LocalDate discoveredOn() {
        return discoveredOn;
    }

    String facts() {
        return facts;
    }

    String reason() {
        return reason;
    }

    String openedBy() {
        return openedBy;
    }

    Instant openedAt() {
        return openedAt;
    }

    String openingOpinion() {
        return openingOpinion;
    }

    String openingReviewedBy() {
        return openingReviewedBy;
    }

    Instant openingReviewedAt() {
        return openingReviewedAt;
    }

    String filingOpinion() {
        return filingOpinion;
    }

    String filedBy() {
        return filedBy;
    }

    String number() {
        return number;
    }

    LocalDate filedOn() {
        return filedOn;
    }

    /** Null before it is proposed. */
    Proposal proposal() {
        return proposedBy == null ? null : new Proposal(firstOfficer, secondOfficer, partyAddress, legalRepresentative, facts, lines(evidence), breached,
                basis, applied, kindsOf(kinds), fine, confiscation, lines(discretion), rule, years, judgment, judgedOn);
    }

    private static List<String> lines(String column) {
        return column.lines().toList();
    }

    private static Set<PenaltyKind> kindsOf(String column) {
        return column.isEmpty() ? Set.of() : EnumSet.copyOf(Arrays.stream(column.split(",")).map(PenaltyKind::valueOf).toList());
    }

    private void investigated(String... who) {
        this.investigators = Stream.concat(investigators().stream(), Stream.of(who)).distinct().collect(Collectors.joining(","));
    }

    /** Who ever investigated: whoever opened and proposed it, and both officers, also of a proposal that was returned. */
    Set<String> investigators() {
        return new LinkedHashSet<>(Arrays.asList(investigators.split(",")));
    }

    /** What the reviewer said last, or null. */
    String review() {
        return review;
    }

    String reviewedBy() {
        return reviewedBy;
    }

    LocalDate reviewedOn() {
        return reviewedOn;
    }

    Long decisionId() {
        return decisionId;
    }

    Long executionId() {
        return executionId;
    }

    /** Null while it goes on. */
    Outcome outcome() {
        return outcome;
    }

    /** Where it stands, in Chinese. */
    String stateInWords() {
        return outcome != null ? outcome.label() : number == null ? "待立案" : decisionId == null ? "调查中" : "告知、审核和决定中";
    }
}
