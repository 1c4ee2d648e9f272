package org.bihuan.referral;

import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What goes to the police, as a crime or for detention: whose it is, who opened it, to whom it was handed, and when it ended. */
@MappedSuperclass
abstract class PoliceReferral {

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
    private String opening;
    private String letterNumber;
    private Instant handedOverAt;
    private String police;
    private String receiver;
    private String parts;
    private String handedBy;
    private Instant endedAt;

    PoliceReferral() {
        // for JPA
    }

    /** @param who null where the law makes it follow from the decision */
    PoliceReferral(long caseId, String caseNumber, String region, String partyName, String uscc, String opening, String who, Instant at) {
        this.caseId = caseId;
        this.liveCaseId = caseId;
        this.caseNumber = caseNumber;
        this.region = region;
        this.partyName = partyName;
        this.uscc = uscc;
        this.opening = opening;
        this.openedBy = who;
        this.openedAt = at;
    }

    void letter(String number) {
        this.letterNumber = number;
    }

    void handOver(Instant at, String to, String person, Set<? extends Enum<?>> what, String who) {
        this.handedOverAt = at;
        this.police = to;
        this.receiver = person;
        this.parts = what.stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
        this.handedBy = who;
    }

    /** The case may have another from now on. */
    void end(Instant at) {
        this.endedAt = at;
        this.liveCaseId = null;
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

    /** Null where the law makes it follow from the decision. */
    String openedBy() {
        return openedBy;
    }

    Instant openedAt() {
        return openedAt;
    }

    String opening() {
        return opening;
    }

    String letterNumber() {
        return letterNumber;
    }

    Instant handedOverAt() {
        return handedOverAt;
    }

    /** To whom it was handed over. */
    String police() {
        return police;
    }

    String receiver() {
        return receiver;
    }

    /** Null while it is on its way. */
    Instant endedAt() {
        return endedAt;
    }

    /** The files of evidence that left with it. */
    abstract List<HandedEvidence> evidence();

    /** What else was written down about it, by Chinese label. */
    abstract Map<String, String> noted();

    static void note(Map<String, String> noted, String label, String text) {
        if (text != null) {
            noted.put(label, text);
        }
    }

    /** Which parts of the file left, in Chinese; null before. */
    String parts(UnaryOperator<String> label) {
        return parts == null ? null : Stream.of(parts.split(" ")).filter(part -> !part.isEmpty()).map(label).collect(Collectors.joining("、"));
    }
}
