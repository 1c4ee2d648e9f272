package org.bihuan.penalty;

import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bihuan.access.Person;
import org.bihuan.access.Problem;
import org.bihuan.access.Role;
import org.bihuan.law.ReviewGate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a case go on in spite of a defect where the law leaves room: by the role entitled, for a reason that stays on file. */
@Service
@Transactional
class GateOverrides {

    private static final int LONGEST_REASON = 1000;

    private final GateOverrideRepository overrides;
    private final CaseReviews reviews;
    private final Investigations investigations;
    private final Cases cases;
    private final Clock clock;

    GateOverrides(GateOverrideRepository overrides, CaseReviews reviews, Investigations investigations, Cases cases, Clock clock) {
        this.overrides = overrides;
        this.reviews = reviews;
        this.investigations = investigations;
        this.cases = cases;
        this.clock = clock;
    }

    /** Whether the person may sign for what is broken. Nobody clears the gate of a case that he investigated himself. */
    @Transactional(readOnly = true)
    boolean mayOverride(PenaltyCase one, ReviewResult result, Person who) {
        return result.broken() && one.closedOn() == null && role(result.gate(), who).isPresent()
                && !investigations.investigators(one).contains(who.userId());
    }

    private static Optional<Role> role(ReviewGate gate, Person who) {
        return gate.overriddenBy().stream().filter(who::has).findFirst();
    }

    /**
     * Signs for a defect.
     *
     * @throws AccessDeniedException in Chinese, for whoever is not entitled to it
     * @throws Problem               where the gate cannot be overridden or is not broken, or the reason is missing
     */
    void override(long caseId, ReviewGate gate, String reason, Person who) {
        PenaltyCase one = cases.get(caseId);
        if (gate.overriddenBy().isEmpty()) {
            throw Problem.conflict("【" + gate.name() + " " + gate.label() + "】不能以说明理由的方式继续，应当纠正（" + gate.citation() + "）");
        }
        Role role = role(gate, who).orElseThrow(() -> new AccessDeniedException("【" + gate.name() + "】只能由"
                + gate.overriddenBy().stream().map(Role::label).collect(Collectors.joining("、")) + "人员说明理由继续"));
        if (investigations.investigators(one).contains(who.userId())) {
            throw new AccessDeniedException("您参与了本案的调查，不能为本案的案卷评查说明理由（" + ReviewGate.G20.citation() + "）");
        }
        if (one.closedOn() != null) {
            throw Problem.conflict("案件已于 " + one.closedOn() + " 结案归档，卷宗不再变动");
        }
        ReviewResult result = reviews.of(one).stream().filter(found -> found.gate() == gate).findFirst().orElseThrow();
        if (!result.broken()) {
            throw Problem.conflict("【" + gate.name() + "】现在的结果是“" + result.state().label() + "”，不需要说明理由");
        }
        if (reason == null || reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            throw Problem.invalid("/reason", "请写明理由，不超过 " + LONGEST_REASON + " 个字");
        }
        overrides.save(new GateOverride(caseId, gate, result.fact(), reason.strip(), role, who.userId(), clock.instant()));
        cases.happened(one, who.userId(), "GATE_OVERRIDDEN", "案卷评查" + gate.name() + "说明理由继续：" + result.fact() + "。理由：" + reason.strip());
    }
}
