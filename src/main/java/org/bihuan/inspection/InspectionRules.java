package org.bihuan.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.bihuan.access.Person;

/** What the law and common sense demand of an inspection; complaints are Chinese sentences for the officer. */
final class InspectionRules {

    /** Within how many days drawn visits are made: a list that lies sealed for long is out of date. */
    private static final int LONGEST_WINDOW = 92;

    private InspectionRules() {
    }

    /** 行政处罚法 42, 55: whoever inspects holds a certificate that is valid on that day. */
    static Optional<String> certificateComplaint(Person officer, LocalDate day) {
        if (officer.certifiedOn(day)) {
            return Optional.empty();
        }
        return Optional.of(officer.certificateValidTo() == null
                ? officer.name() + "没有行政执法证，不能参加检查，请换人"
                : officer.name() + "的行政执法证已于 " + officer.certificateValidTo() + " 到期，不能参加检查，请换人或者先换证");
    }

    /** Forms know minutes only: an arrival in the minute in which the lead was opened is not before it. */
    static Optional<String> arrivalComplaint(Instant arrivedAt, Instant leadOpenedAt) {
        return arrivedAt.isBefore(leadOpenedAt.truncatedTo(ChronoUnit.MINUTES))
                ? Optional.of("不能早于线索产生的时间") : Optional.empty();
    }

    static Optional<String> endComplaint(Instant endedAt, Instant arrivedAt) {
        return endedAt.isBefore(arrivedAt) ? Optional.of("不能早于到达现场的时间") : Optional.empty();
    }

    /** A date by which to correct lies ahead, and not so far that nobody would call it timely. */
    static Optional<String> correctByComplaint(LocalDate correctBy, LocalDate today) {
        if (correctBy.isBefore(today)) {
            return Optional.of("不能早于今天");
        }
        return correctBy.isAfter(today.plusYears(1)) ? Optional.of("不能晚于一年以后") : Optional.empty();
    }

    /** Caps are counted by calendar year, so the days of one draw lie in one year. */
    static Optional<String> windowComplaint(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return Optional.of("不能早于开始日期");
        }
        if (to.getYear() != from.getYear()) {
            return Optional.of("须与开始日期在同一年，年度上限按年计算");
        }
        return to.isAfter(from.plusDays(LONGEST_WINDOW)) ? Optional.of("不能晚于开始日期后 " + LONGEST_WINDOW + " 天") : Optional.empty();
    }
}
