package org.bihuan.waiver;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The yearly ledger of one furnace. It is never patched: whoever learns more about a day, such as a mark proven false, judges
 * the year again, so hours given back serve the days after it.
 */
final class IncineratorYear {

    private IncineratorYear() {
    }

    /**
     * @param eventHours hours that a fault or accident had already lasted at the beginning of 1 January
     * @param days       days of one calendar year in any order, each at most once
     * @return the verdicts in the order of the days
     * @throws IllegalArgumentException where a day occurs twice or lies in another year
     */
    static List<IncineratorDay.Verdict> judge(String furnace, int year, int eventHours, List<FurnaceDay> days, HourRule rule) {
        ExemptHours ledger = ExemptHours.atNewYear(furnace, year, eventHours);
        LocalDate previous = LocalDate.of(year, 1, 1).minusDays(1);
        List<IncineratorDay.Verdict> verdicts = new ArrayList<>();
        for (FurnaceDay day : days.stream().sorted(Comparator.comparing(FurnaceDay::date)).toList()) {
            if (day.date().getYear() != year || !day.date().isAfter(previous)) {
                throw new IllegalArgumentException(day.date() + " 不属于 " + year + " 年，或者出现了两次");
            }
            IncineratorDay.Verdict verdict = IncineratorDay.judge(day, ledger.onwards(previous, day.date()), rule);
            verdicts.add(verdict);
            ledger = verdict.after();
            previous = day.date();
        }
        return verdicts;
    }
}
