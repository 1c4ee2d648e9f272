package org.bihuan.dailyfine;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** When people are told that a recheck is due: computed from the day of service, so that it does not matter how often anybody looks. */
final class RecheckWatch {

    /** What is told on which day after the service. */
    enum Stage {

        FIRST(20), LAST(27), MISSED(DailyFine.RECHECK_WITHIN + 1);

        private final int day;

        Stage(int day) {
            this.day = day;
        }

        LocalDate on(LocalDate servedOn) {
            return servedOn.plusDays(day);
        }
    }

    private RecheckWatch() {
    }

    /**
     * What is to be told today. After a pause only the last of what has become due is: nobody is reminded of a day that has been missed.
     *
     * @param told the last that was told, or null
     */
    static Optional<Stage> due(LocalDate servedOn, LocalDate today, Stage told) {
        return Stream.of(Stage.values()).filter(stage -> !today.isBefore(stage.on(servedOn))).reduce((first, second) -> second)
                .filter(stage -> told == null || stage.compareTo(told) > 0);
    }
}
