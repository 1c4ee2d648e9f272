package org.bihuan.law;

import java.time.LocalDate;
import java.util.List;

/** How often an offence was committed, the present one included. */
final class Offences {

    private Offences() {
    }

    /** In so many years back from the day on which the present act was found, that day of the earlier year included. */
    static int lookingBack(LocalDate foundOn, List<LocalDate> earlier, int years) {
        return 1 + (int) earlier.stream().filter(day -> !day.isBefore(foundOn.minusYears(years)) && !day.isAfter(foundOn)).count();
    }

    /** In the calendar year in which the present act was found. */
    static int inYear(LocalDate foundOn, List<LocalDate> earlier) {
        return 1 + (int) earlier.stream().filter(day -> day.getYear() == foundOn.getYear() && !day.isAfter(foundOn)).count();
    }
}
