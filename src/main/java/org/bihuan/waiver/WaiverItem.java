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

    /** What a term is measured in, and from when; days count from the day after the order to correct or the inspection. */
    enum Unit {

        HOURS("小时"), DAYS("日"), WORKING_DAYS("个工作日"), WORKING_DAYS_OF_INSPECTION("个工作日"), ORDERED("责令改正的期限");

        private final String label;

        Unit(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /**
     * From when a term runs; what is not known is null.
     *
     * @param inspectedOn  the day of the inspection
     * @param orderedAt    when the order to correct was served
     * @param orderedUntil the last day that the order allows
     */
    record Begun(LocalDate inspectedOn, OffsetDateTime orderedAt, LocalDate orderedUntil) {
    }

    /** @param amount null for the term that the order itself sets; 0 days for the day of the order */
    record Term(Integer amount, Unit unit) {

        String inWords() {
            return unit == Unit.ORDERED ? "责令改正的期限内" : unit == Unit.DAYS && amount == 0 ? "当日"
                    : (sinceInspection() ? "自检查之日起" : "") + amount + unit.label() + "内";
        }

        /** Whether it runs from the inspection, and not from the order to correct. */
        boolean sinceInspection() {
            return unit == Unit.WORKING_DAYS_OF_INSPECTION;
        }

        /**
         * Whether it was corrected in time. A day is over at midnight in China.
         *
         * @throws org.bihuan.deadline.CalendarMissing when working days run into a year that is not known
         */
        boolean keptBy(Begun begun, OffsetDateTime correctedAt, WorkingDays calendar) {
            return unit == Unit.HOURS ? !correctedAt.isAfter(begun.orderedAt().plusHours(amount)) : !day(correctedAt).isAfter(lastDay(begun, calendar));
        }

        /** The last moment at which it can be corrected; null where it is not known when the term began, or what the order says. */
        OffsetDateTime last(Begun begun, WorkingDays calendar) {
            if (sinceInspection() ? begun.inspectedOn() == null : begun.orderedAt() == null) {
                return null;
            }
            if (unit == Unit.HOURS) {
                return begun.orderedAt().plusHours(amount);
            }
            LocalDate day = lastDay(begun, calendar);
            return day == null ? null : day.plusDays(1).atStartOfDay(HouseClock.ZONE).minusSeconds(1).toOffsetDateTime();
        }

        private LocalDate lastDay(Begun begun, WorkingDays calendar) {
            return switch (unit) {
                case WORKING_DAYS_OF_INSPECTION -> calendar.after(begun.inspectedOn(), amount);
                case WORKING_DAYS -> calendar.after(day(begun.orderedAt()), amount);
                case DAYS -> day(begun.orderedAt()).plusDays(amount);
                case ORDERED -> begun.orderedUntil();
                case HOURS -> throw new IllegalStateException("hours end at a moment");
            };
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
