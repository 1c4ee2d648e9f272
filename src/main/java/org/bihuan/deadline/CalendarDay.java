package org.bihuan.deadline;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * A day that the State Council's notice of its year makes other than its weekday says.
 *
 * @param name the festival it belongs to
 */
record CalendarDay(LocalDate date, Kind kind, String name) {

    enum Kind {
        /** A rest day, weekend days inside a holiday block included. */
        HOLIDAY("放假"),
        /** A swapped working Saturday or Sunday. */
        WORKDAY("调休上班");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }

        /** As it is written in the files: {@code holiday} or {@code workday}. */
        static Optional<Kind> of(String text) {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "holiday" -> Optional.of(HOLIDAY);
                case "workday" -> Optional.of(WORKDAY);
                default -> Optional.empty();
            };
        }
    }
}
