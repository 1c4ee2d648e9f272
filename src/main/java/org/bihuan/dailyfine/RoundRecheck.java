package org.bihuan.dailyfine;

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
import java.util.Set;

/** A recheck of a round: drawn for, made, perhaps sampled, perhaps reviewed. */
@Entity
@Table(name = "daily_fine_recheck")
class RoundRecheck {

    /**
     * What the officers found.
     *
     * @param changeReason why others went than were drawn, or null
     * @param result       null where something was sampled and the laboratory has not reported yet
     * @param same         whether it is the violation that was ordered to be corrected; null where nothing goes on
     * @param evidence     one line each
     * @param lateReason   why it was made after its last day; null in time
     */
    record Found(Instant startedAt, LocalDate on, String scene, String firstOfficer, String secondOfficer, String changeReason, Recheck.Result result,
                 Boolean same, String finding, String evidence, String lateReason) {
    }

    /** By what the discharge was stopped after a refusal (生态环境法典 art. 1060). */
    enum Measure {

        LIMIT("责令限制生产"), STOP("责令停产整治"), SEIZE("查封、扣押"), OTHER("其他措施"), NONE("不采取");

        private final String label;

        Measure(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "daily_fine_recheck_seq")
    @SequenceGenerator(name = "daily_fine_recheck_seq", sequenceName = "daily_fine_recheck_seq", allocationSize = 50)
    private Long id;
    @Version
    private int version;
    private long roundId;
    private long orderId;
    private int place;
    private long seed;
    private String candidates;
    private String drawnFirst;
    private String drawnSecond;
    private Instant drawnAt;
    @Enumerated(EnumType.STRING)
    private RecheckWatch.Stage told;
    private LocalDate foundOn;
    private Instant startedAt;
    private String scene;
    private String firstOfficer;
    private String secondOfficer;
    private String changeReason;
    @Enumerated(EnumType.STRING)
    private Recheck.Result result;
    private boolean sampled;
    private LocalDate reportedOn;
    private Boolean sameViolation;
    private String finding;
    private String evidence;
    private String lateReason;
    private String recordedBy;
    private Instant recordedAt;
    private Long documentId;
    private Boolean counts;
    private String opinion;
    private String reviewedBy;
    private Instant reviewedAt;
    @Enumerated(EnumType.STRING)
    private Measure measure;
    private LocalDate measureOn;
    private String measureNote;
    private String measuredBy;
    private Instant measuredAt;

    protected RoundRecheck() {
        // for JPA
    }

    RoundRecheck(long roundId, long orderId, int place, RecheckDraw draw, Instant at) {
        this.roundId = roundId;
        this.orderId = orderId;
        this.place = place;
        this.seed = draw.seed();
        this.candidates = String.join(",", draw.candidates());
        List<String> drawn = draw.drawn();
        this.drawnFirst = drawn.isEmpty() ? null : drawn.get(0);
        this.drawnSecond = drawn.size() < 2 ? null : drawn.get(1);
        this.drawnAt = at;
    }

    void tell(RecheckWatch.Stage stage) {
        this.told = stage;
    }

    void find(Found found, String who, Instant at) {
        this.startedAt = found.startedAt();
        this.foundOn = found.on();
        this.scene = found.scene();
        this.firstOfficer = found.firstOfficer();
        this.secondOfficer = found.secondOfficer();
        this.changeReason = found.changeReason();
        this.result = found.result();
        this.sampled = found.result() == null;
        this.sameViolation = found.same();
        this.finding = found.finding();
        this.evidence = found.evidence();
        this.lateReason = found.lateReason();
        this.recordedBy = who;
        this.recordedAt = at;
    }

    /** The laboratory has reported; the day that counts stays that of the sampling. */
    void report(Recheck.Result result, Boolean same, LocalDate on, String finding) {
        this.result = result;
        this.sameViolation = same;
        this.reportedOn = on;
        this.finding = this.finding + "\n监测报告（" + on + "）：" + finding;
    }

    void document(long id) {
        this.documentId = id;
    }

    void review(boolean counts, String opinion, String who, Instant at) {
        this.counts = counts;
        this.opinion = opinion;
        this.reviewedBy = who;
        this.reviewedAt = at;
    }

    /** @param on null where none was taken */
    void stop(Measure measure, LocalDate on, String note, String who, Instant at) {
        this.measure = measure;
        this.measureOn = on;
        this.measureNote = note;
        this.measuredBy = who;
        this.measuredAt = at;
    }

    /** Under which its limits run. */
    String limits() {
        return "daily-fine-recheck/" + id;
    }

    RecheckDraw draw() {
        return new RecheckDraw(seed, candidates.isEmpty() ? List.of() : List.of(candidates.split(",")));
    }

    long id() {
        return id;
    }

    long roundId() {
        return roundId;
    }

    long orderId() {
        return orderId;
    }

    int place() {
        return place;
    }

    /** User id; null where there was nobody to draw. */
    String drawnFirst() {
        return drawnFirst;
    }

    String drawnSecond() {
        return drawnSecond;
    }

    /** The last reminder, or null. */
    RecheckWatch.Stage told() {
        return told;
    }

    /** Null before it is made. */
    LocalDate foundOn() {
        return foundOn;
    }

    Instant startedAt() {
        return startedAt;
    }

    String scene() {
        return scene;
    }

    String firstOfficer() {
        return firstOfficer;
    }

    String secondOfficer() {
        return secondOfficer;
    }

    /** Whether those went whom the lot had named, in whichever order. */
    boolean madeByThoseDrawn() {
        return drawnSecond != null && Set.of(drawnFirst, drawnSecond).equals(Set.of(firstOfficer, secondOfficer));
    }

    /** Why others went than were drawn, or null. */
    String changeReason() {
        return changeReason;
    }

    /** Null until it is known. */
    Recheck.Result result() {
        return result;
    }

    boolean sampled() {
        return sampled;
    }

    LocalDate reportedOn() {
        return reportedOn;
    }

    Boolean sameViolation() {
        return sameViolation;
    }

    String finding() {
        return finding;
    }

    String evidence() {
        return evidence;
    }

    String lateReason() {
        return lateReason;
    }

    String recordedBy() {
        return recordedBy;
    }

    /** What the legal review says of the refusal; null without one. */
    Boolean counts() {
        return counts;
    }

    String opinion() {
        return opinion;
    }

    /** Null until somebody has said it. */
    Measure measure() {
        return measure;
    }
}
