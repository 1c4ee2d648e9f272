package org.bihuan.waiver;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The numbers by which an incinerator's day is judged, as they were in force on a day. They stand in
 * {@code waiver/incinerator-limits.csv} with validity, source and how sure we are of them, and nowhere else.
 */
final class IncineratorLimits {

    /** From this day 生活垃圾焚烧发电厂自动监测数据应用管理规定 (order 10) applies. */
    static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);

    /**
     * Hours, except: {@code *_PARTICULATE} and {@code MEAN_*} mg/m3, {@code COLD_MEANS} and {@code EXCEEDANCE_DAYS} counts,
     * temperature in degrees Celsius, {@code MARK_DUE_HOUR} an hour of the next day.
     */
    enum Key {
        EXEMPT_HOURS, DRYING_HOURS, EXEMPT_PARTICULATE, EVENT_HOURS, MAINTENANCE_HOURS, COLD_MEANS, FURNACE_TEMPERATURE,
        HOURLY_PARTICULATE, VALID_HOURS, WARN_PERCENT, MEAN_PM, MEAN_NOX, MEAN_SO2, MEAN_HCL, MEAN_CO, EXCEEDANCE_DAYS, MARK_DUE_HOUR;

        /** Whether a day is judged by it; the others say what many days amount to, or by when a mark is due. */
        boolean isOfDay() {
            return this != EXCEEDANCE_DAYS && this != MARK_DUE_HOUR;
        }
    }

    /** How the number is known. */
    enum Certainty {
        A("已核对原文"), B("据公开摘录，待核对原文"), C("通行说法，待核对原文"), D("系统约定");

        private final String label;

        Certainty(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** @param to last day in force, or null while it is */
    record Limit(Key key, BigDecimal value, String unit, String name, LocalDate from, LocalDate to, Certainty certainty, String citation) {

        private boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }

        String inWords() {
            return value.toPlainString() + " " + unit;
        }
    }

    private static final List<Limit> ALL = read();

    private final Map<Key, Limit> limits = new EnumMap<>(Key.class);

    private IncineratorLimits() {
    }

    /** @throws IllegalArgumentException before {@link #FIRST_DAY} */
    static IncineratorLimits on(LocalDate day) {
        IncineratorLimits then = new IncineratorLimits();
        ALL.stream().filter(limit -> limit.holdsOn(day)).forEach(limit -> then.limits.put(limit.key(), limit));
        if (Arrays.stream(Key.values()).anyMatch(key -> key != Key.MARK_DUE_HOUR && !then.limits.containsKey(key))) {
            throw new IllegalArgumentException(day + " 没有可适用的焚烧炉限值");
        }
        return then;
    }

    /** By when marks of the day had to be made, or null where no rule of that time says so. */
    LocalDateTime marksDue(LocalDate day) {
        return limits.containsKey(Key.MARK_DUE_HOUR) ? day.plusDays(1).atTime(whole(Key.MARK_DUE_HOUR), 0) : null;
    }

    Limit of(Key key) {
        return limits.get(key);
    }

    BigDecimal value(Key key) {
        return of(key).value();
    }

    int whole(Key key) {
        return value(key).intValueExact();
    }

    /** Whether so many invalid hours leave a day without a mean by which anybody could be judged (HJ 75-2017). */
    boolean voidDay(long invalid) {
        return FurnaceDay.HOURS - invalid < whole(Key.VALID_HOURS);
    }

    private static List<Limit> read() {
        List<Limit> all = new ArrayList<>();
        try (Reader in = new InputStreamReader(IncineratorLimits.class.getResourceAsStream("/waiver/incinerator-limits.csv"),
                StandardCharsets.UTF_8)) {
            for (CSVRecord line : CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(in)) {
                all.add(new Limit(Key.valueOf(line.get("key")), new BigDecimal(line.get("value")), line.get("unit"), line.get("name"),
                        LocalDate.parse(line.get("from")), line.get("to").isEmpty() ? null : LocalDate.parse(line.get("to")),
                        Certainty.valueOf(line.get("certainty")), line.get("citation")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(all);
    }
}
