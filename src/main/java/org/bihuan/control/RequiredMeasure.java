package org.bihuan.control;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What an order demands of a process of an enterprise.
 *
 * @param stopped  how many of the units stand
 * @param binding  false for what an enterprise reduces on its own will
 * @param to       null to the end of the order
 * @param said     in Chinese
 */
record RequiredMeasure(String uscc, String process, CountedUnit unit, int units, int stopped, String parameter, BigDecimal atLeast,
                       boolean binding, Instant from, Instant to, String said) {

    int allowed() {
        return units - stopped;
    }

    /** Of which process nothing may run: the whole plant has one name. */
    boolean wholePlant() {
        return unit == CountedUnit.PLANT;
    }
}
