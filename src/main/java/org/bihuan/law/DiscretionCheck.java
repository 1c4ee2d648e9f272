package org.bihuan.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.access.Complaints;

/** What can be wrong with a question before any law is looked at. */
final class DiscretionCheck {

    /** Nobody decides today on what ended before. */
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;
    private static final int MOST_GROUNDS = 20;
    private static final int MOST_PENALTIES = 100;
    private static final int MOST_TIMES = 1000;
    private static final int LONGEST_WORD = 40;
    private static final int DECIMALS = 4;
    private static final BigDecimal MOST_TIMES_OVER = BigDecimal.valueOf(100_000);
    /** So that so many times of it are still an amount. */
    private static final BigDecimal MOST_BASE = Money.MAX.movePointLeft(3);

    private final DiscretionQuestion question;
    private final Complaints complaints;

    private DiscretionCheck(DiscretionQuestion question, Complaints complaints) {
        this.question = question;
        this.complaints = complaints;
    }

    static void check(DiscretionQuestion question, Complaints complaints) {
        new DiscretionCheck(question, complaints).all();
    }

    private void all() {
        boolean range = question.statutoryMin() != null || question.statutoryMax() != null;
        if (complaints.check(range != (question.violation() != null), "/violation",
                "填写 statutoryMin 和 statutoryMax，或者填写 violation 和日期，两种形式选一种")) {
            if (range) {
                range();
            } else {
                violation();
            }
        }
        if (question.adjustmentPercent() != null && complaints.check(question.adjusted() != Adjustment.NONE, "/adjustmentPercent",
                "选择了从轻、减轻或者从重的才填写幅度")) {
            complaints.check(question.adjustmentPercent().signum() > 0 && question.adjustmentPercent().compareTo(Benchmark.WHOLE) <= 0
                    && question.adjustmentPercent().stripTrailingZeros().scale() <= DECIMALS, "/adjustmentPercent",
                    "幅度应大于 0、不超过 100，最多 " + DECIMALS + " 位小数");
        }
        complaints.check(question.intendedFine() == null || question.intendedFine().signum() > 0, "/intendedFine", "拟处罚款应大于 0");
    }

    private void range() {
        if (complaints.required(question.statutoryMin(), "/statutoryMin") & complaints.required(question.statutoryMax(), "/statutoryMax")
                && complaints.check(question.statutoryMax().signum() > 0, "/statutoryMax", "法定最高罚款应大于 0")) {
            complaints.check(question.statutoryMin().compareTo(question.statutoryMax()) <= 0, "/statutoryMax", "法定最高罚款不能低于法定最低罚款 "
                    + Money.inWords(question.statutoryMin()));
        }
        complaints.check(!question.stated().isEmpty(), "/factors", "必填：至少一个裁量因素");
        Object[][] others = {{question.actStartedOn(), "actStartedOn"}, {question.actEndedOn(), "actEndedOn"},
                {question.decisionOn(), "decisionOn"}, {question.regime(), "regime"}, {question.circumstance(), "circumstance"},
                {question.party(), "party"}, {question.baseAmount(), "baseAmount"}, {question.totalInvestment(), "totalInvestment"},
                {question.times(), "times"}, {question.foundOn(), "foundOn"}, {question.earlierPenalties(), "earlierPenalties"},
                {question.pollutant(), "pollutant"}, {question.timesOver(), "timesOver"}, {question.trade(), "trade"}};
        Arrays.stream(others).forEach(one -> complaints.check(one[0] == null, "/" + one[1], "填写违法行为的才填写这一项"));
    }

    private void violation() {
        complaints.check(ViolationType.ofCode(question.violation()).isPresent(), "/violation", "没有这个代码的违法行为，可用的代码见 /api/law/violations");
        boolean dates = complaints.required(question.actEndedOn(), "/actEndedOn") & complaints.required(question.decisionOn(), "/decisionOn");
        dates &= known(question.actStartedOn(), "/actStartedOn") & known(question.actEndedOn(), "/actEndedOn")
                & known(question.decisionOn(), "/decisionOn");
        if (dates) {
            complaints.check(!question.decisionOn().isBefore(question.actEndedOn()), "/decisionOn", "作出处罚决定之日不能早于违法行为终了之日（"
                    + question.actEndedOn() + "）");
            complaints.check(question.actStartedOn() == null || !question.actStartedOn().isAfter(question.actEndedOn()), "/actStartedOn",
                    "违法行为开始之日不能晚于终了之日（" + question.actEndedOn() + "）");
        }
        offences(dates);
        complaints.check(question.regime() != Regime.OLD_UNLESS_CODE_LIGHTER, "/regime", "法制审核确定的法律只能是 OLD 或者 CODE");
        amount(question.baseAmount(), "/baseAmount");
        amount(question.totalInvestment(), "/totalInvestment");
        complaints.check(question.times() == null || question.times() >= 1 && question.times() <= MOST_TIMES, "/times",
                "次数应为 1 至 " + MOST_TIMES + " 的整数");
        word(question.circumstance(), "/circumstance");
        word(question.pollutant(), "/pollutant");
        word(question.trade(), "/trade");
        complaints.check(question.timesOver() == null || question.timesOver().signum() >= 0 && question.timesOver().compareTo(MOST_TIMES_OVER) <= 0,
                "/timesOver", "超标倍数应为 0 至 " + MOST_TIMES_OVER + " 之间的数");
    }

    private void offences(boolean dates) {
        boolean found = known(question.foundOn(), "/foundOn");
        if (found && question.foundOn() != null && dates) {
            complaints.check(!question.foundOn().isAfter(question.decisionOn()), "/foundOn", "发现之日不能晚于作出处罚决定之日");
            complaints.check(question.actStartedOn() == null || !question.foundOn().isBefore(question.actStartedOn()), "/foundOn",
                    "发现之日不能早于违法行为开始之日");
        }
        List<LocalDate> earlier = question.earlier();
        if (!complaints.check(earlier.size() <= MOST_PENALTIES, "/earlierPenalties", "最多 " + MOST_PENALTIES + " 次")) {
            return;
        }
        complaints.check(earlier.isEmpty() || question.foundOn() != null, "/foundOn", "填写以前的处罚，就要填写本次违法行为的发现之日");
        for (int i = 0; i < earlier.size(); i++) {
            String pointer = "/earlierPenalties/" + i;
            if (complaints.required(earlier.get(i), pointer) && known(earlier.get(i), pointer) && question.foundOn() != null) {
                complaints.check(!earlier.get(i).isAfter(question.foundOn()), pointer, "以前的处罚不能晚于本次违法行为的发现之日（" + question.foundOn() + "）");
            }
        }
    }

    /**
     * The circumstances that are named, and whether the adjustment may rest on them (行政处罚法 art. 32).
     *
     * @param known those that a decision of the day may name
     */
    static List<Ground> grounds(DiscretionQuestion question, List<Ground> known, Complaints complaints) {
        List<String> named = question.named();
        complaints.check(named.size() <= MOST_GROUNDS, "/grounds", "最多 " + MOST_GROUNDS + " 个情节");
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < named.size() && i < MOST_GROUNDS; i++) {
            String code = named.get(i);
            String pointer = "/grounds/" + i;
            if (complaints.required(code, pointer) && complaints.check(known.stream().anyMatch(one -> one.code().equals(code)), pointer,
                    "没有这个代码的情节，作出决定之日可用 " + known.stream().map(Ground::code).collect(Collectors.joining("、")))) {
                complaints.check(seen.add(code), pointer, "情节填写了两次");
            }
        }
        List<Ground> grounds = known.stream().filter(one -> seen.contains(one.code())).toList();
        Ground main = grounds.stream().filter(one -> one.code().equals(question.mainGround())).findFirst().orElse(null);
        complaints.check(question.mainGround() == null || main != null, "/mainGround", "主要情节应当是 grounds 中的一个");
        boolean both = Stream.of(Ground.Direction.values()).allMatch(way -> grounds.stream().anyMatch(one -> one.direction() == way));
        complaints.check(!both || question.mainGround() != null, "/mainGround", "从轻和从重的情节都有的，综合权衡，填写起主要作用的情节");
        Adjustment adjustment = question.adjusted();
        boolean rests = grounds.stream().anyMatch(one -> one.direction() == adjustment.direction());
        complaints.check(adjustment != Adjustment.MITIGATED || rests, "/grounds", "减轻处罚应当有法定情节，请填写");
        complaints.check(adjustment == Adjustment.NONE || adjustment == Adjustment.MITIGATED || grounds.isEmpty() || rests, "/grounds",
                "所填的情节都不是" + adjustment.label() + "的情节");
        complaints.check(main == null || adjustment == Adjustment.NONE || main.direction() == adjustment.direction(), "/adjustment",
                "主要情节" + (main == null ? "" : "“" + main.name() + "”") + "不是" + adjustment.label() + "的情节");
        return grounds;
    }

    /** Neither control characters nor halves of a character, which no document and no answer can hold. */
    static boolean writable(String text) {
        return text.codePoints().noneMatch(one -> Character.isISOControl(one) || Character.getType(one) == Character.SURROGATE);
    }

    private boolean known(LocalDate day, String pointer) {
        return complaints.check(day == null || day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR, pointer,
                "日期应在 " + FIRST_YEAR + " 年至 " + LAST_YEAR + " 年之间");
    }

    private void amount(BigDecimal amount, String pointer) {
        complaints.check(amount == null || amount.signum() > 0 && amount.compareTo(MOST_BASE) <= 0, pointer, "金额应大于 0，不超过 "
                + Money.inWords(MOST_BASE));
    }

    private void word(String text, String pointer) {
        complaints.check(text == null || !text.isBlank() && text.length() <= LONGEST_WORD && writable(text), pointer,
                "应为 1 至 " + LONGEST_WORD + " 个字，不能含控制字符");
    }
}
