package org.bihuan.dossier;

import java.time.LocalDate;

/**
 * Numbers of documents and cases, e.g. {@code 邯环责改字〔2025〕03-003号}: per branch, type and year, from 001, without gaps
 * or doubles.
 */
public interface DocumentNumbers {

    /**
     * The next number. The counter stays locked until the caller's transaction ends and goes back when it fails, so take
     * the number late.
     *
     * @param type   kind of document, one that is numbered
     * @param region branch whose document it is
     * @param on     date of the document; its year counts
     * @throws java.util.NoSuchElementException for an unknown region
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
     */
    String next(DocumentType type, String region, LocalDate on);
}
