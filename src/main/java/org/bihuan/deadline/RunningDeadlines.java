package org.bihuan.deadline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The running limits in their table. */
@Service
@Transactional
class RunningDeadlines implements Deadlines {

    private final RunningDeadlineRepository deadlines;
    private final WorkCalendar calendar;
    private final Clock clock;

    RunningDeadlines(RunningDeadlineRepository deadlines, WorkCalendar calendar, Clock clock) {
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public Standing start(String owner, String rule, LocalDate on) {
        DeadlineRule law = DeadlineRules.on(rule, on);
        if (law.backwards() || law.unit() == LimitUnit.HOURS) {
            throw new IllegalArgumentException(law.code() + "（" + law.name() + "）不按日顺计，不能持续计算");
        }
        deadlines.findByLiveOwnerAndRule(owner, rule).ifPresent(other -> {
            throw new IllegalStateException("“" + law.name() + "”的期限已自 " + other.startedOn() + " 起计算，不能重复开始");
        });
        return standing(deadlines.saveAndFlush(new RunningDeadline(owner, law, on)));
    }

    @Override
    public Standing pause(String owner, String rule, LocalDate from, PauseGround ground, String who) {
        RunningDeadline one = running(owner, rule);
        DeadlineRule law = requirePausable(one, rule, from, ground);
        if (one.lasting() != null) {
            throw new IllegalStateException("“" + law.name() + "”的期限自 " + one.lasting().from() + " 起已经中止（"
                    + one.lasting().ground().label() + "），恢复后才能再次中止");
        }
        if (one.pausedUntil() != null && from.isBefore(one.pausedUntil())) {
            throw new IllegalArgumentException("上一次中止到 " + one.pausedUntil() + " 为止，新的中止不能更早开始");
        }
        Standing before = one.standing(from, calendar.current());
        if (before.unrolled() != null && from.isAfter(before.unrolled())) {
            throw new IllegalStateException("“" + law.name() + "”的期限已于 " + before.unrolled() + " 届满，不能再中止");
        }
        one.pause(from, ground, who);
        return standing(deadlines.saveAndFlush(one));
    }

    @Override
    public Standing resume(String owner, String rule, LocalDate lastDay, String who) {
        RunningDeadline one = running(owner, rule);
        RunningDeadline.Break lasting = one.lasting();
        if (lasting == null) {
            throw new IllegalStateException("这项期限没有中止，无需恢复");
        }
        if (lastDay.isBefore(lasting.from())) {
            throw new IllegalArgumentException("中止自 " + lasting.from() + " 开始，结束日不能更早");
        }
        one.resume(lastDay, who);
        return standing(deadlines.saveAndFlush(one));
    }

    @Override
    public Standing exclude(String owner, String rule, LocalDate from, LocalDate to, PauseGround ground, String who) {
        RunningDeadline one = running(owner, rule);
        requirePausable(one, rule, from, ground);
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("扣除的期间自 " + from + " 开始，结束日不能更早");
        }
        one.exclude(from, to, ground, who);
        return standing(deadlines.saveAndFlush(one));
    }

    private static DeadlineRule requirePausable(RunningDeadline one, String rule, LocalDate from, PauseGround ground) {
        DeadlineRule law = DeadlineRules.on(rule, one.startedOn());
        if (!law.pausedBy().contains(ground)) {
            throw new IllegalArgumentException("“" + law.name() + "”的期限不因" + ground.label() + "中止（" + law.citation() + "）"
                    + (law.pausedBy().isEmpty() ? "" : "；可以扣除的有" + law.pausedBy().stream().map(PauseGround::label).collect(Collectors.joining("、"))));
        }
        if (from.isBefore(one.startedOn())) {
            throw new IllegalArgumentException("中止不能早于期限开始之日 " + one.startedOn());
        }
        return law;
    }

    @Override
    public Standing extend(String owner, String rule, Extender by, int amount, String ground, String who) {
        RunningDeadline one = running(owner, rule);
        Standing before = standing(one);
        DeadlineRule law = before.rule();
        String name = "“" + law.name() + "”的期限";
        if (law.extensions().isEmpty()) {
            throw new IllegalStateException(name + "不能延长（" + law.citation() + "）");
        }
        if (before.next() == null) {
            throw new IllegalStateException(name + "已延长 " + law.extensions().size() + " 次，不能再延长（" + law.citation() + "）");
        }
        if (!before.mayBeExtended()) {
            throw new IllegalStateException(name + "已于 " + before.lastDay() + " 届满，不能再延长");
        }
        if (by != before.next().by()) {
            throw new IllegalArgumentException(name + "的这一次延长由" + before.next().by().label() + "决定，不由" + by.label() + "决定");
        }
        if (amount < 1 || amount > before.next().amount()) {
            throw new IllegalArgumentException(name + "这一次最多延长 " + before.next().amount() + law.unit().label() + "，不能延长 " + amount
                    + law.unit().label());
        }
        one.extend(by, amount, ground, who, LocalDate.now(clock));
        return standing(deadlines.saveAndFlush(one));
    }

    @Override
    public Standing meet(String owner, String rule, LocalDate on) {
        RunningDeadline one = endable(owner, rule, on);
        one.meet(on);
        return standing(deadlines.saveAndFlush(one));
    }

    @Override
    public Standing cancel(String owner, String rule, LocalDate on) {
        RunningDeadline one = endable(owner, rule, on);
        one.cancel(on);
        return standing(deadlines.saveAndFlush(one));
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isPaused(String owner, String rule) {
        return deadlines.findByLiveOwnerAndRule(owner, rule).filter(one -> one.lasting() != null).isPresent();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Stop> stop(String owner, String rule) {
        return deadlines.findByLiveOwnerAndRule(owner, rule).map(RunningDeadline::lasting).map(lasting -> new Stop(lasting.from(), lasting.ground()));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<LocalDate> pausedUntil(String owner, String rule) {
        return deadlines.findByLiveOwnerAndRule(owner, rule).map(RunningDeadline::pausedUntil);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Standing> of(String owner) {
        return of(List.of(owner)).getOrDefault(owner, List.of());
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, List<Standing>> of(Collection<String> owners) {
        WorkingDays days = calendar.current();
        LocalDate today = LocalDate.now(clock);
        return owners.isEmpty() ? Map.of() : deadlines.findByOwnerInOrderByIdAsc(owners).stream().collect(Collectors.groupingBy(
                RunningDeadline::owner, LinkedHashMap::new, Collectors.mapping(one -> one.standing(today, days), Collectors.toList())));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Standing> find(String owner, String rule) {
        return deadlines.findFirstByOwnerAndRuleOrderByIdDesc(owner, rule).map(this::standing);
    }

    private RunningDeadline running(String owner, String rule) {
        return deadlines.findByLiveOwnerAndRule(owner, rule)
                .orElseThrow(() -> new IllegalStateException("没有正在计算的 " + rule + " 期限"));
    }

    private RunningDeadline endable(String owner, String rule, LocalDate on) {
        RunningDeadline one = running(owner, rule);
        if (on.isBefore(one.startedOn())) {
            throw new IllegalArgumentException("不能早于期限开始之日 " + one.startedOn());
        }
        if (on.isAfter(LocalDate.now(clock))) {
            throw new IllegalArgumentException("不能晚于今天");
        }
        return one;
    }

    private Standing standing(RunningDeadline one) {
        return one.standing(LocalDate.now(clock), calendar.current());
    }
}
