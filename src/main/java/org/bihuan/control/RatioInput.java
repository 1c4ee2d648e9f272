package org.bihuan.control;

import org.bihuan.enterprise.Trade;

/**
 * What is known of an enterprise in production control before anything is computed.
 *
 * @param corridor whether it lies in a transport corridor or a key county
 * @param coreArea whether it lies in the main urban area
 * @param countyRank rank of its county in the last quarter, 1 the best; or null
 */
record RatioInput(String uscc, Trade trade, ControlGrade grade, boolean corridor, boolean coreArea, Integer countyRank, String process,
                  CountedUnit unit, int units) {
}
