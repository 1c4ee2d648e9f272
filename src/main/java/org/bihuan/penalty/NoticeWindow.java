package org.bihuan.penalty;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bihuan.deadline.DeadlineRule;
import org.bihuan.deadline.DeadlineRules;
import org.bihuan.deadline.WorkingDays;

/**
 * How long a party may state, defend itself and request a hearing after the advance notice was served. Always in working days:
 * by the statutory limits of the day of service, where they knew none (Order 8) by the bureau's own number of working days.
 *
 * @param rules  the statutory limits that run, T05 and T06
 * @param endsOn the last day
 */
record NoticeWindow(LocalDate servedOn, List<String> rules, LocalDate endsOn) {

    static final String STATEMENT = "T05";
    static final String HEARING = "T06";

    /**
     * @param hearingDue whether a hearing was offered
     * @param customary  working days that the bureau grants where the rules set none
     * @throws org.bihuan.deadline.CalendarMissing when it runs into a year that is not known
     */
    static NoticeWindow of(LocalDate servedOn, boolean hearingDue, int customary, WorkingDays calendar) {
        List<DeadlineRule> limits = Stream.of(DeadlineRules.find(STATEMENT, servedOn),
                hearingDue ? DeadlineRules.find(HEARING, servedOn) : Optional.<DeadlineRule>empty()).flatMap(Optional::stream).toList();
        boolean statementLimited = DeadlineRules.find(STATEMENT, servedOn).isPresent();
        LocalDate endsOn = Stream.concat(limits.stream().map(limit -> limit.unrolled(servedOn, calendar)),
                statementLimited ? Stream.empty() : Stream.of(calendar.after(servedOn, customary))).max(LocalDate::compareTo).orElseThrow();
        return new NoticeWindow(servedOn, limits.stream().map(DeadlineRule::code).toList(), endsOn);
    }
}
