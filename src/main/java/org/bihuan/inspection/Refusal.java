package org.bihuan.inspection;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * A refused inspection.
 *
 * @param course what was said and done
 * @param filmed whether the body camera ran throughout
 */
@Embeddable
record Refusal(@Enumerated(EnumType.STRING) RefusalManner manner, String course, boolean filmed, Instant endedAt) {
}
