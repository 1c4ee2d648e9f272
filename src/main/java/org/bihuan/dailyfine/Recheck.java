package org.bihuan.dailyfine;

import java.time.LocalDate;

/**
 * A recheck (复查) of whether the enterprise obeyed an order to correct.
 *
 * @param on             day on which it found what it found; of several days the first, of sampling and report the sampling
 * @param orderServedOn  day of service of the order it rechecks, where that is a new one since the recheck before; or null
 * @param countsFrom     day of service after which its days are counted, where what went on before is not; null where it counts on
 * @param sameViolation  whether what goes on is the violation that was fined; null where that is not said
 */
record Recheck(LocalDate on, Result result, LocalDate orderServedOn, LocalDate countsFrom, Boolean sameViolation) {

    /** What a recheck may find (按日连续处罚办法 arts 12, 13 and 20). */
    enum Result {

        STILL_VIOLATING("仍在违法排放", true),
        REFUSED_OR_OBSTRUCTED("拒绝、阻挠复查", true),
        CORRECTED("已经改正", false),
        STOPPED("已经停产", false),
        LIMITED("已经限制生产，不再违法排放", false),
        CLOSED("已经关闭", false);

        private final String label;
        private final boolean refusal;

        Result(String label, boolean refusal) {
            this.label = label;
            this.refusal = refusal;
        }

        String label() {
            return label;
        }

        /** Whether it is a refusal to correct. Every other result ends the cycle. */
        boolean refusal() {
            return refusal;
        }
    }
}
