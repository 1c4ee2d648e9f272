package org.bihuan.deadline;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bihuan.access.Problem;
import org.bihuan.engine.HouseClock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tries out the counting of limits; stores nothing. */
@RestController
@RequestMapping("/api/calculations/deadline")
class DeadlineController {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    private final WorkCalendar calendar;

    DeadlineController(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    record Named(String code, String name) {
    }

    record Extension(String by, String byName, int amount) {
    }

    record Rule(String code, String name, String event, int amount, String unit, String unitName, boolean backwards, boolean rolls,
                String binds, String bindsName, List<Named> pausedBy, List<Extension> extensions, LocalDate validFrom, LocalDate validTo,
                String certainty, String certaintyName, String citation) {

        private static Rule of(DeadlineRule rule) {
            return new Rule(rule.code(), rule.name(), rule.event(), rule.amount(), rule.unit().name(), rule.unit().label(),
                    rule.backwards(), rule.rolls(), rule.binds().name(), rule.binds().label(),
                    rule.pausedBy().stream().map(ground -> new Named(ground.name(), ground.label())).toList(),
                    rule.extensions().stream().map(one -> new Extension(one.by().name(), one.by().label(), one.amount())).toList(),
                    rule.from(), rule.to(), rule.certainty().name(), rule.certainty().label(), rule.citation());
        }
    }

    record Span(LocalDate from, LocalDate to) {
    }

    /**
     * @param unrolled   a day, or for hours a moment
     * @param pausedDays working days for a limit in working days, else calendar days
     * @param standing   how it stands on the day asked about; null where none was
     * @param remaining  from that day to the last one, negative when over: in working days for a limit in working days, else
     *                   in calendar days; null likewise, and for hours
     */
    record Answer(String unrolled, String lastDay, int pausedDays, List<Span> pausesCounted, Rule rule, String standing,
                  String standingName, Integer remaining, List<String> steps) {
    }

    @Operation(summary = "期限规则", description = "全部法定期限规则，按编号排列，各版本依施行日期排列。")
    @GetMapping("/rules")
    List<Rule> rules() {
        return DeadlineRules.all().stream().map(Rule::of).toList();
    }

    @Operation(summary = "期限试算", description = """
            按 amount 与 unit 计算，或者按期限规则 rule（T01 至 T22，移送公安 C01 至 C18、移送拘留 P01 至 P04、按日连续处罚再次责令改正 D01）计算；事由发生当日不计入，最后一日遇休息日顺延，相互重叠或相接的中止期间先合并。
            unit 为 HOURS 的，from 填带时区的时刻。extensions 为已经批准的延长次数；填了 on 的，答复这一日的期限状态。""")
    @PostMapping
    Answer count(@RequestBody DeadlineBody body) {
        DeadlineBody.Question question = body.check();
        return question.unit() == LimitUnit.HOURS ? byTheClock(question) : byDays(question, body.on());
    }

    private static Answer byTheClock(DeadlineBody.Question question) {
        OffsetDateTime end = question.moment().plusHours(question.amount());
        String written = MOMENT.format(end.atZoneSameInstant(HouseClock.ZONE));
        List<String> steps = new ArrayList<>();
        basis(question, steps);
        steps.add("自 " + MOMENT.format(question.moment().atZoneSameInstant(HouseClock.ZONE)) + " 起按钟点连续计算 " + question.amount()
                + " 小时，节假日照常计入，也不顺延，至 " + written + " 届满。");
        return new Answer(written, written, 0, List.of(), question.rule() == null ? null : Rule.of(question.rule()), null, null, null, steps);
    }

    private Answer byDays(DeadlineBody.Question question, LocalDate on) {
        WorkingDays days = calendar.current();
        DeadlineRule rule = question.rule();
        LocalDate event = question.day();
        boolean rolls = rule == null || rule.rolls();
        DayCount count = count(question, question.pauses(), days);
        if (count.missing() != null) {
            throw Problem.invalid(count(question, List.of(), days).missing() == null ? "/pauses" : "/from", count.missing().getMessage());
        }
        List<String> steps = new ArrayList<>();
        basis(question, steps);
        merged(question.pauses(), steps);
        steps.addAll(rule != null && rule.backwards() ? Reasoning.backwards(event, question.amount(), count, days)
                : Reasoning.forwards(event, question.amount(), question.unit(), rolls, count, days));
        left(question.pauses(), count, steps);
        if (rule != null && rule.binds() == DeadlineRule.Binds.AUTHORITY && !count.lastDay().equals(count.unrolled())) {
            steps.add("本项期限约束行政机关，宜在顺延之前的 " + count.unrolled() + " 以前办结。");
        }
        Standing.State state = null;
        Integer remaining = null;
        if (on != null) {
            state = Standing.State.on(on, count);
            remaining = remaining(question.unit(), on, count.lastDay(), days);
            steps.add("截至 " + on + "：" + state.label() + "，" + (remaining < 0 ? "超过 " + -remaining : "尚余 " + remaining)
                    + (question.unit() == LimitUnit.WORKING_DAYS ? " 个工作日" : " 日") + "。");
        }
        return new Answer(count.unrolled().toString(), count.lastDay().toString(), count.paused(),
                count.counted().stream().map(pause -> new Span(pause.from(), pause.to())).toList(),
                rule == null ? null : Rule.of(rule), state == null ? null : state.name(), state == null ? null : state.label(),
                remaining, steps);
    }

    private static DayCount count(DeadlineBody.Question question, List<Pause> pauses, WorkingDays days) {
        return question.rule() == null ? DayCount.of(question.day(), question.amount(), question.unit(), true, pauses, days)
                : question.rule().count(question.day(), question.amount(), pauses, days);
    }

    private static int remaining(LimitUnit unit, LocalDate on, LocalDate last, WorkingDays days) {
        if (unit != LimitUnit.WORKING_DAYS) {
            return (int) ChronoUnit.DAYS.between(on, last);
        }
        try {
            return days.between(on, last);
        } catch (CalendarMissing e) {
            throw Problem.invalid("/on", e.getMessage());
        }
    }

    private static void basis(DeadlineBody.Question question, List<String> steps) {
        DeadlineRule rule = question.rule();
        if (rule == null) {
            return;
        }
        int granted = question.amount() - rule.amount();
        steps.add(rule.code() + " " + rule.name() + "：" + (rule.backwards() ? rule.event() + "之日前 " : "自" + rule.event() + "之日起 ") + rule.inWords()
                + (granted == 0 ? "" : "，经批准延长 " + granted + rule.unit().label()) + "（" + rule.citation() + "；"
                + rule.certainty().label() + "）。");
    }

    private static void merged(Collection<Pause> pauses, List<String> steps) {
        List<Pause> merged = Pause.merged(pauses);
        if (merged.size() < pauses.size()) {
            steps.add("所填 " + pauses.size() + " 段中止期间有重叠或者相接，合并为 " + merged.size() + " 段，重复的日子只扣除一次。");
        }
    }

    /** Says which pauses changed nothing. */
    private static void left(Collection<Pause> pauses, DayCount count, List<String> steps) {
        List<String> without = Pause.merged(pauses).stream()
                .filter(pause -> count.counted().stream().noneMatch(counted -> counted.to().equals(pause.to()))).map(Reasoning::span).toList();
        if (!without.isEmpty()) {
            steps.add("中止期间 " + String.join("、", without) + " 不在期限之内，不扣除。");
        }
    }
}
