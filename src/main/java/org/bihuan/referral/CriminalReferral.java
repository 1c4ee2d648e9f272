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
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.engine.HouseClock;
import org.bihuan.penalty.PenaltyCases;

/** A case on its way to the police as a suspected crime, from the naming of two officers to the last word. A case has at most one. */
@Entity
@Table(name = "criminal_referral")
class CriminalReferral {

    /** Whose idea it was. */
    enum Source {

        OWN("办案中发现"), PROCURATORATE("检察机关建议移送"), SUPERIOR("上级机关要求移送");

        private final String label;

        Source(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** In which capacity the head decided; a deputy may not. */
    enum Capacity {

        PRINCIPAL("正职负责人"), ACTING("主持工作的负责人");

        private final String label;

        Capacity(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** Whether the police signed for the file. */
    enum Receipt {

        SIGNED("已在回执上签字"), NOT_SIGNED("没有签收");

        private final String label;

        Receipt(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** How the criminal case ended. */
    enum Result {

        CONVICTED("已判处刑罚"), NOT_PROSECUTED("检察机关不起诉"), ACQUITTED("判决无罪"), EXEMPTED("免予刑事处罚"), WITHDRAWN("公安机关撤销案件");

        private final String label;

        Result(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** How the referral ended. */
    enum Outcome {

        NOT_REFERRED("负责人决定不移送"), DECLINED("公安机关不予立案，案件恢复办理"), RETURNED("没有追究刑事责任，案件恢复办理"), CONVICTED("已追究刑事责任");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** What the two officers report to the head. */
    record Report(String firstOfficer, String secondOfficer, String offence, List<Suspect> suspects, String facts, String law, boolean falsified,
                  boolean keyDischarger, boolean keyPermit, Set<CriminalLine.Pollutant> pollutants, BigDecimal illegalIncome, Integer earlierPenalties) {
    }

    /** The handover itself. */
    record HandOver(Instant at, String police, String receiver, Receipt receipt, String procuratorate, Instant procuratorateAt, Set<FilePart> parts, String note,
                    String lateReason) {
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "criminal_referral_seq")
    @SequenceGenerator(name = "criminal_referral_seq", sequenceName = "criminal_referral_seq", allocationSize = 50)
    private Long id;
    @Version
    private int version;
    private long caseId;
    private Long liveCaseId;
    private String caseNumber;
    private String region;
    private String partyName;
    private String uscc;
    private String openedBy;
    private Instant openedAt;
    @Enumerated(EnumType.STRING)
    private Source source;
    private Instant sourceAt;
    private String opening;
    private String firstOfficer;
    private String secondOfficer;
    private String offence;
    @ElementCollection
    @CollectionTable(name = "criminal_suspect", joinColumns = @JoinColumn(name = "referral_id"))
    @OrderColumn(name = "position_no")
    private List<Suspect> suspects = new ArrayList<>();
    private String facts;
    private String law;
    private boolean falsified;
    private boolean keyDischarger;
    private boolean keyPermit;
    private String pollutants;
    private BigDecimal illegalIncome;
    private Integer earlierPenalties;
    private Long reportId;
    private String reportedBy;
    private Instant reportedAt;
    private Boolean referred;
    @Enumerated(EnumType.STRING)
    private Capacity capacity;
    private String decision;
    private String decidedBy;
    private Instant decidedAt;
    private String letterNumber;
    private Long letterId;
    private Instant handedOverAt;
    private String police;
    private String receiver;
    @Enumerated(EnumType.STRING)
    private Receipt receipt;
    private String procuratorate;
    private Instant procuratorateAt;
    private String parts;
    private String handOverNote;
    private String lateReason;
    private String handedBy;
    private boolean termHeld;
    @ElementCollection
    @CollectionTable(name = "referral_evidence", joinColumns = @JoinColumn(name = "referral_id"))
    @OrderColumn(name = "position_no")
    private List<HandedEvidence> evidence = new ArrayList<>();
    private LocalDate enteredOn;
    private LocalDate waitUntil;
    @Enumerated(EnumType.STRING)
    private Result result;
    private LocalDate resultOn;
    private String resultText;
    @Enumerated(EnumType.STRING)
    private Outcome outcome;
    private Instant endedAt;

    protected CriminalReferral() {
        // for JPA
    }

    CriminalReferral(PenaltyCases.Brief one, Source source, Instant sourceAt, String opening, String who, Instant at) {
        this.caseId = one.id();
        this.liveCaseId = one.id();
        this.caseNumber = one.number();
        this.region = one.region();
        this.partyName = one.partyName();
        this.uscc = one.uscc();
        this.source = source;
        this.sourceAt = sourceAt;
        this.opening = opening;
        this.openedBy = who;
        this.openedAt = at;
    }

    void report(Report said, long document, String who, Instant at) {
        this.firstOfficer = said.firstOfficer();
        this.secondOfficer = said.secondOfficer();
        this.offence = said.offence();
        this.suspects = new ArrayList<>(said.suspects());
        this.facts = said.facts();
        this.law = said.law();
        this.falsified = said.falsified();
        this.keyDischarger = said.keyDischarger();
        this.keyPermit = said.keyPermit();
        this.pollutants = said.pollutants().stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
        this.illegalIncome = said.illegalIncome();
        this.earlierPenalties = said.earlierPenalties();
        this.reportId = document;
        this.reportedBy = who;
        this.reportedAt = at;
    }

    void decide(boolean refer, Capacity as, String why, String who, Instant at) {
        this.referred = refer;
        this.capacity = as;
        this.decision = why;
        this.decidedBy = who;
        this.decidedAt = at;
    }

    void issue(String number, long document) {
        this.letterNumber = number;
        this.letterId = document;
    }

    void handOver(HandOver done, List<HandedEvidence> files, boolean held, String who) {
        this.handedOverAt = done.at();
        this.police = done.police();
        this.receiver = done.receiver();
        this.receipt = done.receipt();
        this.procuratorate = done.procuratorate();
        this.procuratorateAt = done.procuratorateAt();
        this.parts = done.parts().stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
        this.handOverNote = done.note();
        this.lateReason = done.lateReason();
        this.handedBy = who;
        this.termHeld = held;
        this.evidence.addAll(files);
    }

    void handMore(List<HandedEvidence> files) {
        this.evidence.addAll(files);
    }

    /** The case went on to other police. */
    void passOn(String other) {
        this.police = other;
    }

    void enter(LocalDate on) {
        this.enteredOn = on;
    }

    void waitUntil(LocalDate day) {
        this.waitUntil = day;
    }

    void finish(Result how, LocalDate on, String text) {
        this.result = how;
        this.resultOn = on;
        this.resultText = text;
    }

    void end(Outcome how, Instant at) {
        this.outcome = how;
        this.endedAt = at;
        this.liveCaseId = null;
    }

    /** Its moments, with what happened at the police. */
    CriminalCourse course(List<ReferralStep> steps) {
        return new CriminalCourse(sourceAt, reportedAt, decidedAt, Boolean.FALSE.equals(referred), handedOverAt, procuratorateAt,
                enteredOn == null ? null : enteredOn.atStartOfDay(HouseClock.ZONE).toInstant(), outcome != null,
                steps.stream().map(step -> new CriminalCourse.Happened(step.kind(), step.happenedAt(), step.receivedAt())).toList());
    }

    long id() {
        return id;
    }

    long caseId() {
        return caseId;
    }

    String caseNumber() {
        return caseNumber;
    }

    String region() {
        return region;
    }

    String partyName() {
        return partyName;
    }

    String openedBy() {
        return openedBy;
    }

    Instant openedAt() {
        return openedAt;
    }

    Source source() {
        return source;
    }

    String opening() {
        return opening;
    }

    String firstOfficer() {
        return firstOfficer;
    }

    String secondOfficer() {
        return secondOfficer;
    }

    /** Suspected, in Chinese; null before the report. */
    String offence() {
        return offence;
    }

    List<Suspect> suspects() {
        return List.copyOf(suspects);
    }

    String facts() {
        return facts;
    }

    String law() {
        return law;
    }

    /** What is known for the lines of the criminal law. */
    Report report() {
        return new Report(firstOfficer, secondOfficer, offence, suspects(), facts, law, falsified, keyDischarger, keyPermit, split(pollutants).stream()
                .map(CriminalLine.Pollutant::valueOf).collect(Collectors.toSet()), illegalIncome, earlierPenalties);
    }

    String reportedBy() {
        return reportedBy;
    }

    Instant reportedAt() {
        return reportedAt;
    }

    String decision() {
        return decision;
    }

    String decidedBy() {
        return decidedBy;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    String letterNumber() {
        return letterNumber;
    }

    Instant handedOverAt() {
        return handedOverAt;
    }

    String police() {
        return police;
    }

    String receiver() {
        return receiver;
    }

    /** Whether the time for the decision of the case stands still for it. */
    boolean termHeld() {
        return termHeld;
    }

    List<HandedEvidence> evidence() {
        return List.copyOf(evidence);
    }

    /** Until when one waits for the police beyond their limit; null unless somebody said so. */
    LocalDate waitUntil() {
        return waitUntil;
    }

    /** Day of the end of the criminal case; null before. */
    LocalDate resultOn() {
        return resultOn;
    }

    /** Null while it is on its way. */
    Outcome outcome() {
        return outcome;
    }

    Instant endedAt() {
        return endedAt;
    }

    private static List<String> split(String words) {
        return words == null || words.isEmpty() ? List.of() : Arrays.asList(words.split(" "));
    }
}
