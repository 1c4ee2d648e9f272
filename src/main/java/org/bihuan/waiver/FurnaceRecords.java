package org.bihuan.waiver;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The raw facts about one furnace, in whatever order they came in: marks, the last revision of each hour's running data and of
 * each daily mean. What a day looked like is read from them and from nothing else.
 */
record FurnaceRecords(List<FurnaceMark> marks, List<FurnaceReading> readings, List<DailyMean> means) {

    record DailyMean(LocalDate day, StackPollutant pollutant, BigDecimal mean, BigDecimal limit) {
    }

    /** The days of this span of which anything is known, in order. An hour that is neither marked nor measured is missing. */
    List<FurnaceDay> days(LocalDate first, LocalDate last) {
        Map<LocalDate, Hour[]> days = new TreeMap<>();
        for (FurnaceReading reading : readings) {
            if (within(reading.at(), first, last)) {
                hour(days, reading.at()).reading = reading;
            }
        }
        for (FurnaceMark mark : marks) {
            if (mark.stands()) {
                LocalDateTime begin = later(mark.from(), first.atStartOfDay());
                for (LocalDateTime at = begin; at.isBefore(mark.to()) && within(at, first, last); at = at.plusHours(1)) {
                    hour(days, at).take(mark);
                }
            }
        }
        Map<LocalDate, Map<StackPollutant, FurnaceDay.DailyMean>> daily = new HashMap<>();
        for (DailyMean one : means) {
            if (!one.day().isBefore(first) && !one.day().isAfter(last)) {
                days.computeIfAbsent(one.day(), d -> new Hour[FurnaceDay.HOURS]);
                daily.computeIfAbsent(one.day(), d -> new EnumMap<>(StackPollutant.class))
                        .put(one.pollutant(), new FurnaceDay.DailyMean(one.pollutant(), one.mean(), one.limit()));
            }
        }
        List<FurnaceDay> known = new ArrayList<>();
        days.forEach((day, hours) -> {
            List<FurnaceHour> present = new ArrayList<>();
            for (int h = 0; h < hours.length; h++) {
                if (hours[h] != null) {
                    present.add(hours[h].read(h));
                }
            }
            known.add(new FurnaceDay(day, present, List.copyOf(daily.getOrDefault(day, Map.of()).values()), null));
        });
        return known;
    }

    private static boolean within(LocalDateTime at, LocalDate first, LocalDate last) {
        return !at.toLocalDate().isBefore(first) && !at.toLocalDate().isAfter(last);
    }

    private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
        return one.isAfter(other) ? one : other;
    }

    private static Hour hour(Map<LocalDate, Hour[]> days, LocalDateTime at) {
        Hour[] hours = days.computeIfAbsent(at.toLocalDate(), d -> new Hour[FurnaceDay.HOURS]);
        if (hours[at.getHour()] == null) {
            hours[at.getHour()] = new Hour();
        }
        return hours[at.getHour()];
    }

    /** What is known of one hour so far. */
    private static final class Hour {

        private FurnaceReading reading;
        private FurnaceState state = FurnaceState.RUNNING;
        private boolean maintenance;
        private boolean linkLost;
        private boolean temperature;
        private boolean thermocouple;
        private boolean markFalse;

        private void take(FurnaceMark mark) {
            markFalse |= mark.isFalse();
            switch (mark.kind()) {
                case CEMS_MAINTENANCE -> maintenance = true;
                case LINK_LOST -> linkLost = true;
                case TEMPERATURE -> temperature = true;
                case THERMOCOUPLE -> thermocouple = true;
                default -> state = mark.kind().state();
            }
        }

        /** Temperatures that were excused, or measured by a broken thermocouple, count for nothing unless the mark is false. */
        private FurnaceHour read(int hour) {
            boolean excused = (temperature || thermocouple) && !markFalse;
            return new FurnaceHour(hour, state, reading == null ? null : reading.particulate(), maintenance, linkLost, temperature,
                    markFalse, reading == null || excused ? null : reading.coldMeans());
        }
    }
}
