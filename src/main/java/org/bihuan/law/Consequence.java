package org.bihuan.law;

import org.bihuan.law.ViolationType.DailyFine;

/** What a violation may lead to beside the penalty of its own provision; by which article, says {@link Consequences}. */
public enum Consequence {

    DAILY_FINE("按日连续处罚"),
    DETENTION("移送公安机关行政拘留"),
    CRIME_TRANSFER("涉嫌犯罪的移送公安机关"),
    SENTENCE_OFFSET("罚款、拘留折抵刑罚"),
    JOINT_LIABILITY("第三方服务机构承担连带责任"),
    CREDIT_RECORD("记入信用记录，可申请信用修复");

    private final String label;

    Consequence(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /**
     * Whether the violation may have it; whether it does, people decide.
     *
     * @param regime of the law that is applied, {@link Regime#OLD} or {@link Regime#CODE}
     */
    boolean mayFollow(ViolationType violation, Regime regime) {
        return switch (this) {
            case DAILY_FINE -> violation.dailyFine(regime) != DailyFine.NO;
            case DETENTION -> violation.detentionPossible();
            case CRIME_TRANSFER, SENTENCE_OFFSET -> violation.crimePossible();
            case JOINT_LIABILITY -> violation.byServiceFirm();
            case CREDIT_RECORD -> true;
        };
    }
}
