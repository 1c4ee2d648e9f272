package org.bihuan.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The provisions under which violations are punished, as the newest deployed table {@code legal-bases} says. */
public interface LegalBases {

    /** All provisions for the violation, of both regimes, in the order of the table. */
    List<LegalBasis> of(ViolationType violation);

    /** The provisions valid for an act that ended on that day; empty where the law of that day has none, or none is recorded. */
    default List<LegalBasis> validFor(ViolationType violation, LocalDate actEndedOn) {
        return of(violation).stream().filter(basis -> basis.validOn(actEndedOn)).toList();
    }

    /** What to cite for an act that ended on that day: the national provisions, each once. */
    default Optional<String> citation(ViolationType violation, LocalDate actEndedOn) {
        return Optional.of(validFor(violation, actEndedOn).stream().filter(basis -> basis.level() == LegalBasis.Level.NATIONAL)
                .map(LegalBasis::citation).distinct().collect(Collectors.joining("、"))).filter(text -> !text.isEmpty());
    }

    /**
     * Which law judges the act (行政处罚法 art. 37; 生态环境法典 art. 1057).
     *
     * @param actStartedOn first day of an act that went on, or null; not after {@code actEndedOn}
     * @param decisionOn   the day of the decision, or today while there is none; not before {@code actEndedOn}
     */
    ApplicableLaw applicable(ViolationType violation, LocalDate actStartedOn, LocalDate actEndedOn, LocalDate decisionOn);

    /** The same for an act whose beginning does not matter. */
    default ApplicableLaw applicable(ViolationType violation, LocalDate actEndedOn, LocalDate decisionOn) {
        return applicable(violation, null, actEndedOn, decisionOn);
    }
}
