package org.bihuan.blacklist;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * Whom a procedure, and the entry that comes of it, is about.
 *
 * @param subjectCode credit code of the firm, of a person the number of the identity document
 * @param subjectName of the firm or the person
 */
@Embeddable
record Party(String operatorUscc, @Enumerated(EnumType.STRING) Subject subject, String subjectCode, String subjectName) {
}
