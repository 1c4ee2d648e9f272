package org.bihuan.deadline;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The seven festivals with statutory rest days (全国年节及纪念日放假办法): when each may fall in the solar calendar, and
 * how many rest days it has at least. A year whose entries lack one of them has been loaded in part only.
 */
enum Festival {

    NEW_YEAR("元旦", "--01-01", "--01-01", 1),
    SPRING("春节", "--01-20", "--02-24", 3),
    QINGMING("清明节", "--04-04", "--04-06", 1),
    LABOUR("劳动节", "--05-01", "--05-01", 1),
    DRAGON_BOAT("端午节", "--05-26", "--06-26", 1),
    MID_AUTUMN("中秋节", "--09-06", "--10-08", 1),
    NATIONAL("国庆节", "--10-01", "--10-03", 3);

    private final String label;
    private final MonthDay from;
    private final MonthDay to;
    private final int restDays;

    Festival(String label, String from, String to, int restDays) {
        this.label = label;
        this.from = MonthDay.parse(from);
        this.to = MonthDay.parse(to);
        this.restDays = restDays;
    }

    String label() {
        return label;
    }

    static List<Festival> missing(int year, Map<LocalDate, CalendarDay> days) {
        return Stream.of(values()).filter(festival -> !festival.isIn(year, days)).toList();
    }

    /** A rest day counts for the festival it is named after; one day may carry the names of two. */
    private boolean isIn(int year, Map<LocalDate, CalendarDay> days) {
        return from.atYear(year).datesUntil(to.atYear(year).plusDays(1)).map(days::get)
                .filter(day -> day != null && day.kind() == CalendarDay.Kind.HOLIDAY && day.name().contains(label))
                .count() >= restDays;
    }
}
