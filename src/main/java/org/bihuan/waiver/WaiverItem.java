package org.bihuan.waiver;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import org.bihuan.deadline.WorkingDays;
import org.bihuan.engine.HouseClock;
import org.bihuan.law.LegalBasis;
import org.bihuan.law.ViolationType;

/**
 * A kind of violation whose penalty is or may be waived, or the general rule (行政处罚法 art. 33).
 *
 * @param row            id of the row of the table {@code waiver-items} that says so
 * @param violations     which it is about; empty for any
 * @param conditions     what has to be proven; none of them a barrier
 * @param lookBackMonths for so long the party must not have done the like; null where that does not matter
 * @param timesOverMax   highest exceedance, in times of the limit; null where it is not about one
 * @param phMin          with {@code phMax} the bounds that an exceeded pH must keep; null without them
 * @param term           by when it must be corrected; null where the people judge whether it was in time
 * @param validFrom      first day of acts that it is about
 * @param validTo        last such day, or null while in force
 */
record WaiverItem(String row, String code, Duty duty, Party party, Set<ViolationType> violations, String text, Set<WaiverFact> conditions,
                  Integer lookBackMonths, BigDecimal timesOverMax, BigDecimal phMin, BigDecimal phMax, Term term, LocalDate validFrom,
                  LocalDate validTo, String citation, String source, LegalBasis.Certainty certainty) {

    /** Whether the law obliges to waive or allows it. */
    enum Duty {

        MUST("不予行政处罚"), MAY("可以不予行政处罚");

        private final String label;

        Duty(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** Whose penalty. */
    enum Party {

        UNIT("单位"), PERSON("责任人员"), ANY("单位和责任人员");

        private final String label;

        Party(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** What a term is measured in; both days count from the day after the order to correct. */
    enum Unit {

        HOURS("小时"), DAYS("日"), WORKING_DAYS("个工作日"), ORDERED("责令改正的期限");

        private final String label;

        Unit(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** @param amount null for the term that the order itself sets; 0 days for the day of the order */
    record Term(Integer amount, Unit unit) {

        String inWords() {
            return unit == Unit.ORDERED ? "责令改正的期限内" : unit == Unit.DAYS && amount == 0 ? "当日" : amount + unit.label() + "内";
        }

        /**
         * Whether it was corrected in time. A day is over at midnight in China.
         *
         * @param orderedUntil last day that the order allows, needed for {@link Unit#ORDERED} alone
         * @throws org.bihuan.deadline.CalendarMissing when working days run into a year that is not known
         */
        boolean keptBy(OffsetDateTime orderedAt, LocalDate orderedUntil, OffsetDateTime correctedAt, WorkingDays calendar) {
            LocalDate ordered = day(orderedAt);
            LocalDate corrected = day(correctedAt);
            return switch (unit) {
                case HOURS -> !correctedAt.isAfter(orderedAt.plusHours(amount));
                case DAYS -> !corrected.isAfter(ordered.plusDays(amount));
                case WORKING_DAYS -> !corrected.isAfter(calendar.after(ordered, amount));
                case ORDERED -> !corrected.isAfter(orderedUntil);
            };
        }

        /** The last day on which it can be corrected, or the moment; null where the order sets it and is not known. */
        OffsetDateTime last(OffsetDateTime orderedAt, LocalDate orderedUntil, WorkingDays calendar) {
            if (unit == Unit.HOURS) {
                return orderedAt.plusHours(amount);
            }
            LocalDate day = switch (unit) {
                case ORDERED -> orderedUntil;
                case DAYS -> day(orderedAt).plusDays(amount);
                default -> calendar.after(day(orderedAt), amount);
            };
            return day == null ? null : day.plusDays(1).atStartOfDay(HouseClock.ZONE).minusSeconds(1).toOffsetDateTime();
        }

        private static LocalDate day(OffsetDateTime moment) {
            return moment.atZoneSameInstant(HouseClock.ZONE).toLocalDate();
        }
    }

    WaiverItem {
        violations = Set.copyOf(violations);
        conditions = Set.copyOf(conditions);
    }

    boolean about(ViolationType violation, Party of, LocalDate day) {
        return (violations.isEmpty() || violations.contains(violation)) && (party == Party.ANY || party == of) && holdsOn(day);
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** Whether it is about a party without fault, for whom it does not matter what the act did. */
    boolean faultless() {
        return conditions.contains(WaiverFact.NO_FAULT);
    }

    boolean needs(WaiverFact fact) {
        return conditions.contains(fact) || fact == WaiverFact.RECORD_CHECKED && lookBackMonths != null;
    }

    String citationInWords() {
        return citation + (certainty == LegalBasis.Certainty.A ? "" : "，" + certainty.label());
    }
}
