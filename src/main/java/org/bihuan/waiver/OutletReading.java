package org.bihuan.waiver;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/**
 * What the control system recorded of an hour.
 *
 * @param at   when the hour began, in the city's time
 * @param load of what the outlet drains, in percent of the rated load; 0 while nothing runs
 */
record OutletReading(LocalDateTime at, BigDecimal load) {
}
