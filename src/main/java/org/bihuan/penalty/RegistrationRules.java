package org.bihuan.penalty;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.bihuan.deadline.CalendarMissing;
import org.bihuan.deadline.DeadlineRule;
import org.bihuan.deadline.DeadlineRules;
import org.bihuan.deadline.Standing;
import org.bihuan.deadline.WorkingDays;

/** The times within which registered evidence has to be approved and decided on (行政处罚法 art. 56; Order 30 arts 32 and 33). */
final class RegistrationRules {

    /** The fate of the evidence. */
    static final String FATE = "T03";
    /** The approval in writing after an urgent registration; counted by the hour. */
    static final String APPROVAL = "T04";

    private RegistrationRules() {
    }

    /** Until when the approval of an urgent registration has to be made good. */
    static Instant approvalDue(Instant takenAt, ZoneId zone) {
        DeadlineRule rule = DeadlineRules.on(APPROVAL, takenAt.atZone(zone).toLocalDate());
        return takenAt.plus(Duration.ofHours(rule.amount()));
    }

    /**
     * Why evidence cannot be taken on this day, in Chinese: the rules were not in force, or nobody could tell the day on which it
     * would be free again.
     */
    static Optional<String> refusal(LocalDate takenOn, boolean urgent, WorkingDays calendar) {
        Optional<DeadlineRule> fate = DeadlineRules.find(FATE, takenOn);
        if (fate.isEmpty() || urgent && DeadlineRules.find(APPROVAL, takenOn).isEmpty()) {
            return Optional.of("这一日没有可适用的" + (urgent ? "紧急" : "") + "先行登记保存期限规定");
        }
        try {
            fate.get().unrolled(takenOn, calendar);
            return Optional.empty();
        } catch (CalendarMissing e) {
            return Optional.of(e.getMessage());
        }
    }

    /**
     * Why nothing can be decided any more, in Chinese; empty while there is time. Asked of the dates, so it does not matter whether
     * anybody noticed that the time was over.
     *
     * @param limit the limit for the decision, as it stands on the day asked about
     */
    static Optional<String> over(Standing limit, LocalDate today) {
        return limit.lastDay() != null && today.isAfter(limit.lastDay())
                ? Optional.of("处理期限已于 " + limit.lastDay() + " 届满，先行登记保存自动解除（" + limit.rule().citation() + "）") : Optional.empty();
    }
}
