package org.bihuan.deadline;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.bihuan.access.Complaints;

/**
 * The question of {@code POST /api/calculations/deadline}: an amount and its unit, or a rule.
 *
 * @param from       the day of the event; for hours its moment with offset
 * @param extensions how many of the rule's extensions have been granted; absent for none
 * @param on         the day on which to say how the limit stands; may be absent
 */
record DeadlineBody(String from, Integer amount, LimitUnit unit, String rule, List<Span> pauses, Integer extensions, LocalDate on) {

    static final int MOST_PAUSES = 100;
    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2099, 12, 31);

    /** @param ground why, as in a file; may be absent */
    record Span(LocalDate from, LocalDate to, PauseGround ground) {
    }

    /**
     * What was asked, checked.
     *
     * @param rule   null where an amount was given
     * @param moment null but for hours
     */
    record Question(DeadlineRule rule, int amount, LimitUnit unit, LocalDate day, OffsetDateTime moment, List<Pause> pauses) {
    }

    /** @throws org.bihuan.access.Problem with everything that is wrong */
    Question check() {
        Complaints complaints = new Complaints();
        LimitUnit counted = unit;
        boolean one = complaints.check(rule == null || amount == null && unit == null, "/rule", "期限规则与 amount、unit 只能填一种");
        if (one && rule == null && complaints.check(amount != null || unit != null, "/amount", "请填 amount 和 unit，或者填期限规则 rule")
                && complaints.required(amount, "/amount") & complaints.required(unit, "/unit")) {
            complaints.check(amount >= 1 && amount <= unit.most(), "/amount", "应为 1 至 " + unit.most() + " 的整数（" + unit.label() + "）");
        }
        if (one && rule != null && !DeadlineRules.isKnown(rule)) {
            complaints.add("/rule", refusal(FIRST));
        } else if (one && rule != null) {
            counted = DeadlineRules.all().stream().filter(known -> known.code().equals(rule)).findFirst().orElseThrow().unit();
        }
        OffsetDateTime moment = counted == LimitUnit.HOURS ? moment(complaints) : null;
        LocalDate day = counted == LimitUnit.HOURS ? moment == null ? null : moment.toLocalDate() : day(complaints);
        complaints.check(on == null || inRange(on), "/on", range());
        checkPauses(complaints, day, counted);
        complaints.throwIfAny();
        DeadlineRule found = rule == null ? null : DeadlineRules.find(rule, day).orElse(null);
        complaints.check(rule == null || found != null, "/rule", rule == null ? "" : found == null ? refusal(day) : "");
        if (found != null) {
            checkAgainst(found, complaints);
        } else {
            complaints.check(extensions == null, "/extensions", "只有按期限规则计算时才能填延长次数");
        }
        complaints.throwIfAny();
        int total = found == null ? amount : found.extended(extensions == null ? 0 : extensions);
        return new Question(found, total, counted, day, moment, pausesRead());
    }

    private String refusal(LocalDate day) {
        try {
            return DeadlineRules.on(rule, day).code();
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
    }

    private void checkAgainst(DeadlineRule found, Complaints complaints) {
        int most = found.extensions().size();
        complaints.check(extensions == null || extensions >= 0 && extensions <= most, "/extensions",
                most == 0 ? found.code() + "（" + found.name() + "）不能延长"
                        : "应为 0 至 " + most + "：" + found.extensions().stream()
                        .map(granted -> granted.by().label() + "可以批准延长 " + granted.amount() + found.unit().label())
                        .collect(Collectors.joining("；")));
        List<Span> spans = spans();
        complaints.check(spans.isEmpty() || !found.backwards(), "/pauses", "向前倒数的期限不扣除中止期间");
        for (int i = 0; i < spans.size(); i++) {
            PauseGround ground = spans.get(i).ground();
            complaints.check(ground == null || found.pausedBy().contains(ground), "/pauses/" + i + "/ground", found.pausedBy().isEmpty()
                    ? found.code() + "（" + found.name() + "）没有可以扣除的期间"
                    : ground == null ? "" : ground.label() + "不在可以扣除的期间之列：" + found.pausedBy().stream()
                    .map(PauseGround::label).collect(Collectors.joining("、")));
        }
    }

    private void checkPauses(Complaints complaints, LocalDate day, LimitUnit counted) {
        List<Span> spans = spans();
        if (spans.isEmpty() || !complaints.check(counted != LimitUnit.HOURS, "/pauses", "按小时计算的期限不扣除中止期间")
                || !complaints.check(spans.size() <= MOST_PAUSES, "/pauses", "中止期间最多 " + MOST_PAUSES + " 段，收到 " + spans.size() + " 段")) {
            return;
        }
        for (int i = 0; i < spans.size(); i++) {
            String pointer = "/pauses/" + i;
            Span span = spans.get(i);
            if (!complaints.required(span, pointer)) {
                continue;
            }
            boolean from = complaints.required(span.from(), pointer + "/from")
                    && complaints.check(inRange(span.from()), pointer + "/from", range());
            boolean to = complaints.required(span.to(), pointer + "/to") && complaints.check(inRange(span.to()), pointer + "/to", range());
            if (from && day != null) {
                complaints.check(!span.from().isBefore(day), pointer + "/from", "中止期间不能早于事由发生之日 " + day);
            }
            if (from && to) {
                complaints.check(!span.to().isBefore(span.from()), pointer + "/to", "结束日不能早于开始日 " + span.from());
            }
        }
    }

    private List<Span> spans() {
        return pauses == null ? List.of() : pauses;
    }

    private List<Pause> pausesRead() {
        return spans().stream().map(span -> new Pause(span.from(), span.to())).toList();
    }

    private LocalDate day(Complaints complaints) {
        if (!complaints.required(from, "/from")) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(from);
            return complaints.check(inRange(day), "/from", range()) ? day : null;
        } catch (DateTimeException e) {
            complaints.add("/from", "应为日期，例如 2025-09-26");
            return null;
        }
    }

    private OffsetDateTime moment(Complaints complaints) {
        if (!complaints.required(from, "/from")) {
            return null;
        }
        try {
            OffsetDateTime moment = OffsetDateTime.parse(from);
            return complaints.check(inRange(moment.toLocalDate()), "/from", range()) ? moment : null;
        } catch (DateTimeException e) {
            complaints.add("/from", "按小时计算的期限要填带时区的时刻，例如 2025-09-26T16:30:00+08:00");
            return null;
        }
    }

    private static boolean inRange(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }

    private static String range() {
        return "日期应在 " + FIRST + " 至 " + LAST + " 之间";
    }
}
