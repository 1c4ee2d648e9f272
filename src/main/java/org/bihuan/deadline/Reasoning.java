package org.bihuan.deadline;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** How a limit was counted, line by line, as an officer would write it into the file. */
final class Reasoning {

    static final String FIRST_DAY = "《民事诉讼法》第八十五条第二款";
    static final String ROLLING = "《民事诉讼法》第八十五条第三款";
    private static final int MOST_NAMED = 12;

    private final LocalDate event;
    private final int amount;
    private final LimitUnit unit;
    private final boolean rolls;
    private final DayCount count;
    private final WorkingDays calendar;
    private final List<String> steps = new ArrayList<>();

    private Reasoning(LocalDate event, int amount, LimitUnit unit, boolean rolls, DayCount count, WorkingDays calendar) {
        this.event = event;
        this.amount = amount;
        this.unit = unit;
        this.rolls = rolls;
        this.count = count;
        this.calendar = calendar;
    }

    /** @param count must have both its days */
    static List<String> forwards(LocalDate event, int amount, LimitUnit unit, boolean rolls, DayCount count, WorkingDays calendar) {
        return new Reasoning(event, amount, unit, rolls, count, calendar).forwards();
    }

    /** @param count must have both its days */
    static List<String> backwards(LocalDate event, int amount, DayCount count, WorkingDays calendar) {
        return new Reasoning(event, amount, LimitUnit.WORKING_DAYS, false, count, calendar).backwards();
    }

    private List<String> forwards() {
        steps.add("事由发生在 " + named(event) + "，当日不计入，自 " + event.plusDays(1) + " 起算（" + FIRST_DAY + "）。");
        if (unit == LimitUnit.WORKING_DAYS) {
            skipped(event.plusDays(1), count.unrolled());
        }
        if (!count.counted().isEmpty()) {
            String days = count.paused() + (unit == LimitUnit.WORKING_DAYS ? " 个工作日" : " 日");
            steps.add("中止期间 " + String.join("、", count.counted().stream().map(Reasoning::span).toList())
                    + "，首尾两日均计入，期限相应顺延 " + days + "。");
        }
        steps.add("期限 " + amount + " " + unit.label() + "，" + (count.counted().isEmpty() ? "" : "扣除中止期间后，") + "届满日为 "
                + named(count.unrolled()) + monthEnd() + "。");
        if (unit == LimitUnit.WORKING_DAYS) {
            steps.add("届满日本身是工作日，不再顺延，最后一日为 " + count.lastDay() + "。");
        } else if (!rolls) {
            steps.add("本项期限遇休息日不顺延，最后一日为 " + count.lastDay() + "。");
        } else if (count.lastDay().equals(count.unrolled())) {
            steps.add("届满日是工作日，不顺延，最后一日为 " + count.lastDay() + "。");
        } else {
            steps.add("届满日是休息日（" + why(count.unrolled()) + "），顺延至其后的第一个工作日（" + ROLLING + "），最后一日为 "
                    + named(count.lastDay()) + "。");
        }
        return steps;
    }

    private List<String> backwards() {
        steps.add("自 " + named(event) + " 向前计算，当日不计入，自 " + event.minusDays(1) + " 起倒数。");
        skipped(count.unrolled(), event.minusDays(1));
        steps.add("倒数第 " + amount + " 个工作日为 " + named(count.lastDay()) + "，最晚在这一日办理。");
        return steps;
    }

    /** Which days were left out, and which weekend days were counted. */
    private void skipped(LocalDate from, LocalDate to) {
        List<String> blocks = blocks(from, to, day -> isA(day, CalendarDay.Kind.HOLIDAY));
        if (!blocks.isEmpty()) {
            steps.add("放假日不计入：" + listed(blocks) + "。");
        }
        List<String> worked = blocks(from, to, day -> isA(day, CalendarDay.Kind.WORKDAY));
        if (!worked.isEmpty()) {
            steps.add("调休上班的周末计入：" + listed(worked) + "。");
        }
        long weekends = from.datesUntil(to.plusDays(1)).filter(day -> WorkingDays.isWeekend(day) && calendar.entry(day).isEmpty()).count();
        if (weekends > 0) {
            steps.add("其间的周末休息日 " + weekends + " 日不计入。");
        }
    }

    private boolean isA(LocalDate day, CalendarDay.Kind kind) {
        return calendar.entry(day).filter(entry -> entry.kind() == kind).isPresent();
    }

    /** Days in a row with the same name become one, e.g. 2025-10-01 至 2025-10-08（国庆节、中秋节）. */
    private List<String> blocks(LocalDate from, LocalDate to, Predicate<LocalDate> wanted) {
        List<String> blocks = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            if (wanted.test(day)) {
                LocalDate last = day;
                String name = name(day);
                while (last.isBefore(to) && wanted.test(last.plusDays(1)) && name(last.plusDays(1)).equals(name)) {
                    last = last.plusDays(1);
                }
                blocks.add(day.equals(last) ? day + "（" + name + "）"
                        : day + " 至 " + last + "（" + name + "，" + new Pause(day, last).days() + " 日）");
                day = last;
            }
        }
        return blocks;
    }

    private String name(LocalDate day) {
        return calendar.entry(day).map(CalendarDay::name).orElse("");
    }

    private static String listed(List<String> blocks) {
        return blocks.size() <= MOST_NAMED ? String.join("、", blocks)
                : String.join("、", blocks.subList(0, MOST_NAMED)) + "等共 " + blocks.size() + " 段";
    }

    private String why(LocalDate rest) {
        return calendar.entry(rest).map(entry -> entry.name() + "放假").orElse("周末");
    }

    private String monthEnd() {
        boolean calendarUnit = unit == LimitUnit.MONTHS || unit == LimitUnit.YEARS;
        return calendarUnit && count.counted().isEmpty() && event.getDayOfMonth() != count.unrolled().getDayOfMonth()
                ? "（当月没有 " + event.getDayOfMonth() + " 日，以月末日为届满日，《民法典》第二百零二条）" : "";
    }

    static String span(Pause pause) {
        return pause.from().equals(pause.to()) ? pause.from().toString()
                : pause.from() + " 至 " + pause.to() + "（" + pause.days() + " 日）";
    }

    static String named(LocalDate day) {
        return day + "（" + day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.CHINA) + "）";
    }
}
