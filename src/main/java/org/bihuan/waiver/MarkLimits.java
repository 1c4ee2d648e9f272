package org.bihuan.waiver;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** All rows of the table {@code mark-limits}. @param version under which their answers are kept */
record MarkLimits(List<MarkLimit> all, String version) {

    /** The row for a mark of that day; one that names the trade goes before one for all trades. */
    Optional<MarkLimit> of(OutletMarkKind kind, Installation installation, String trade, LocalDate day) {
        return find(one -> one.kind() == kind && one.holdsOn(day) && (one.installation() == null || one.installation() == installation), trade);
    }

    /** Whether an enterprise of the trade may have such an installation: others are not known to the table at all. */
    boolean suits(Installation installation, String trade) {
        return all.stream().noneMatch(one -> one.installation() == installation) || find(one -> one.installation() == installation, trade).isPresent();
    }

    /** By when a mark that begins then has to be made. Where no row fits it, the earliest hour of that day's rows counts; null before there were marks. */
    LocalDateTime due(OutletMarkKind kind, Installation installation, String trade, LocalDateTime begin) {
        LocalDate day = begin.toLocalDate();
        return of(kind, installation, trade, day).map(MarkLimit::dueHour)
                .or(() -> all.stream().filter(one -> one.holdsOn(day)).map(MarkLimit::dueHour).min(Integer::compare))
                .map(hour -> day.plusDays(1).atTime(hour, 0)).orElse(null);
    }

    private Optional<MarkLimit> find(Predicate<MarkLimit> rows, String trade) {
        return all.stream().filter(rows).filter(one -> one.trades().contains(trade)).findFirst()
                .or(() -> all.stream().filter(rows).filter(one -> one.trades().isEmpty()).findFirst());
    }

    /** From which day there are marks at all. */
    LocalDate since() {
        return all.stream().map(MarkLimit::from).min(LocalDate::compareTo).orElseThrow();
    }
}
