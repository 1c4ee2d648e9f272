package org.bihuan.penalty;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bihuan.deadline.DeadlineRule;
import org.bihuan.deadline.Extender;
import org.bihuan.deadline.Standing;

/** What the law asks of a change of course, apart from what people judge. */
final class CourseRules {

    private CourseRules() {
    }

    /**
     * Why a filed case cannot take this course today, in Chinese; empty where it can.
     *
     * @param term the limit for the decision as it stands today
     */
    static Optional<String> refusal(CourseKind kind, CaseStatus status, Standing term, LocalDate today) {
        if (status == CaseStatus.SUSPENDED) {
            return Optional.of("案件已经中止，先办理“恢复办理”，再" + kind.label());
        }
        if (!status.onTheWay()) {
            return Optional.of("案件现在是“" + status.label() + "”，只有已经立案、尚未作出决定的案件可以" + kind.label());
        }
        if (term.metOn() != null) {
            return Optional.of("案件已于 " + term.metOn() + " 作出决定，不能再" + kind.label());
        }
        if (kind == CourseKind.EXTENSION) {
            return extension(term);
        }
        return CourseGround.of(kind, null, today).isEmpty()
                ? Optional.of(ProcedureLaw.on(today).name() + "没有规定可以" + kind.label() + "的情形") : Optional.empty();
    }

    /** An extension: the head's first, then the heads' together, each once and before the term has run out (Order 30 art. 57). */
    private static Optional<String> extension(Standing term) {
        DeadlineRule rule = term.rule();
        String name = "“" + rule.name() + "”的期限（" + rule.inWords() + "）";
        if (rule.extensions().isEmpty()) {
            return Optional.of(name + "不能延长（" + rule.citation() + "）");
        }
        if (term.next() == null) {
            return Optional.of(name + "已延长 " + rule.extensions().size() + " 次，不能再延长（" + rule.citation() + "）");
        }
        return term.mayBeExtended() ? Optional.empty() : Optional.of(name + "已于 " + (term.lastDay() != null ? term.lastDay() : term.unrolled())
                + " 届满，不能再延长");
    }

    /** Who decides on the next extension; null where the change is none. */
    static Extender extender(CourseKind kind, Standing term) {
        return kind == CourseKind.EXTENSION && term.next() != null ? term.next().by() : null;
    }

    static List<CourseGround> grounds(CourseKind kind, Standing term, LocalDate today) {
        return CourseGround.of(kind, extender(kind, term), today);
    }

    /** What is wrong with the days of an extension, in Chinese. */
    static Optional<String> days(Integer days, Standing term) {
        int most = term.next().amount();
        return days == null || days < 1 || days > most ? Optional.of("这一次由" + term.next().by().label() + "决定，可以延长 1 至 " + most + " 日")
                : Optional.empty();
    }

    /**
     * What is wrong with the day on which the cause of a suspension ended, in Chinese. The limit runs on from the day after it:
     * whoever resumes late wins no time.
     */
    static Optional<String> causeEnded(LocalDate endedOn, LocalDate suspendedOn, LocalDate today) {
        if (endedOn.isAfter(today)) {
            return Optional.of("不能晚于今天");
        }
        return endedOn.isBefore(suspendedOn) ? Optional.of("不能早于中止之日（" + suspendedOn + "）") : Optional.empty();
    }
}
