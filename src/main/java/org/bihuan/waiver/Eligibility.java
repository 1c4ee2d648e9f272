package org.bihuan.waiver;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bihuan.deadline.CalendarMissing;
import org.bihuan.deadline.WorkingDays;
import org.bihuan.law.ViolationType;
import org.bihuan.waiver.WaiverItem.Duty;
import org.bihuan.waiver.WaiverItem.Unit;

/**
 * Whether a penalty may be proposed to be waived (行政处罚法 art. 33, 生态环境法典 arts 1053, 1056, the province's lists).
 *
 * <p>It is proposed only where every condition of an item is proven and every barrier is known not to stand; whatever is not said
 * is missing. A barrier bars whatever else is proven, but for a party proven to be without fault, whom the law spares for that alone
 * (art. 33 para. 2) and whom only a suspected crime keeps from it. People decide, here nothing is waived.
 */
final class Eligibility {

    enum Proposal {

        MUST_WAIVE("符合不予行政处罚的条件"), MAY_WAIVE("符合可以不予行政处罚的条件"), NOT_ELIGIBLE("不能提出不予行政处罚");

        private final String label;

        Proposal(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /**
     * An item held against the act: met where nothing is missing and nothing speaks against it.
     *
     * @param missing what has still to be said or proven
     * @param against what is known to be otherwise
     */
    record Judged(WaiverItem item, List<String> missing, List<String> against) {

        boolean met() {
            return missing.isEmpty() && against.isEmpty();
        }

        /** Whether it may still be met. */
        boolean open() {
            return against.isEmpty();
        }
    }

    /** @param code a {@link WaiverFact}, {@code VIOLATION} or {@code EARLIER_OFFENCE} */
    record Barrier(String code, String message) {
    }

    /**
     * @param items    those on which the proposal rests; without one those that may still be met
     * @param others   the items about this violation that are not met
     * @param missing  what stands between the act and a waiver, or a better one
     * @param barriers empty where something is proposed; they bar every item that is not among {@code items}
     * @param steps    the reasoning, line by line, as an officer would write it
     */
    record Verdict(Proposal proposal, List<WaiverItem> items, List<Judged> others, List<String> missing, List<Barrier> barriers, List<String> steps) {

        /** Whether more proof may lead to a waiver. */
        boolean open() {
            return proposal == Proposal.NOT_ELIGIBLE && barriers.isEmpty() && !items.isEmpty();
        }
    }

    private static final String GUARD = "不得适用免予处罚的情形（本系统按公开的各省规定归纳，未核对正式文本）";
    private static final String FAULTLESS = "；有证据足以证明没有主观过错的不受此限（《行政处罚法》第三十三条第二款）";

    private final WaiverQuestion question;
    private final WorkingDays calendar;
    private final List<Barrier> barriers = new ArrayList<>();
    private final List<Barrier> unlessFaultless = new ArrayList<>();
    private final Set<String> unasked = new LinkedHashSet<>();
    private final Set<String> unaskedUnlessFaultless = new LinkedHashSet<>();
    private final List<String> steps = new ArrayList<>();
    private boolean repeated;

    private Eligibility(WaiverQuestion question, WorkingDays calendar) {
        this.question = question;
        this.calendar = calendar;
    }

    static Verdict judge(WaiverQuestion question, List<WaiverItem> items, WorkingDays calendar) {
        return new Eligibility(question, calendar).judge(items);
    }

    /** A violation that is itself what a barrier is about. */
    static boolean barred(ViolationType violation) {
        return switch (violation) {
            case MONITORING_DATA_FALSIFIED, MONITORING_FIRM_FALSIFIED, SERVICE_FIRM_FALSIFIED, AIR_EVASION, WATER_EVASION, HEAVY_POLLUTION_EARTHWORK,
                 HEAVY_POLLUTION_LIMITS, INSPECTION_REFUSED -> true;
            default -> false;
        };
    }

    private Verdict judge(List<WaiverItem> items) {
        steps.add(question.on() + " 的违法行为：" + question.violation().label() + "（" + question.party().label() + "），按当日有效的规定对照。");
        lookAtBarriers();
        List<Judged> judged = items.stream().filter(item -> item.about(question.violation(), question.party(), question.on())).map(this::judge).toList();
        if (judged.isEmpty()) {
            steps.add("当日有效的规定中没有对应的不予处罚事项。");
        }
        judged.forEach(this::say);
        List<Judged> met = judged.stream().filter(Judged::met).filter(one -> blocking(one).isEmpty() && unanswered(one).isEmpty()).toList();
        Proposal proposal = met.stream().anyMatch(one -> one.item().duty() == Duty.MUST) ? Proposal.MUST_WAIVE
                : met.isEmpty() ? Proposal.NOT_ELIGIBLE : Proposal.MAY_WAIVE;
        return conclude(proposal, judged, met);
    }

    private Verdict conclude(Proposal proposal, List<Judged> judged, List<Judged> met) {
        List<Judged> open = judged.stream().filter(Judged::open).filter(one -> blocking(one).isEmpty() && !met.contains(one)).toList();
        List<Judged> wanted = proposal == Proposal.NOT_ELIGIBLE ? open : proposal == Proposal.MUST_WAIVE ? List.of()
                : open.stream().filter(one -> one.item().duty() == Duty.MUST).toList();
        Set<String> missing = new LinkedHashSet<>();
        wanted.forEach(one -> {
            missing.addAll(one.missing());
            missing.addAll(unanswered(one));
        });
        List<Barrier> standing = new ArrayList<>();
        if (proposal == Proposal.NOT_ELIGIBLE) {
            standing.addAll(barriers);
            standing.addAll(unlessFaultless);
            if (repeated && open.isEmpty()) {
                standing.add(new Barrier("EARLIER_OFFENCE", "以往有同类违法，不是初次违法"));
            }
        }
        steps.add("结论：" + proposal.label() + (proposal == Proposal.NOT_ELIGIBLE ? standing.isEmpty() && !missing.isEmpty()
                ? "，补齐所缺证明后再对照。" : "；有从轻、减轻情节的，在裁量中考虑（《行政处罚法》第三十二条）。"
                : "；是否成立由办案人员核实、另一人复核，经审查和集体讨论决定，并对当事人进行教育（《行政处罚法》第三十三条第三款）。"));
        List<WaiverItem> items = (proposal == Proposal.NOT_ELIGIBLE ? open : met).stream().map(Judged::item).toList();
        return new Verdict(proposal, items, judged.stream().filter(one -> !met.contains(one)).toList(), List.copyOf(missing), List.copyOf(standing),
                List.copyOf(steps));
    }

    private void lookAtBarriers() {
        if (barred(question.violation())) {
            bar(unlessFaultless, "VIOLATION", "“" + question.violation().label() + "”不适用免予处罚");
        }
        for (WaiverFact fact : WaiverFact.values()) {
            if (!fact.barrier()) {
                continue;
            }
            Boolean holds = question.holds(fact);
            if (Boolean.TRUE.equals(holds)) {
                bar(fact.barsFaultless() ? barriers : unlessFaultless, fact.name(), fact.label());
            } else if (holds == null && WaiverQuestion.arises(fact, question.violation())) {
                (fact.barsFaultless() ? unasked : unaskedUnlessFaultless).add("核实是否" + fact.label() + "（" + fact.proof() + "）");
            }
        }
        if (barriers.isEmpty() && unlessFaultless.isEmpty() && unasked.isEmpty() && unaskedUnlessFaultless.isEmpty()) {
            steps.add("没有" + GUARD + "。");
        }
    }

    private void bar(List<Barrier> among, String code, String message) {
        among.add(new Barrier(code, message));
        steps.add("【障碍】" + message + "：" + GUARD + (among == unlessFaultless ? FAULTLESS : "") + "。");
    }

    private List<Barrier> blocking(Judged one) {
        return one.item().faultless() ? barriers : Stream.concat(barriers.stream(), unlessFaultless.stream()).toList();
    }

    private Set<String> unanswered(Judged one) {
        if (one.item().faultless()) {
            return unasked;
        }
        Set<String> all = new LinkedHashSet<>(unasked);
        all.addAll(unaskedUnlessFaultless);
        return all;
    }

    private Judged judge(WaiverItem item) {
        List<String> missing = new ArrayList<>();
        List<String> against = new ArrayList<>();
        for (WaiverFact fact : WaiverFact.values()) {
            if (item.needs(fact)) {
                Boolean holds = question.holds(fact);
                if (holds == null) {
                    missing.add("证明" + fact.label() + "（" + fact.proof() + "）");
                } else if (!holds) {
                    against.add("不是“" + fact.label() + "”");
                }
            }
        }
        lookBack(item, against);
        measure(item, missing, against);
        term(item, missing, against);
        return new Judged(item, List.copyOf(missing), List.copyOf(against));
    }

    /** The like within the months before, the day that lies exactly so far back included, makes it no first offence. */
    private void lookBack(WaiverItem item, List<String> against) {
        if (item.lookBackMonths() == null) {
            return;
        }
        LocalDate since = question.on().minusMonths(item.lookBackMonths());
        question.earlier().stream().filter(day -> !day.isBefore(since)).max(LocalDate::compareTo).ifPresent(day -> {
            against.add(day + " 有同类违法，在回溯的 " + item.lookBackMonths() + " 个月之内（自 " + since + " 起），不是初次违法");
            repeated = true;
        });
    }

    private void measure(WaiverItem item, List<String> missing, List<String> against) {
        if (item.timesOverMax() == null && item.phMax() == null) {
            return;
        }
        boolean acidity = question.ph() != null && item.phMax() != null;
        if (question.timesOver() == null && !acidity) {
            missing.add("证明超标倍数" + (item.phMax() == null ? "" : "或者 pH 值") + "（监测报告或者自动监测数据）");
        }
        if (question.timesOver() != null && item.timesOverMax() != null && question.timesOver().compareTo(item.timesOverMax()) > 0) {
            against.add("超标 " + plain(question.timesOver()) + " 倍，超过 " + plain(item.timesOverMax()) + " 倍");
        }
        if (acidity && (question.ph().compareTo(item.phMin()) < 0 || question.ph().compareTo(item.phMax()) > 0)) {
            against.add("pH 值 " + plain(question.ph()) + " 不在 " + plain(item.phMin()) + " 至 " + plain(item.phMax()) + " 之间");
        } else if (question.ph() != null && item.phMax() == null) {
            against.add("该事项不适用于 pH 值超标");
        }
    }

    private void term(WaiverItem item, List<String> missing, List<String> against) {
        if (item.term() == null) {
            return;
        }
        int before = missing.size();
        if (item.term().sinceInspection()) {
            if (question.begun().inspectedOn() == null) {
                missing.add("检查的日期（现场检查（勘察）笔录）");
            }
        } else if (question.begun().orderedAt() == null) {
            missing.add("责令改正的时间（责令改正违法行为决定书和送达回证）");
        }
        if (item.term().unit() == Unit.ORDERED && question.begun().orderedUntil() == null) {
            missing.add("责令改正的期限（责令改正违法行为决定书）");
        }
        if (question.correctedAt() == null) {
            missing.add(item.term().inWords() + "改正的证明（改正情况的核查记录）");
        }
        if (missing.size() > before) {
            return;
        }
        try {
            if (!item.term().keptBy(question.begun(), question.correctedAt(), calendar)) {
                against.add("没有在" + item.term().inWords() + "改正");
            }
        } catch (CalendarMissing e) {
            missing.add(e.getMessage());
        }
    }

    private void say(Judged one) {
        WaiverItem item = one.item();
        String name = item.text() + "（" + item.citationInWords() + "）";
        if (!one.open()) {
            steps.add("不符合：" + name + "。" + String.join("；", one.against()) + "。");
        } else if (!one.missing().isEmpty()) {
            steps.add("尚缺证明：" + name + "。" + String.join("；", one.missing()) + "。");
        } else {
            steps.add("符合：" + name + "，" + item.duty().label() + "。");
        }
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
