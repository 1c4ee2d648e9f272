package org.bihuan.penalty;

import org.bihuan.law.ReviewGate;

/**
 * How a case stands with one of the fatal defects of the file review.
 *
 * @param fact the fact that decides it, in Chinese
 */
record ReviewResult(ReviewGate gate, State state, String fact) {

    enum State {
        PASSED("通过"), OPEN("尚未办到"), BROKEN("不通过"), NOT_APPLICABLE("不涉及");

        private final String label;

        State(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    static ReviewResult passed(ReviewGate gate, String fact) {
        return new ReviewResult(gate, State.PASSED, fact);
    }

    static ReviewResult open(ReviewGate gate, String fact) {
        return new ReviewResult(gate, State.OPEN, fact);
    }

    static ReviewResult broken(ReviewGate gate, String fact) {
        return new ReviewResult(gate, State.BROKEN, fact);
    }

    static ReviewResult notApplicable(ReviewGate gate, String fact) {
        return new ReviewResult(gate, State.NOT_APPLICABLE, fact);
    }

    /** e.g. {@code G02 不通过（评查“执法人员不足两名…”）：询问人执法证过期}. */
    String inWords() {
        return gate.name() + " " + state.label() + "（评查“" + gate.label() + "”）：" + fact;
    }
}
