package org.bihuan.law;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bihuan.access.ImportReport;

/** A register of decided cases that lasts for one test. */
class CasesInMemory implements DecidedCases {

    private final List<DecidedCase> cases = new ArrayList<>();

    @Override
    public ImportReport.Result record(DecidedCase one, String who) {
        boolean known = cases.removeIf(other -> other.number().equals(one.number()));
        cases.add(one);
        return known ? ImportReport.Result.UPDATED : ImportReport.Result.ADDED;
    }

    @Override
    public Optional<DecidedCase> find(String number) {
        return cases.stream().filter(one -> one.number().equals(number)).findFirst();
    }

    @Override
    public List<DecidedCase> comparable(Like like) {
        return cases.stream().filter(one -> one.violation() == like.violation() && one.decidedOn().isAfter(like.after())
                        && !one.decidedOn().isAfter(like.until()) && one.choices().entrySet().containsAll(like.choices().entrySet())
                        && (like.trade() == null || like.trade().equals(one.trade())) && (like.pollutant() == null || like.pollutant().equals(one.pollutant()))
                        && (like.timesFrom() == null || one.timesOver() != null && one.timesOver().compareTo(like.timesFrom()) >= 0
                        && one.timesOver().compareTo(like.timesTo()) <= 0))
                .sorted(Comparator.comparing(DecidedCase::decidedOn).reversed()).toList();
    }
}
