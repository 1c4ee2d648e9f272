package org.bihuan.enterprise;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The credit of an enterprise: a hundred less what its conduct costs, without a floor. Conduct under one reference counts once, with what
 * costs most: a case that is filed and then decided is one offence.
 *
 * @param parts what it is made of, the newest first, what does not count any more included
 */
record CreditScore(int points, List<Part> parts) {

    private static final int FULL = 100;

    /** @param withdrawnOn first day on which it does not count any more because it proved unfounded, or null; likewise {@code withdrawnFor}, why it did */
    record Line(ConductKind kind, String reference, String text, LocalDate on, LocalDate withdrawnOn, String withdrawnFor, int points, int months) {

        boolean countsOn(LocalDate day) {
            return !day.isBefore(on) && day.isBefore(until()) && (withdrawnOn == null || day.isBefore(withdrawnOn));
        }

        /** First day on which it does not count any more by the passing of time. */
        LocalDate until() {
            return on.plusMonths(months);
        }
    }

    /**
     * @param withdrawnOn null where it was not withdrawn by that day; likewise {@code withdrawnFor}
     * @param points      what it costs today; nothing where its time is over, it was withdrawn, or a graver one stands for it
     */
    record Part(String kind, String text, String reference, LocalDate on, LocalDate until, LocalDate withdrawnOn, String withdrawnFor, int points) {
    }

    CreditScore {
        parts = List.copyOf(parts);
    }

    static CreditScore of(List<Line> lines, LocalDate day) {
        Map<String, Line> gravest = new LinkedHashMap<>();
        lines.stream().filter(line -> line.countsOn(day)).forEach(line -> gravest.merge(line.reference(), line, (one, other) ->
                other.points() > one.points() ? other : one));
        List<Part> parts = lines.stream().filter(line -> !day.isBefore(line.on())).sorted(Comparator.comparing(Line::on).reversed()).map(line -> {
            boolean withdrawn = line.withdrawnOn() != null && !day.isBefore(line.withdrawnOn());
            return new Part(line.kind().label(), line.text(), line.reference(), line.on(), line.until(), withdrawn ? line.withdrawnOn() : null,
                    withdrawn ? line.withdrawnFor() : null, gravest.get(line.reference()) == line ? line.points() : 0);
        }).toList();
        return new CreditScore(FULL - parts.stream().mapToInt(Part::points).sum(), parts);
    }
}
