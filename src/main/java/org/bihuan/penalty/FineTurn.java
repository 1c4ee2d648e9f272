package org.bihuan.penalty;

/**
 * Something has happened to the fine of a case or to what is confiscated beside it, published within the transaction in which it does:
 * what is built on the decision stands or falls with it.
 *
 * @param caseId the case
 * @param leadId of the lead it came of
 */
public record FineTurn(long caseId, long leadId, Kind kind) {

    /** What has happened. */
    public enum Kind {
        /** It was decided on and served. */
        DECIDED,
        /** There will be none: not filed, ended, not punished, punished otherwise. */
        NONE,
        /** A reconsideration or a court changed it. */
        CHANGED,
        /** It was revoked, declared unlawful or void. */
        REVOKED,
        /** What is confiscated, beside it or alone, was changed or revoked; the fine stands where there is one. */
        BESIDE
    }
}
