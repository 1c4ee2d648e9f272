package org.bihuan.law;

import java.time.LocalDate;
import java.util.List;

/** The provisions under which violations are punished, as the newest deployed table {@code legal-bases} says. */
public interface LegalBases {

    /** All provisions for the violation, of both regimes, in the order of the table. */
    List<LegalBasis> of(ViolationType violation);

    /** The provisions valid for an act that ended on that day; empty where the law of that day has none, or none is recorded. */
    List<LegalBasis> validFor(ViolationType violation, LocalDate actEndedOn);

    /**
     * Which law judges the act (行政处罚法 art. 37; 生态环境法典 art. 1057).
     *
     * @param decisionOn the day of the decision, or today while there is none; not before {@code actEndedOn}
     */
    ApplicableLaw applicable(ViolationType violation, LocalDate actEndedOn, LocalDate decisionOn);
}
