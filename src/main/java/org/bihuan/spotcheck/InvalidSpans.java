package org.bihuan.spotcheck;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * In which times the data of a monitor are void. What a monitor reports between a check that it passed and one at which it was out
 * of control is not proven by anything, so it counts for nothing; and neither does what it reports from there on until it passes a
 * check again (HJ 75-2017: until it meets its requirements). Until then nobody knows when that will be, and the span has no end.
 */
final class InvalidSpans {

    /** The end of a span that no check has ended yet: as far off as every database can tell. */
    private static final Instant OPEN = Instant.parse("9999-12-30T00:00:00Z");

    /** A check of one kind of one monitor. */
    record Check(Instant at, QualityVerdict verdict) {
    }

    /** @param to exclusive */
    record Span(Instant from, Instant to) {

        /** Whether the monitor has not passed again yet. */
        boolean open() {
            return to.equals(OPEN);
        }
    }

    private InvalidSpans() {
    }

    /**
     * @param checks      that stand, in any order
     * @param knownSince  since when the monitor is under remote control: nothing before is touched
     * @param farthest    how far back a failed check reaches at most where no check before it was passed
     */
    static List<Span> of(List<Check> checks, Instant knownSince, Duration farthest) {
        List<Span> spans = new ArrayList<>();
        Instant good = null;
        Instant begun = null;
        for (Check one : checks.stream().sorted(Comparator.comparing(Check::at)).toList()) {
            if (one.verdict() == QualityVerdict.FAIL) {
                if (begun == null) {
                    begun = begin(one.at(), good, knownSince, farthest);
                }
            } else if (begun == null) {
                good = one.at();
            } else if (one.verdict() == QualityVerdict.PASS) {
                spans.add(new Span(begun, one.at()));
                begun = null;
                good = one.at();
            }
        }
        if (begun != null) {
            spans.add(new Span(begun, OPEN));
        }
        return spans;
    }

    private static Instant begin(Instant failed, Instant good, Instant knownSince, Duration farthest) {
        Instant earliest = failed.minus(farthest);
        Instant since = good != null ? good : knownSince.isAfter(failed) ? failed : knownSince;
        return good == null && since.isBefore(earliest) ? earliest : since;
    }
}
