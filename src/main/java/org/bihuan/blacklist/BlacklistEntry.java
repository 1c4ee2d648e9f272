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
import java.time.LocalDate;

/** An entry of the list. Whether it holds on a day follows from its dates; no timer has to fire for it to end. */
@Entity
@Table(name = "blacklist_entry")
class BlacklistEntry {

    /**
     * On what it rests.
     *
     * @param to           last day, or null without end
     * @param repairMonths null where it cannot be repaired
     */
    record Ground(BanType type, String citation, String decisionNumber, LocalDate decidedOn, LocalDate from, LocalDate to, Integer repairMonths) {
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "blacklist_entry_seq")
    @SequenceGenerator(name = "blacklist_entry_seq", sequenceName = "blacklist_entry_seq", allocationSize = 50)
    private Long id;
    @Version
    private int version;
    private long blacklistingId;
    private Party party;
    @Enumerated(EnumType.STRING)
    private BanType type;
    private String citation;
    private String decisionNumber;
    private LocalDate decidedOn;
    private LocalDate startsOn;
    private LocalDate endsOn;
    private Integer repairMonths;
    private String documentNumber;
    private LocalDate publishedOn;
    private String place;
    private LocalDate endedOn;
    private String endedFor;
    private boolean fallen;
    private LocalDate removedOn;

    protected BlacklistEntry() {
        // for JPA
    }

    BlacklistEntry(Blacklisting one, Ground ground) {
        this.blacklistingId = one.id();
        this.party = one.party();
        this.type = ground.type();
        this.citation = ground.citation();
        this.decisionNumber = ground.decisionNumber();
        this.decidedOn = ground.decidedOn();
        this.startsOn = ground.from();
        this.endsOn = ground.to();
        this.repairMonths = ground.repairMonths();
    }

    void issued(String number) {
        this.documentNumber = number;
    }

    void publish(LocalDate on, String where) {
        this.publishedOn = on;
        this.place = where;
    }

    /** @param on first day on which it does not hold any more */
    void end(LocalDate on, String why) {
        this.endedOn = on;
        this.endedFor = why;
    }

    /** The decision it rests on has fallen. */
    void fall() {
        this.fallen = true;
    }

    void remove(LocalDate on) {
        this.removedOn = on;
    }

    boolean holdsOn(LocalDate day) {
        return ListRules.holds(startsOn, endsOn, endedOn, day);
    }

    long id() {
        return id;
    }

    long blacklistingId() {
        return blacklistingId;
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

    BanType type() {
        return type;
    }

    String citation() {
        return citation;
    }

    String decisionNumber() {
        return decisionNumber;
    }

    /** Day of that decision. */
    LocalDate decidedOn() {
        return decidedOn;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    /** Last day as decided, or null without end. */
    LocalDate endsOn() {
        return endsOn;
    }

    /** Last day on which it holds: as decided, or the day before it was ended; null without end. */
    LocalDate lastDay() {
        return endedOn == null || endsOn != null && endsOn.isBefore(endedOn) ? endsOn : endedOn.minusDays(1);
    }

    Integer repairMonths() {
        return repairMonths;
    }

    String documentNumber() {
        return documentNumber;
    }

    LocalDate publishedOn() {
        return publishedOn;
    }

    String place() {
        return place;
    }

    LocalDate endedOn() {
        return endedOn;
    }

    String endedFor() {
        return endedFor;
    }

    /** Whether the decision it rests on has fallen. */
    boolean fallen() {
        return fallen;
    }

    LocalDate removedOn() {
        return removedOn;
    }

    /** From when to when, in Chinese. */
    String termInWords() {
        return "自 " + startsOn + " 起，" + (endsOn == null ? "没有期限" : "至 " + endsOn) + (endedOn == null ? "" : "；" + endedOn + " 起不再有效：" + endedFor);
    }
}
