package org.bihuan.deliberation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bihuan.deliberation.Deliberations.Conclusion;
import org.bihuan.deliberation.Deliberations.Kind;
import org.bihuan.deliberation.Deliberations.Matter;

/** A matter before the heads, with the file they read and what they concluded. */
@Entity
class Deliberation {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "deliberation_seq")
    @SequenceGenerator(name = "deliberation_seq", sequenceName = "deliberation_seq", allocationSize = 50)
    private Long id;
    @Version
    private int version;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    private String subject;
    private String caseNumber;
    private String title;
    private String region;
    private String authority;
    private String dossier;
    private String facts;
    private String evidence;
    private String basis;
    private String discretion;
    private String proposal;
    @ElementCollection
    @CollectionTable(name = "deliberation_reporter", joinColumns = @JoinColumn(name = "deliberation_id"))
    @Column(name = "user_id")
    private Set<String> reporters = new HashSet<>();
    @ElementCollection
    @CollectionTable(name = "deliberation_barred", joinColumns = @JoinColumn(name = "deliberation_id"))
    @Column(name = "user_id")
    private Set<String> barred = new HashSet<>();
    private String occasion;
    private String openedBy;
    private Instant openedAt;
    @Enumerated(EnumType.STRING)
    private Conclusion conclusion;
    private String resolution;
    private Instant concludedAt;
    private Instant confirmedAt;
    private Long minutesDocument;
    private String abandonedFor;
    private String departure;

    protected Deliberation() {
        // for JPA
    }

    Deliberation(Matter matter, Instant openedAt) {
        this.kind = matter.kind();
        this.subject = matter.subject();
        this.caseNumber = matter.caseNumber();
        this.title = matter.title();
        this.region = matter.region();
        this.authority = matter.authority();
        this.dossier = matter.dossier();
        this.facts = matter.file().facts();
        this.evidence = String.join("\n", matter.file().evidence());
        this.basis = matter.file().basis();
        this.discretion = String.join("\n", matter.file().discretion());
        this.proposal = matter.file().proposal();
        this.reporters.addAll(matter.reporters());
        this.barred.addAll(matter.barred());
        this.occasion = matter.occasion();
        this.openedBy = matter.openedBy();
        this.openedAt = openedAt;
    }

    void conclude(Conclusion conclusion, String resolution, Instant concludedAt, Instant confirmedAt) {
        this.conclusion = conclusion;
        this.resolution = resolution;
        this.concludedAt = concludedAt;
        this.confirmedAt = confirmedAt;
    }

    void departs(String from) {
        departure = from;
    }

    void abandon(String reason) {
        abandonedFor = reason;
    }

    boolean abandoned() {
        return abandonedFor != null;
    }

    void minutesIssued(long document) {
        minutesDocument = document;
    }

    Deliberations.File file() {
        return new Deliberations.File(facts, lines(evidence), basis, lines(discretion), proposal);
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("\n"));
    }

    long id() {
        return id;
    }

    Kind kind() {
        return kind;
    }

    String subject() {
        return subject;
    }

    String caseNumber() {
        return caseNumber;
    }

    String title() {
        return title;
    }

    String region() {
        return region;
    }

    String authority() {
        return authority;
    }

    String dossier() {
        return dossier;
    }

    Set<String> reporters() {
        return Set.copyOf(reporters);
    }

    Set<String> barred() {
        return Set.copyOf(barred);
    }

    String occasion() {
        return occasion;
    }

    Instant openedAt() {
        return openedAt;
    }

    /** Null until the chair has confirmed it. */
    Conclusion conclusion() {
        return conclusion;
    }

    /** How it ended, in Chinese; null while it goes on. */
    String ending() {
        return abandonedFor != null ? "不再审议：" + abandonedFor : conclusion == null ? null : conclusion.label();
    }

    String resolution() {
        return resolution;
    }

    /** When the vote that counts was closed. */
    Instant concludedAt() {
        return concludedAt;
    }

    Instant confirmedAt() {
        return confirmedAt;
    }

    /** In what the proposal is not how the like was treated; null where it is in keeping. */
    String departure() {
        return departure;
    }

    Long minutesDocument() {
        return minutesDocument;
    }
}
