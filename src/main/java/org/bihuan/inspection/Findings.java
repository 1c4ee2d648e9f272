package org.bihuan.inspection;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.bihuan.law.ViolationType;

/**
 * The on-site inspection record (现场检查笔录): what the national file review (行政处罚案卷评查) demands of it beyond team, recusal
 * and arrival, which have been recorded before.
 *
 * @param samples       what was sampled, or null where nothing was
 * @param statement     what the party's person said
 * @param recorder      user id of the officer who wrote
 * @param signatureNote why it was not signed, or null
 * @param violationType the suspected violation; null where none was found
 * @param orderNeeded   whether correction is ordered on the spot
 * @param gradeUnmet    the indicators of its grade that the enterprise was seen not to keep to, in Chinese; or null
 */
@Embeddable
record Findings(@Enumerated(EnumType.STRING) ProductionState production, @Enumerated(EnumType.STRING) TreatmentState treatment,
                @Enumerated(EnumType.STRING) PapersState papers, String findings, String samples, String statement, String recorder,
                @Enumerated(EnumType.STRING) Signature signature, String signatureNote, Instant endedAt,
                @Enumerated(EnumType.STRING) InspectionResult result, @Enumerated(EnumType.STRING) ViolationType violationType,
                boolean orderNeeded, String gradeUnmet) {
}
