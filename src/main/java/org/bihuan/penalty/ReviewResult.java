package org.bihuan.penalty;

import java.util.stream.Collectors;
import org.bihuan.access.Role;
import org.bihuan.law.ReviewGate;

/**
 * How a case stands with one of the fatal defects of the file review.
 *
 * @param fact     the fact that decides it, in Chinese
 * @param override who let the case go on all the same and why; null but for {@link State#OVERRIDDEN}
 */
record ReviewResult(ReviewGate gate, State state, String fact, GateOverride override) {

    enum State {
        PASSED("通过", 1), OPEN("尚未办到", 2), BROKEN("不通过", 4), OVERRIDDEN("说明理由继续", 3), NOT_APPLICABLE("不涉及", 0);

        private final String label;
        private final int weight;

        State(String label, int weight) {
            this.label = label;
            this.weight = weight;
        }

        String label() {
            return label;
        }
    }

    static ReviewResult passed(ReviewGate gate, String fact) {
        return new ReviewResult(gate, State.PASSED, fact, null);
    }

    static ReviewResult open(ReviewGate gate, String fact) {
        return new ReviewResult(gate, State.OPEN, fact, null);
    }

    static ReviewResult broken(ReviewGate gate, String fact) {
        return new ReviewResult(gate, State.BROKEN, fact, null);
    }

    static ReviewResult notApplicable(ReviewGate gate, String fact) {
        return new ReviewResult(gate, State.NOT_APPLICABLE, fact, null);
    }

    boolean broken() {
        return state == State.BROKEN;
    }

    /** The one that says more against the case: of several procedures none covers what another shows. */
    ReviewResult worse(ReviewResult other) {
        return other.state.weight > state.weight ? other : this;
    }

    /** The same, signed for. */
    ReviewResult by(GateOverride signed) {
        return new ReviewResult(gate, State.OVERRIDDEN, fact, signed);
    }

    /** Why a step is refused, and who could let the case go on all the same. */
    String refusal() {
        String roles = gate.overriddenBy().stream().map(Role::label).collect(Collectors.joining("、"));
        return gate.refusal(fact) + (roles.isEmpty() ? "" : "；确有理由的，由" + roles + "人员在“案卷评查”中说明理由后继续");
    }

    /** e.g. {@code G02 不通过（评查“执法人员不足两名…”）：询问人执法证过期}. */
    String inWords() {
        return gate.name() + " " + state.label() + "（评查“" + gate.label() + "”）：" + fact + (override == null ? "" : "；理由：" + override.reason());
    }
}
