package org.bihuan.penalty;

/** What becomes of what was intended, after the party was heard or after others have looked at it. */
enum ProposalChange {

    KEEP("维持拟作出的处理", null),
    LOWER("减少罚款或者没收的金额", DecisionOutcome.PENALTY),
    NO_PENALTY("改为不予行政处罚", DecisionOutcome.NO_PENALTY),
    NOT_PROVEN("违法事实不能成立，不予行政处罚", DecisionOutcome.NOT_PROVEN),
    TRANSFERRED("涉嫌犯罪，移送司法机关", DecisionOutcome.TRANSFERRED),
    RENOTICE("查明新的事实，重新告知", null);

    private final String label;
    private final DecisionOutcome outcome;

    ProposalChange(String label, DecisionOutcome outcome) {
        this.label = label;
        this.outcome = outcome;
    }

    String label() {
        return label;
    }

    /** What is intended then; null where that stays, or a new notice has to say it. */
    DecisionOutcome outcome() {
        return outcome;
    }
}
