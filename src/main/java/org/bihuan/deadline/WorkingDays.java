package org.bihuan.deadline;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The working-day calendar as a value: what the State Council's yearly notices say of single days, and the counting of
 * working days. {@link WorkCalendar} gives the one in force.
 *
 * <p>The seed ({@code deadline/china-workdays.csv}: {@code date,kind,name}) holds the years announced when this version
 * was made. The Spring Festival of 2020 includes its extension to 2 February; local extensions of that year are not in the
 * data. A year of which not every festival is in the data is not known, and asking about it an error: a guess from
 * weekends alone would be wrong.
 */
public final class WorkingDays {

    private static final WorkingDays SEED = of(seedDays());

    private final Map<LocalDate, CalendarDay> days = new TreeMap<>();
    private final Set<Integer> years = new TreeSet<>();

    private WorkingDays(Collection<CalendarDay> days) {
        days.forEach(day -> this.days.put(day.date(), day));
        Set<Integer> named = new TreeSet<>();
        this.days.keySet().forEach(date -> named.add(date.getYear()));
        named.stream().filter(year -> Festival.missing(year, this.days).isEmpty()).forEach(years::add);
    }

    /** Of two entries for one date the later counts. */
    static WorkingDays of(Collection<CalendarDay> days) {
        return new WorkingDays(days);
    }

    /** The calendar that comes with the product, without what was loaded since. */
    public static WorkingDays seed() {
        return SEED;
    }

    static List<CalendarDay> seedDays() {
        List<CalendarDay> days = new ArrayList<>();
        try (Reader in = new InputStreamReader(WorkingDays.class.getResourceAsStream("/deadline/china-workdays.csv"),
                StandardCharsets.UTF_8)) {
            for (CSVRecord line : CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(in)) {
                days.add(new CalendarDay(LocalDate.parse(line.get("date")), CalendarDay.Kind.of(line.get("kind")).orElseThrow(),
                        line.get("name")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return days;
    }

    /** The years of which every festival is known. */
    Set<Integer> years() {
        return years;
    }

    Optional<CalendarDay> entry(LocalDate day) {
        return Optional.ofNullable(days.get(day));
    }

    /** The festivals of a year that no entry covers yet; empty for a known year. */
    List<String> missing(int year) {
        return Festival.missing(year, days).stream().map(Festival::label).toList();
    }

    /** @throws CalendarMissing when the year of this day has not been announced or loaded */
    public boolean isWorkday(LocalDate day) {
        if (!years.contains(day.getYear())) {
            throw new CalendarMissing(day.getYear());
        }
        CalendarDay entry = days.get(day);
        return entry == null ? !isWeekend(day) : entry.kind() == CalendarDay.Kind.WORKDAY;
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /**
     * The {@code count}-th working day after {@code event}, which is not counted itself.
     *
     * @param count 0 gives the event itself
     * @throws CalendarMissing when the count runs into a year that is not known
     */
    public LocalDate after(LocalDate event, int count) {
        return step(event, count, 1);
    }

    /** The {@code count}-th working day before {@code event}, as {@link #after}. */
    LocalDate before(LocalDate event, int count) {
        return step(event, count, -1);
    }

    private LocalDate step(LocalDate event, int count, int direction) {
        LocalDate day = event;
        for (int counted = 0; counted < count; ) {
            day = day.plusDays(direction);
            if (isWorkday(day)) {
                counted++;
            }
        }
        return day;
    }

    /**
     * How many working days lie after {@code event} up to and including {@code day}: the inverse of {@link #after}.
     * Negative where {@code day} is the earlier.
     *
     * @throws CalendarMissing when a day between them is in a year that is not known
     */
    public int between(LocalDate event, LocalDate day) {
        if (day.isBefore(event)) {
            return -between(day, event);
        }
        return (int) event.plusDays(1).datesUntil(day.plusDays(1)).filter(this::isWorkday).count();
    }

    /**
     * The day itself if it is a working day, else the next one.
     *
     * @throws CalendarMissing when one of these days is in a year that is not known
     */
    public LocalDate rolled(LocalDate day) {
        LocalDate rolled = day;
        while (!isWorkday(rolled)) {
            rolled = rolled.plusDays(1);
        }
        return rolled;
    }
}
