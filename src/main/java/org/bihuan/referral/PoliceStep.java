package org.bihuan.referral;

import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

/** What one step with the police has in common with every other, whatever is referred. Rows are only ever added. */
@MappedSuperclass
abstract class PoliceStep {

    private long referralId;
    private Instant happenedAt;
    private Instant receivedAt;
    private String number;
    private String text;
    private String recordedBy;
    private Instant recordedAt;

    PoliceStep() {
        // for JPA
    }

    /** @param receivedAt null where nothing is sent */
    PoliceStep(long referralId, Instant happenedAt, Instant receivedAt, String number, String text, String who, Instant at) {
        this.referralId = referralId;
        this.happenedAt = happenedAt;
        this.receivedAt = receivedAt;
        this.number = number;
        this.text = text;
        this.recordedBy = who;
        this.recordedAt = at;
    }

    Instant happenedAt() {
        return happenedAt;
    }

    /** When this authority had it in hand; when it happened where nothing is sent. */
    Instant receivedAt() {
        return receivedAt == null ? happenedAt : receivedAt;
    }

    String number() {
        return number;
    }

    String text() {
        return text;
    }

    /** What happened, in Chinese. */
    abstract String label();

    /** As a line on a form. */
    String line() {
        return "- " + Moments.minute(happenedAt) + " " + label() + (number == null ? "" : "（" + number + "）") + "：" + text;
    }
}
