package org.bihuan.deliberation;

import org.bihuan.law.ReviewGate;

/** A step that the rules of the meeting do not allow. The message is Chinese and begins with the name of the rule. */
class Refused extends RuntimeException {

    Refused(String sentence) {
        super(sentence);
    }

    static Refused by(ReviewGate gate, String fact) {
        return new Refused(gate.refusal(fact));
    }
}
