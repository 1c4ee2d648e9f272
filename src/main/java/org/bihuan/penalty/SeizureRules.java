package org.bihuan.penalty;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.bihuan.deadline.DeadlineRule;
import org.bihuan.deadline.DeadlineRules;
import org.bihuan.law.ReviewGate;

/** When and for how long things may be sealed or seized (行政强制法 arts 18-28; gates G10, G24). */
final class SeizureRules {

    /** The time for which things may be sealed or seized (行政强制法 art. 25). */
    static final String TERM = "T21";
    /** Within which what was done in urgency is reported and its approval made good, by the clock (行政强制法 art. 19). */
    static final Duration REPORT = Duration.ofHours(24);

    private SeizureRules() {
    }

    static Instant approvalDue(Instant takenAt) {
        return takenAt.plus(REPORT);
    }

    /** Why nothing can be sealed or seized on this day, in Chinese. @param began the day on which the inspectors came */
    static Optional<String> refusal(LocalDate on, LocalDate began, SeizureGround ground) {
        if (on.isBefore(began)) {
            return Optional.of("不能早于检查、发现之日（" + began + "）");
        }
        return ground.knownOn(on) ? Optional.empty() : Optional.of("这一日没有“" + ground.label() + "”可以查封、扣押的规定");
    }

    /** Why the decision cannot set so many days, in Chinese. */
    static Optional<String> days(Integer days, LocalDate on) {
        int most = DeadlineRules.find(TERM, on).map(DeadlineRule::amount).orElse(0);
        return days == null ? Optional.of("请填写") : days < 1 ? Optional.of("至少一日")
                : days > most ? Optional.of(ReviewGate.G24.refusal("期限最长 " + most + " 日，不能定为 " + days + " 日")) : Optional.empty();
    }

    /** Why the time cannot be extended by so many days, in Chinese. */
    static Optional<String> extension(Integer days, SeizureTerm term, LocalDate today) {
        Optional<String> over = over(term, today);
        if (over.isPresent()) {
            return over;
        }
        if (term.limit().next() == null) {
            return Optional.of(ReviewGate.G24.refusal("期限已经延长过，不能再延长"));
        }
        int most = term.limit().next().amount();
        return days == null ? Optional.of("请填写") : days < 1 ? Optional.of("至少一日")
                : days > most ? Optional.of(ReviewGate.G24.refusal("最多延长 " + most + " 日，不能延长 " + days + " 日")) : Optional.empty();
    }

    /**
     * Why nothing but the release is left, in Chinese; empty while there is time. Asked of the dates, so it does not matter whether
     * anybody noticed that the time was over.
     */
    static Optional<String> over(SeizureTerm term, LocalDate today) {
        return term.overOn(today) ? Optional.of(ReviewGate.G24.refusal("期限已于 " + term.lastDay() + " 届满，应当解除")) : Optional.empty();
    }

    /** Why something cannot be tested until that day, in Chinese; the time of testing begins today. */
    static Optional<String> testing(LocalDate until, LocalDate today) {
        return until == null ? Optional.of("请填写") : until.isBefore(today) ? Optional.of("不能早于今天，检测、鉴定的期间自今天起计算") : Optional.empty();
    }

    /** Why a test cannot have ended on that day, in Chinese. */
    static Optional<String> testingEnded(LocalDate lastDay, Seizure.Testing testing, LocalDate today) {
        return lastDay == null ? Optional.of("请填写") : lastDay.isAfter(today) ? Optional.of("不能晚于今天")
                : lastDay.isBefore(testing.testingFrom()) ? Optional.of("不能早于检测、鉴定开始之日（" + testing.testingFrom() + "）")
                : lastDay.isAfter(testing.testingUntil()) ? Optional.of("不能晚于告知当事人的最后一日（" + testing.testingUntil() + "）") : Optional.empty();
    }
}
