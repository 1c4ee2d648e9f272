package org.bihuan.law;

import java.math.BigDecimal;

/** How a fine leaves the place that the benchmark gives it (行政处罚法 arts 30, 32; 生态环境法典 art. 1056). */
public enum Adjustment {

    NONE("不调整"),
    /** Lower, inside the range. */
    LIGHTER("从轻"),
    /** Below the least fine. */
    MITIGATED("减轻"),
    /** Higher, inside the range. */
    HEAVIER("从重");

    private final String label;

    Adjustment(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The direction of the circumstances it may rest on; null for none. */
    Ground.Direction direction() {
        return switch (this) {
            case NONE -> null;
            case LIGHTER, MITIGATED -> Ground.Direction.LIGHTER;
            case HEAVIER -> Ground.Direction.HEAVIER;
        };
    }

    /** Which parameter bounds its size; null for none. */
    Parameter.Code atMost() {
        return switch (this) {
            case NONE -> null;
            case LIGHTER -> Parameter.Code.LIGHTER_AT_MOST;
            case MITIGATED -> Parameter.Code.MITIGATED_AT_MOST;
            case HEAVIER -> Parameter.Code.HEAVIER_AT_MOST;
        };
    }

    /**
     * The adjusted fine before any bound is looked at: lighter and heavier by a percent of the highest fine, mitigated by a
     * percent of the least fine, from there downwards.
     *
     * @param statutory the range of the law
     * @param size      in percent; of no account for {@link #NONE}
     */
    BigDecimal shift(FineRange statutory, BigDecimal fine, BigDecimal size) {
        return switch (this) {
            case NONE -> fine;
            case LIGHTER -> fine.subtract(statutory.share(size));
            case HEAVIER -> fine.add(statutory.share(size));
            case MITIGATED -> statutory.min().subtract(Money.toFen(statutory.min().multiply(size).movePointLeft(2)));
        };
    }

    /**
     * The adjusted fine: only a mitigated one leaves the range.
     *
     * @param binding the range of the law, or the rung of it that binds
     */
    BigDecimal apply(FineRange statutory, FineRange binding, BigDecimal fine, BigDecimal size) {
        BigDecimal shifted = shift(statutory, fine, size);
        return this == MITIGATED ? shifted : binding.clamp(shifted);
    }
}
