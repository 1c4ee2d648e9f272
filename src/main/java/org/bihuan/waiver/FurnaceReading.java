package org.bihuan.waiver;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/**
 * What control system and monitors recorded of one hour of a furnace; what was not recorded is null.
 *
 * @param at          when the hour began, in the city's time
 * @param particulate hourly mean in mg/m3
 * @param coldMeans   5-minute means of the furnace temperature below the limit, 0 to 12
 * @param wasteFed    whether waste was fed in
 */
record FurnaceReading(LocalDateTime at, BigDecimal particulate, Integer coldMeans, Boolean wasteFed) {

    static final int MEANS_AN_HOUR = 12;
}
