package org.bihuan.control;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** Emergency orders as triage asks for them: a breach while one holds is graver. */
public interface OrdersInForce {

    /** The strictest order that holds for the enterprise at the moment, in Chinese, e.g. {@code 橙色响应 邯应急〔2026〕3号}. */
    Optional<String> strictest(String uscc, Instant moment);

    /** Those of the enterprises for which some order holds at some moment of the span; for batches, so that most need not be asked about. */
    Set<String> under(Collection<String> usccs, Instant from, Instant to);
}
