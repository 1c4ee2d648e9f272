package org.bihuan.deliberation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.bihuan.engine.HouseClock;
import org.springframework.stereotype.Component;

/** By when the next step of a deliberation is to be taken. */
@Component
class DeliberationTimes {

    private final DeliberationBook book;
    private final RegulationTable regulations;
    private final Clock clock;

    DeliberationTimes(DeliberationBook book, RegulationTable regulations, Clock clock) {
        this.book = book;
        this.regulations = regulations;
        this.clock = clock;
    }

    /** The steps of a meeting are due on its day, the convening of the next some days after the last came to nothing. */
    Instant due(Deliberation deliberation) {
        return running(deliberation).map(sitting -> endOfDay(sitting.heldAt())).orElseGet(() -> conveneBy(deliberation));
    }

    /** The sitting that has been convened and neither broken off nor called off. */
    Optional<Sitting> running(Deliberation deliberation) {
        return book.lastSitting(deliberation.id()).filter(sitting -> book.meeting(deliberation, sitting).stage() != Meeting.Stage.ADJOURNED);
    }

    Instant conveneBy(Deliberation deliberation) {
        Instant from = book.lastSitting(deliberation.id()).map(last -> last.adjournedAt() != null ? last.adjournedAt() : last.heldAt())
                .orElse(deliberation.openedAt());
        int days = regulations.on(deliberation.kind(), LocalDate.now(clock)).conveneDays();
        return day(from).plusDays(days + 1L).atStartOfDay(HouseClock.ZONE).toInstant();
    }

    static Instant endOfDay(Instant moment) {
        return day(moment).atTime(LocalTime.of(23, 59)).atZone(HouseClock.ZONE).toInstant();
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, HouseClock.ZONE);
    }
}
