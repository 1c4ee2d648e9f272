package org.bihuan.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.law.ApplicableLaw.Proposal;

/**
 * Which law judges an act that the Code may have changed (行政处罚法 art. 37; 生态环境法典 art. 1057): the law of the day on which
 * the act ended, or the Code where the decision falls under it and it is lighter or punishes no longer. Lighter is the lower
 * highest fine, then the lower least fine. What two ranges of yuan cannot show, legal review decides.
 *
 * <p>Compared are the national provisions: a province may only fine within their ranges. Where one law has several for the
 * same act, the one with the highest fine counts (行政处罚法 art. 29; 生态环境法典 art. 1055).
 */
final class OldOrLighter {

    private static final String CITATION = "《行政处罚法》第三十七条、《生态环境法典》第一千零五十七条";
    private static final String UNPUNISHED = "行为时的法律没有对应的处罚规定，不予处罚，构成其他违法行为的另行认定";
    private static final String BY_FINE = "《行政处罚法》第二十九条、《生态环境法典》第一千零五十五条";

    /** What a provision does to the offender, wherever it stands. */
    private record Content(String circumstance, LegalBasis.Measure measure, BigDecimal min, BigDecimal max, BigDecimal floor,
                           BigDecimal personMin, BigDecimal personMax, Set<PenaltyKind> kinds) {

        static Content of(LegalBasis basis) {
            return new Content(basis.circumstance(), basis.measure(), plain(basis.min()), plain(basis.max()), plain(basis.floor()),
                    plain(basis.personMin()), plain(basis.personMax()), basis.kinds());
        }

        private static BigDecimal plain(BigDecimal amount) {
            return amount == null ? null : amount.stripTrailingZeros();
        }
    }

    private record Ruling(Proposal proposed, String reason) {
    }

    private OldOrLighter() {
    }

    /**
     * @param actStartedOn or null
     * @param all          every provision for the violation
     * @throws IllegalArgumentException unless started, ended and decided follow each other
     */
    static ApplicableLaw judge(ViolationType violation, LocalDate actStartedOn, LocalDate actEndedOn, LocalDate decisionOn,
                               List<LegalBasis> all) {
        if (decisionOn.isBefore(actEndedOn) || actStartedOn != null && actStartedOn.isAfter(actEndedOn)) {
            throw new IllegalArgumentException("违法行为的开始、终了和处罚决定的日期应当先后有序");
        }
        Regime regime = Regime.of(actEndedOn, decisionOn);
        boolean straddles = regime == Regime.CODE && actStartedOn != null && actStartedOn.isBefore(Regime.CODE_FROM);
        List<LegalBasis> old = straddles ? valid(all, Regime.OLD, Regime.CODE_FROM.minusDays(1))
                : regime == Regime.CODE ? List.of() : valid(all, Regime.OLD, actEndedOn);
        List<LegalBasis> code = regime == Regime.OLD ? List.of() : valid(all, Regime.CODE, decisionOn);
        boolean oldNeverPunished = all.stream().noneMatch(basis -> basis.regime() == Regime.OLD);
        Ruling ruling = straddles ? new Ruling(Proposal.NEEDS_LEGAL_REVIEW, "违法行为跨越法典施行之日，适用旧法还是法典需法制审核")
                : switch (regime) {
                    case OLD -> old.isEmpty() && !oldNeverPunished ? notRecorded(actEndedOn) : new Ruling(Proposal.OLD, old.isEmpty()
                            ? UNPUNISHED : "行为终了和处罚决定都在法典施行之前，适用行为时的法律");
                    case CODE -> new Ruling(Proposal.CODE, code.isEmpty() ? "法典没有处罚规定，不予处罚" : "行为终了在法典施行之后，适用法典");
                    case OLD_UNLESS_CODE_LIGHTER -> oldNeverPunished ? new Ruling(Proposal.OLD, UNPUNISHED + "；法典不溯及既往")
                            : old.isEmpty() ? notRecorded(actEndedOn) : lighter(national(old), national(code));
                };
        List<LegalBasis> bases = new ArrayList<>(old);
        bases.addAll(code);
        return new ApplicableLaw(violation, regime, straddles, bases, ruling.proposed(), ruling.reason(), ApplicableLaw.ownNameAllowed(decisionOn),
                steps(violation, actStartedOn, actEndedOn, decisionOn, regime, straddles, bases, ruling));
    }

    private static Ruling notRecorded(LocalDate day) {
        return new Ruling(Proposal.NEEDS_LEGAL_REVIEW, "依据表没有收录 " + day + " 施行的处罚规定，需法制审核查明");
    }

    private static Ruling lighter(List<LegalBasis> old, List<LegalBasis> code) {
        if (code.isEmpty()) {
            return new Ruling(Proposal.CODE, "法典不再处罚这种行为，适用法典");
        }
        if (contents(old).equals(contents(code))) {
            return new Ruling(Proposal.OLD, "法典的处罚与旧法相同，没有减轻，适用旧法");
        }
        if (several(old) || several(code)) {
            return review("处罚因情形而不同");
        }
        Optional<LegalBasis> then = LegalBasis.highest(old);
        Optional<LegalBasis> now = LegalBasis.highest(code);
        if (then.isEmpty() || now.isEmpty() || then.get().measure() != now.get().measure()
                || !same(then.get().floor(), now.get().floor())) {
            return review("计罚方式不同");
        }
        if (!same(then.get().personMin(), now.get().personMin()) || !same(then.get().personMax(), now.get().personMax())) {
            return review("对责任人员的罚款不同");
        }
        if (!then.get().kinds().equals(now.get().kinds())) {
            return review("处罚种类不同");
        }
        int compared = LegalBasis.BY_FINE.compare(now.get(), then.get());
        String ranges = "旧法 " + then.get().range() + "，法典 " + now.get().range();
        return compared < 0 ? new Ruling(Proposal.CODE, ranges + "，法典处罚较轻，适用法典")
                : new Ruling(Proposal.OLD, ranges + (compared == 0 ? "，轻重相同，适用旧法" : "，法典处罚较重，适用旧法"));
    }

    private static Ruling review(String why) {
        return new Ruling(Proposal.NEEDS_LEGAL_REVIEW, why + "，不能直接比较轻重，需法制审核");
    }

    private static boolean several(List<LegalBasis> bases) {
        return bases.stream().anyMatch(basis -> basis.circumstance() != null);
    }

    private static Set<Content> contents(List<LegalBasis> bases) {
        return bases.stream().map(Content::of).collect(Collectors.toSet());
    }

    private static boolean same(BigDecimal one, BigDecimal other) {
        return Objects.compare(one, other, Comparator.nullsFirst(Comparator.naturalOrder())) == 0;
    }

    private static List<LegalBasis> valid(List<LegalBasis> all, Regime regime, LocalDate day) {
        return all.stream().filter(basis -> basis.regime() == regime && basis.validOn(day)).toList();
    }

    private static List<LegalBasis> national(List<LegalBasis> bases) {
        return bases.stream().filter(basis -> basis.level() == LegalBasis.Level.NATIONAL).toList();
    }

    /** What is decided before the Code does not speak of it: the file of 2022 cannot cite a law of 2026. */
    private static List<String> steps(ViolationType violation, LocalDate actStartedOn, LocalDate actEndedOn, LocalDate decisionOn,
                                      Regime regime, boolean straddles, List<LegalBasis> bases, Ruling ruling) {
        List<String> steps = new ArrayList<>();
        boolean before = decisionOn.isBefore(Regime.CODE_FROM);
        steps.add("违法行为：" + violation.label() + (actStartedOn == null ? "" : "，" + actStartedOn + " 开始") + "，" + actEndedOn
                + " 终了；处罚决定 " + decisionOn + "。" + (before ? "" : "《生态环境法典》自 " + Regime.CODE_FROM + " 起施行（第一千二百四十二条）。"));
        steps.add(before ? "适用行为时的法律（《行政处罚法》第三十七条）。" : straddles ? "违法行为在法典施行以前开始、以后终了，先由法制审核确定适用旧法还是法典（" + CITATION + "）。" : regime.label() + "（" + CITATION + "）。");
        for (LegalBasis basis : bases) {
            steps.add((before ? "" : basis.regime() == Regime.CODE ? "现行：" : "旧法：") + basis.inWords());
        }
        for (Regime one : List.of(Regime.OLD, Regime.CODE)) {
            List<LegalBasis> ordinary = national(bases).stream().filter(basis -> basis.regime() == one && basis.circumstance() == null).toList();
            if (ordinary.size() > 1 && !several(bases)) {
                LegalBasis.highest(ordinary).ifPresent(highest -> steps.add("同一行为违反几项规定的，按罚款数额高的处罚（" + BY_FINE + "）："
                        + highest.citation() + "。"));
            }
        }
        if (!before || ruling.proposed() != Proposal.OLD || bases.isEmpty()) {
            steps.add(ruling.proposed().label() + "：" + ruling.reason() + "。");
        }
        steps.add(ApplicableLaw.ownNameAllowed(decisionOn)
                ? "派出机构可以以自己的名义作出处罚决定（《生态环境法典》第五十三条）。"
                : "派出机构不得以自己的名义作出处罚决定，应当以市生态环境局的名义作出。");
        return steps;
    }
}
