package org.bihuan.alert;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.bihuan.engine.HouseClock;

/**
 * Invented alerts of plants with monitors, day by day, each with the truth behind it, and what the watch room knows beforehand. The
 * same seed gives the same year.
 */
final class YearOfAlerts {

    /** What really happened. */
    enum Truth {

        STARTUP, CALIBRATION, OUTAGE, HARMLESS, FALSE_ALARM, EXCEEDANCE, RED, FALSIFICATION;

        /** Whether an officer has to learn of it. */
        boolean real() {
            return this == EXCEEDANCE || this == RED || this == FALSIFICATION;
        }
    }

    /** @param outlet of the plant that has the monitor */
    record Plant(String uscc, String outlet) {
    }

    /** @param plant null for the whole platform */
    record State(KnownStateKind kind, Plant plant, LocalDateTime from, LocalDateTime to) {
    }

    /** @param fields as they are posted; the event's id begins with the truth */
    record Event(Truth truth, Map<String, Object> fields) {
    }

    record Day(LocalDate date, List<State> states, List<Event> events) {
    }

    static final String SOURCE = "year-of-alerts";

    private static final BigDecimal LIMIT = new BigDecimal("100");

    private final List<Plant> plants;
    private final SplittableRandom random;
    private int numbers;

    YearOfAlerts(List<Plant> plants, long seed) {
        this.plants = plants;
        this.random = new SplittableRandom(seed);
    }

    Day day(LocalDate date) {
        Day day = new Day(date, new ArrayList<>(), new ArrayList<>());
        boolean outage = chance(0.1);
        LocalDateTime dark = date.atTime(1 + random.nextInt(4), 0);
        if (outage) {
            day.states().add(new State(KnownStateKind.NETWORK_OUTAGE, null, dark, dark.plusHours(3)));
        }
        for (Plant plant : plants) {
            if (outage) {
                exceptional(day, plant, Truth.OUTAGE, "CEMS_ABNORMAL", "MISSING", dark, 1 + random.nextInt(3), Map.of());
                powerDiff(day, plant, Truth.OUTAGE, "LINK_LOST", dark.plusHours(1), Map.of());
            }
            ordinary(day, plant, date.atTime(6, 0));
            boolean started = chance(0.05);
            boolean calibrated = !started && chance(0.1);
            if (started) {
                startUp(day, plant, date.atTime(10, 0));
            } else if (calibrated) {
                calibration(day, plant, date.atTime(10, 0));
            } else if (chance(0.06)) {
                exceedance(day, plant, date.atTime(11, 0));
            }
            if (chance(0.012)) {
                falsification(day, plant, date.atTime(started || calibrated ? 11 : 20, 0), started || calibrated);
            }
        }
        return day;
    }

    /** A declared stop with the start after it: the stack exceeds while nothing is wrong. */
    private void startUp(Day day, Plant plant, LocalDateTime at) {
        day.states().add(new State(KnownStateKind.DECLARED_STOP, plant, at, at.plusHours(10)));
        exceptional(day, plant, Truth.STARTUP, "CEMS_ABNORMAL", "ZERO", at, 2 + random.nextInt(3), Map.of("running", false));
        exceed(day, plant, Truth.STARTUP, at.plusHours(6), 1 + random.nextInt(3), 1.1, 4.0);
    }

    private void calibration(Day day, Plant plant, LocalDateTime at) {
        day.states().add(new State(KnownStateKind.CALIBRATION, plant, at, at.plusHours(3)));
        exceptional(day, plant, Truth.CALIBRATION, "CEMS_ABNORMAL", chance(0.5) ? "JUMP" : "OVER_RANGE", at, 1 + random.nextInt(2), Map.of());
        exceed(day, plant, Truth.CALIBRATION, at.plusHours(1), 1, 1.5, 5.0);
    }

    /** What comes on any day: the device's own marks, short gaps, and now and then an alarm about nothing. */
    private void ordinary(Day day, Plant plant, LocalDateTime at) {
        if (chance(0.35)) {
            exceptional(day, plant, Truth.CALIBRATION, "CEMS_ABNORMAL", "CONSTANT", at, 1 + random.nextInt(2), Map.of("marks", List.of(chance(0.7) ? "C" : "M")));
        }
        if (chance(0.3)) {
            exceptional(day, plant, Truth.HARMLESS, "CEMS_ABNORMAL", "MISSING", at.plusHours(2), 1, Map.of());
        }
        if (chance(0.3)) {
            powerDiff(day, plant, Truth.HARMLESS, "TREATMENT_EARLY_OFF", at.plusHours(3), Map.of("mismatchMinutes", BigDecimal.valueOf(3 + random.nextInt(12)), "productionOn", true));
        }
        if (chance(0.12)) {
            exceptional(day, plant, Truth.FALSE_ALARM, "CEMS_ABNORMAL", chance(0.5) ? "JUMP" : "CONSTANT", at.plusHours(4), 1, Map.of());
        }
    }

    /** Hours in a row; one in five is red, three times the limit or more. */
    private void exceedance(Day day, Plant plant, LocalDateTime at) {
        boolean red = chance(0.2);
        exceed(day, plant, red ? Truth.RED : Truth.EXCEEDANCE, at, 2 + random.nextInt(7), red ? 4.1 : 1.05, red ? 6.0 : 1.9);
    }

    /** @param covered whether a known state stands over these hours: what contradicts it must come through all the same */
    private void falsification(Day day, Plant plant, LocalDateTime at, boolean covered) {
        switch (random.nextInt(covered ? 2 : 4)) {
            case 0 -> exceptional(day, plant, Truth.FALSIFICATION, "CEMS_ABNORMAL", "STOPPED_BUT_RUNNING", at, 1, Map.of("running", true));
            case 1 -> exceptional(day, plant, Truth.FALSIFICATION, "CEMS_ABNORMAL", "LOGIC_BREAK", at, 1, Map.of());
            case 2 -> exceptional(day, plant, Truth.FALSIFICATION, "CEMS_ABNORMAL", "CONSTANT", at, 1, Map.of("flowChanged", true, "running", true));
            default -> exceptional(day, plant, Truth.FALSIFICATION, "CEMS_ABNORMAL", "CONSTANT", at, 1, Map.of("marks", List.of("S")));
        }
    }

    private void exceed(Day day, Plant plant, Truth truth, LocalDateTime from, int hours, double least, double most) {
        for (int hour = 0; hour < hours; hour++) {
            Map<String, Object> fields = event(plant, truth, "CEMS_EXCEED", from.plusHours(hour), 60, Map.of());
            fields.put("value", LIMIT.multiply(BigDecimal.valueOf(least + random.nextDouble() * (most - least))).setScale(1, RoundingMode.HALF_UP));
            fields.put("limit", LIMIT);
            fields.put("unit", "mg/m3");
            fields.put("pollutant", "a21002");
            fields.put("averaging", "HOUR");
            day.events().add(new Event(truth, fields));
        }
    }

    private void exceptional(Day day, Plant plant, Truth truth, String kind, String subKind, LocalDateTime from, int count, Map<String, Object> details) {
        for (int i = 0; i < count; i++) {
            Map<String, Object> all = new HashMap<>(details);
            all.put("subKind", subKind);
            Map<String, Object> fields = event(plant, truth, kind, from.plusHours(i), 60, all);
            fields.put("pollutant", "a21002");
            day.events().add(new Event(truth, fields));
        }
    }

    private void powerDiff(Day day, Plant plant, Truth truth, String subKind, LocalDateTime at, Map<String, Object> details) {
        Map<String, Object> all = new HashMap<>(details);
        all.put("subKind", subKind);
        day.events().add(new Event(truth, event(plant, truth, "POWER_DIFF", at, 10, all)));
    }

    private Map<String, Object> event(Plant plant, Truth truth, String kind, LocalDateTime from, int minutes, Map<String, Object> details) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("source", SOURCE);
        fields.put("sourceEventId", truth + "-" + numbers++);
        fields.put("kind", kind);
        fields.put("enterprise", plant.uscc());
        fields.put("outlet", plant.outlet());
        fields.put("occurredFrom", moment(from));
        fields.put("occurredTo", moment(from.plusMinutes(minutes)));
        fields.put("summary", "模拟：" + truth);
        fields.put("details", details);
        return fields;
    }

    private static String moment(LocalDateTime at) {
        return at.atZone(HouseClock.ZONE).toOffsetDateTime().toString();
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }
}
