package org.bihuan.deadline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/**
 * The working-day calendar and the counting of days.
 *
 * <p>The data ({@code deadline/china-workdays.csv}: {@code date,kind,name}) repeat the State Council's yearly notices:
 * {@code holiday} is a statutory rest day, weekend days inside a holiday block included, and {@code workday} a swapped
 * working Saturday or Sunday. The Spring Festival of 2020 includes its extension to 2 February; local extensions of that
 * year are not in the data. A year that is not in the data is an error, never a guess from weekends alone.
 *
 * <p>Counting (Order 8 art. 79; the same principle in 民事诉讼法 art. 85): the day of the event is not counted; where a
 * limit in natural days ends on a day of rest, its last day is the next working day. 行政处罚法 art. 85: its limits of
 * two, three, five and seven days are working days, all others natural days.
 */
public final class WorkingDays {

    /**
     * The end of a limit. For limits that bind the authority both days are shown, and the warning is about the earlier.
     *
     * @param unrolled the last day as counted
     * @param lastDay  the last day after rolling: never a day of rest
     */
    public record Term(LocalDate unrolled, LocalDate lastDay) {
    }

    /** The calendar of the People's Republic, as far as it has been announced. */
    public static final WorkingDays CHINA = fromResource("/deadline/china-workdays.csv");

    private final Set<LocalDate> holidays = new HashSet<>();
    private final Set<LocalDate> swappedWorkdays = new HashSet<>();
    private final Set<Integer> years = new HashSet<>();

    private WorkingDays(Reader csv) throws IOException {
        BufferedReader lines = new BufferedReader(csv);
        lines.readLine();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] cells = line.split(",");
            LocalDate date = LocalDate.parse(cells[0]);
            switch (cells[1]) {
                case "holiday" -> holidays.add(date);
                case "workday" -> swappedWorkdays.add(date);
                default -> throw new IllegalArgumentException("Neither holiday nor workday: " + line);
            }
            years.add(date.getYear());
        }
    }

    private static WorkingDays fromResource(String path) {
        try (InputStream in = WorkingDays.class.getResourceAsStream(path)) {
            return new WorkingDays(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws CalendarMissing when the year of this day has not been announced */
    public boolean isWorkday(LocalDate day) {
        if (!years.contains(day.getYear())) {
            throw new CalendarMissing(day.getYear());
        }
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return swappedWorkdays.contains(day) || !weekend && !holidays.contains(day);
    }

    /**
     * The {@code days}-th working day after {@code event}. Its last day is a working day by itself, so both days are one.
     *
     * @param days at least 1
     * @throws CalendarMissing when the count runs into a year that has not been announced
     */
    public Term addWorkingDays(LocalDate event, int days) {
        requirePositive(days);
        LocalDate day = event;
        for (int counted = 0; counted < days; ) {
            day = day.plusDays(1);
            if (isWorkday(day)) {
                counted++;
            }
        }
        return new Term(day, day);
    }

    /**
     * The {@code days}-th day after {@code event}; a day of rest at the end rolls to the next working day.
     *
     * @param days at least 1
     * @throws CalendarMissing when it ends in a year that has not been announced
     */
    public Term addNaturalDays(LocalDate event, int days) {
        requirePositive(days);
        LocalDate last = event.plusDays(days);
        return new Term(last, rolled(last));
    }

    /** The day itself if it is a working day, else the next one. */
    public LocalDate rolled(LocalDate day) {
        LocalDate rolled = day;
        while (!isWorkday(rolled)) {
            rolled = rolled.plusDays(1);
        }
        return rolled;
    }

    private static void requirePositive(int days) {
        if (days < 1) {
            throw new IllegalArgumentException("期限至少为一日：" + days);
        }
    }
}
