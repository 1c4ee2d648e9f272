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
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.engine.HouseClock;
import org.bihuan.penalty.PenaltyCases;

/** A case on its way to the police as a suspected crime, from the naming of two officers to the last word. A case has at most one. */
@Entity
@Table(name = "criminal_referral")
class CriminalReferral extends PoliceReferral {

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

    /**
     * The handover itself.
     *
     * @param without why parts of the file do not exist, or null
     */
    record HandOver(Instant at, String police, String receiver, Receipt receipt, String procuratorate, Instant procuratorateAt, Set<FilePart> parts, String without,
                    String lateReason) {
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "criminal_referral_seq")
    @SequenceGenerator(name = "criminal_referral_seq", sequenceName = "criminal_referral_seq", allocationSize = 50)
    private Long id;
    @Enumerated(EnumType.STRING)
    private Source source;
    private Instant sourceAt;
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
    private String reportedBy;
    private Instant reportedAt;
    private Boolean referred;
    @Enumerated(EnumType.STRING)
    private Capacity capacity;
    private String decision;
    private String decidedBy;
    private Instant decidedAt;
    private String passedTo;
    @Enumerated(EnumType.STRING)
    private Receipt receipt;
    private String procuratorate;
    private Instant procuratorateAt;
    private String withoutReason;
    private String lateReason;
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

    protected CriminalReferral() {
        // for JPA
    }

    CriminalReferral(PenaltyCases.Brief one, Source source, Instant sourceAt, String opening, String who, Instant at) {
        super(one.id(), one.number(), one.region(), one.partyName(), one.uscc(), opening, who, at);
        this.source = source;
        this.sourceAt = sourceAt;
    }

    void report(Report said, String who, Instant at) {
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

    void handOver(HandOver done, List<HandedEvidence> files, boolean held, String who) {
        handOver(done.at(), done.police(), done.receiver(), done.parts(), who);
        this.receipt = done.receipt();
        this.procuratorate = done.procuratorate();
        this.procuratorateAt = done.procuratorateAt();
        this.withoutReason = done.without();
        this.lateReason = done.lateReason();
        this.termHeld = held;
        this.evidence.addAll(files);
    }

    void handMore(List<HandedEvidence> files) {
        this.evidence.addAll(files);
    }

    /** The case went on to other police, who have their own time: nobody waits for the first any more. */
    void passOn(String other) {
        this.passedTo = other;
        this.waitUntil = null;
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
        end(at);
    }

    /** Its moments, with what happened at the police. */
    CriminalCourse course(List<ReferralStep> steps) {
        return new CriminalCourse(sourceAt, reportedAt, decidedAt, Boolean.FALSE.equals(referred), handedOverAt(), procuratorateAt,
                enteredOn == null ? null : enteredOn.atStartOfDay(HouseClock.ZONE).toInstant(), outcome != null,
                steps.stream().map(step -> new CriminalCourse.Happened(step.kind(), step.happenedAt(), step.receivedAt())).toList());
    }

    long id() {
        return id;
    }

    Source source() {
        return source;
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

    /** Who has it now. */
    String policeNow() {
        return passedTo == null ? police() : passedTo;
    }

    /** In which capacity the head decided; null before. */
    Capacity capacity() {
        return capacity;
    }

    /** Null before the handover. */
    Receipt receipt() {
        return receipt;
    }

    String procuratorate() {
        return procuratorate;
    }

    /** To whom it was handed over, and to whom it went on. */
    String policeInWords() {
        return passedTo == null ? police() : police() + "（已转送" + passedTo + "）";
    }

    /** Whether the time for the decision of the case stands still for it. */
    boolean termHeld() {
        return termHeld;
    }

    @Override
    List<HandedEvidence> evidence() {
        return List.copyOf(evidence);
    }

    /** When the decision was entered in the shared platform; null before. */
    LocalDate enteredOn() {
        return enteredOn;
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

    @Override
    Map<String, String> noted() {
        Map<String, String> noted = new LinkedHashMap<>();
        note(noted, "负责人意见", decision == null ? null : capacity.label() + (referred ? "批准移送：" : "决定不移送：") + decision);
        note(noted, "移送的材料", parts(part -> FilePart.valueOf(part).label()));
        note(noted, "没有的材料", withoutReason);
        note(noted, "回执", receipt == null ? null : receipt.label());
        note(noted, "抄送", procuratorateAt == null ? null : procuratorate + "，" + Moments.minute(procuratorateAt));
        note(noted, "超过24小时的原因", lateReason);
        note(noted, "录入信息共享平台", enteredOn == null ? null : enteredOn.toString());
        note(noted, "刑事处理结果", result == null ? null : resultOn + " " + result.label() + "：" + resultText);
        return noted;
    }

    private static List<String> split(String words) {
        return words == null || words.isEmpty() ? List.of() : Arrays.asList(words.split(" "));
    }
}
