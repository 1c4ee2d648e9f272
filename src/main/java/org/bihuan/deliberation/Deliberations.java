package org.bihuan.deliberation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bihuan.law.ReviewGate;

/**
 * Collective deliberations (集体审议) for the rooms that have something to decide: they open one for their matter and call the
 * process {@code collective-deliberation} with its id.
 */
public interface Deliberations {

    /** What is decided about. */
    enum Kind {

        PENALTY("行政处罚"), WAIVER("不予行政处罚"), BAN("列入第三方黑名单"), CONTROL("生产调控"), DAILY_FINE("按日连续处罚"), EXTENSION("延长办案期限");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** What the heads have concluded about the proposal. */
    enum Conclusion {

        PASSED("通过"), REJECTED("未通过"), RETURNED_FOR_INVESTIGATION("退回补充调查");

        private final String label;

        Conclusion(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * What the members read before they vote.
     *
     * @param facts      what is held to have happened
     * @param evidence   a line for each piece
     * @param basis      the provisions, as they are cited
     * @param discretion a line for each reason; empty where there is no discretion to explain
     * @param proposal   what is proposed to be decided
     */
    record File(String facts, List<String> evidence, String basis, List<String> discretion, String proposal) {

        public File {
            evidence = List.copyOf(evidence);
            discretion = List.copyOf(discretion);
        }
    }

    /**
     * What is to be deliberated on.
     *
     * @param subject    what the caller knows it by, e.g. {@code penalty-case/12}
     * @param caseNumber as it stands in the minutes
     * @param region     the branch whose matter it is; null for a matter of the whole city
     * @param authority  the branch whose heads decide in its own name (生态环境法典 53); null for the municipal bureau
     * @param dossier    the number under which the evidence is kept, or null
     * @param reporters  user ids of the officers of whom one reports
     * @param barred     user ids of the investigators, who may report but not vote
     * @param occasion   why it is deliberated on again, e.g. after a hearing; null for the first time
     * @param openedBy   user id, or null for the system
     */
    record Matter(Kind kind, String subject, String caseNumber, String title, String region, String authority, String dossier, File file,
                  Set<String> reporters, Set<String> barred, String occasion, String openedBy) {

        public Matter {
            reporters = Set.copyOf(reporters);
            barred = Set.copyOf(barred);
        }
    }

    /**
     * A deliberation at a glance.
     *
     * @param heldAt          time of its last sitting; null until it is convened
     * @param conclusion      null until the chair has confirmed it, as are the two that follow
     * @param resolution      the decision in the chair's words
     * @param concludedOn     day of the vote that counts
     * @param minutesDocument id of the minutes among the documents; null until they are issued
     * @param dossier         the number under which the evidence is kept, or null
     */
    record Brief(long id, Kind kind, String subject, String caseNumber, String title, String occasion, Instant openedAt, Instant heldAt,
                 Conclusion conclusion, String resolution, LocalDate concludedOn, Long minutesDocument, String dossier) {
    }

    /**
     * A fatal defect of the file that a decision would have if it were taken now.
     *
     * @param sentence names defect, fact and provision
     */
    record Breach(ReviewGate gate, String sentence) {
    }

    /**
     * Opens a deliberation and returns its id.
     *
     * @throws IllegalArgumentException in Chinese, for a matter that nobody could deliberate on
     */
    long open(Matter matter);

    /**
     * What is proposed departs from how the like was treated: whoever reports has to say why before anybody votes, and supervisors
     * find it in a list.
     *
     * @param departure what differs, in Chinese
     */
    void departs(long id, String departure);

    Optional<Brief> find(long id);

    /** There is nothing to deliberate on any more; changes nothing of those about the subject that are concluded. */
    void abandon(String subject, String reason);

    /** Those about one subject, oldest first. */
    List<Brief> of(String subject);

    /** @throws java.util.NoSuchElementException as long as it is not concluded */
    Minutes minutes(long id);

    /** Whether one about the subject was concluded by a vote on that day or later; the dates of a file may be equal. */
    boolean heldAfter(String subject, LocalDate day);

    /**
     * What would be wrong with a decision on the subject (G14, G15, G16).
     *
     * @param lastHeardOn day on which the party last stated, defended or was heard; null when it did not
     */
    List<Breach> breaches(String subject, LocalDate lastHeardOn);
}
