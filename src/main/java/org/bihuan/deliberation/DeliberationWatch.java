package org.bihuan.deliberation;

/** Whoever keeps a timeline of the matters that are deliberated on. */
public interface DeliberationWatch {

    /**
     * Something happened to a sitting, in the transaction in which it did.
     *
     * @param subject what the caller knows the matter by, e.g. {@code penalty-case/12}
     * @param who     user id
     * @param kind    DELIBERATION_CONVENED or DELIBERATION_CALLED_OFF
     * @param text    in Chinese
     */
    void happened(String subject, String who, String kind, String text);
}
