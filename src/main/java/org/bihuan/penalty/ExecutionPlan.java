package org.bihuan.penalty;

import java.time.LocalDate;

/**
 * What comes next in collecting a fine (行政强制法 arts. 53, 54; 行政处罚法 art. 72): nothing while it can still be paid in time,
 * then the reminder, ten working days, and once the time for remedies is over the application to the court. Asked as often
 * as one likes; the answer follows from recorded dates.
 */
final class ExecutionPlan {

    /** What to do now. */
    enum Step {
        WAIT, REMIND, COURT
    }

    /**
     * How things stand.
     *
     * @param lastDue            on which the last part is due
     * @param applicationPending whether a deferral has been applied for and not decided on
     * @param reminded           whether a reminder of what is owed now has been served
     * @param reminderEnd        last of the ten working days after it; null where it was not served or the calendar is missing
     * @param remediesEnd        last day for a remedy; null while one is pending
     */
    record Facts(LocalDate lastDue, boolean applicationPending, boolean remedyPending, boolean reminded, LocalDate reminderEnd,
                 LocalDate remediesEnd) {
    }

    /**
     * @param until first day on which to ask again, when waiting; else null
     * @param why   in Chinese
     */
    record Next(Step step, LocalDate until, String why) {
    }

    /** After so many days one looks again where people have to act or a calendar has to be loaded. */
    private static final int LOOK_AGAIN_DAYS = 30;
    private static final int CALENDAR_DAYS = 7;

    private ExecutionPlan() {
    }

    static Next on(LocalDate today, Facts facts) {
        if (!today.isAfter(facts.lastDue())) {
            return wait(facts.lastDue(), "缴款期限至 " + facts.lastDue());
        }
        if (facts.applicationPending()) {
            return new Next(Step.WAIT, today.plusDays(LOOK_AGAIN_DAYS), "延期、分期缴纳的申请待审批");
        }
        if (facts.remedyPending()) {
            return new Next(Step.WAIT, today.plusDays(LOOK_AGAIN_DAYS), "复议、诉讼审理中");
        }
        if (!facts.reminded()) {
            return new Next(Step.REMIND, null, "逾期未缴清，应当催告");
        }
        if (facts.reminderEnd() == null) {
            return new Next(Step.WAIT, today.plusDays(CALENDAR_DAYS), "缺少工作日历，无法推算催告期限");
        }
        if (!today.isAfter(facts.reminderEnd())) {
            return wait(facts.reminderEnd(), "催告期限至 " + facts.reminderEnd());
        }
        if (!today.isAfter(facts.remediesEnd())) {
            return wait(facts.remediesEnd(), "申请复议、提起诉讼的期限至 " + facts.remediesEnd());
        }
        return new Next(Step.COURT, null, "催告期满、复议和诉讼期限届满仍未履行，应当申请人民法院强制执行");
    }

    private static Next wait(LocalDate lastDay, String why) {
        return new Next(Step.WAIT, lastDay.plusDays(1), why);
    }
}
