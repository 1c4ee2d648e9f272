package org.bihuan.blacklist;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.law.LegalBasis;
import org.bihuan.law.PenaltyKind;

/** Whom an entry is about: an operator or somebody who works for one. Each has a procedure of its own, with its own notice. */
enum Subject {

    FIRM("运维单位"), PERSON("责任人员");

    /** What nobody can be made to bear who runs no business of his own. */
    private static final Set<PenaltyKind> FIRMS_ONLY = EnumSet.of(PenaltyKind.STOP_CONSTRUCTION, PenaltyKind.STOP_OR_LIMIT_PRODUCTION,
            PenaltyKind.PERMIT_REVOCATION, PenaltyKind.CLOSURE);

    private final String label;

    Subject(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** Whether a penalty of this kind can be imposed on it. */
    boolean canBear(PenaltyKind kind) {
        return this == FIRM || !FIRMS_ONLY.contains(kind);
    }

    /** Why it cannot be punished under that provision, in Chinese: persons are fined within the range for persons. */
    Optional<String> againstBasis(LegalBasis basis) {
        return this == FIRM || basis.personMax() != null ? Optional.empty()
                : Optional.of("【责任人员按责任人员的幅度处罚】" + basis.citation() + "没有规定责任人员的罚款，不能作为处罚责任人员的依据");
    }

    /** Why these kinds cannot be imposed on it, in Chinese. */
    Optional<String> againstKinds(Set<PenaltyKind> kinds) {
        String borne = kinds.stream().filter(kind -> !canBear(kind)).sorted().map(PenaltyKind::label).collect(Collectors.joining("；"));
        return borne.isEmpty() ? Optional.empty() : Optional.of("【责任人员不承担对单位的处罚】“" + borne + "”只能对" + FIRM.label + "作出");
    }
}
