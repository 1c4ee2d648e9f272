package org.bihuan.penalty;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.access.Problem;
import org.bihuan.engine.FormValues;
import org.bihuan.law.Adjustment;
import org.bihuan.law.ApplicableLaw;
import org.bihuan.law.Discretion;
import org.bihuan.law.DiscretionChoices;
import org.bihuan.law.DiscretionProposal;
import org.bihuan.law.DiscretionQuestion;
import org.bihuan.law.LegalBases;
import org.bihuan.law.LegalBasis;
import org.bihuan.law.Money;
import org.bihuan.law.ReviewGate;
import org.bihuan.law.ViolationType;
import org.springframework.stereotype.Component;

/**
 * The discretion in a report: what the deployed benchmark lets be chosen, and the fine that the officers' choices come to,
 * reckoned by the calculator. A fine that they want otherwise takes a reason, and the heads deliberate on it.
 */
@Component
class ReportDiscretion {

    static final List<String> FACTORS = List.of("factor1", "factor2", "factor3", "factor4", "factor5", "factor6", "factor7", "factor8", "factor9",
            "factor10");
    static final List<String> PERCENTS = List.of("percent1", "percent2", "percent3", "percent4", "percent5", "percent6", "percent7", "percent8",
            "percent9", "percent10");
    private static final List<String> OPTIONS = List.of("factor1Options", "factor2Options", "factor3Options", "factor4Options", "factor5Options",
            "factor6Options", "factor7Options", "factor8Options", "factor9Options", "factor10Options");
    private static final List<String> NAMES = List.of("fact_factor1", "fact_factor2", "fact_factor3", "fact_factor4", "fact_factor5", "fact_factor6",
            "fact_factor7", "fact_factor8", "fact_factor9", "fact_factor10");
    private static final String OWN = "办案人员的理由：";
    private static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_DEVIATION = 2000;

    /** The act and the provision that the fine is found for. */
    record Act(PenaltyCase one, ViolationType violation, LocalDate startedOn, LocalDate endedOn, LegalBasis basis, BigDecimal amount) {
    }

    /**
     * What the report says of the fine.
     *
     * @param fine      null where there is none, or nobody can reckon it
     * @param text      the reasoning line by line, with the officers' own reason
     * @param told      what of it the party is told
     * @param choices   as {@link CaseReport#choices()} keeps them
     * @param deviation what takes the fine out of the benchmark, or null
     */
    record Reckoned(BigDecimal fine, String text, String told, String choices, String deviation) {
    }

    /** A grade chosen of a factor. */
    private record Chosen(String factor, String grade, BigDecimal percent) {

        String inStore() {
            return factor + "=" + grade + (percent == null ? "" : ":" + percent.toPlainString());
        }
    }

    private final Discretion discretion;
    private final LegalBases bases;
    private final DecisionBook book;
    private final Clock clock;

    ReportDiscretion(Discretion discretion, LegalBases bases, DecisionBook book, Clock clock) {
        this.discretion = discretion;
        this.bases = bases;
        this.book = book;
        this.clock = clock;
    }

    /** What the form offers and proposes; a factor that nobody has chosen counts as the lowest. */
    void addFacts(Act act, CaseReport before, Map<String, Object> facts) {
        Optional<DiscretionChoices> choices = discretion.choices(act.violation(), act.basis().measure(), today());
        List<DiscretionChoices.Factor> factors = choices.map(DiscretionChoices::factors).orElse(List.of()).stream().limit(FACTORS.size()).toList();
        List<Chosen> chosen = before == null ? List.of() : read(before.choices());
        Optional<DiscretionProposal> proposal = propose(act, chosen);
        for (int i = 0; i < FACTORS.size(); i++) {
            DiscretionChoices.Factor factor = i < factors.size() ? factors.get(i) : null;
            facts.put(NAMES.get(i), factor == null ? "" : factor.name());
            facts.put(OPTIONS.get(i), factor == null ? List.of() : factor.choices().stream().map(choice -> Map.of("value", choice.code(), "label",
                    factor.name() + "：" + choice.name() + "（" + choice.range() + "）")).toList());
            facts.put(FACTORS.get(i), factor == null ? null : proposal.map(found -> found.choices().get(factor.code())).orElse(null));
            facts.put(PERCENTS.get(i), factor == null ? null : chosen.stream().filter(one -> one.factor().equals(factor.code())).map(Chosen::percent)
                    .filter(percent -> percent != null).map(BigDecimal::toPlainString).findFirst().orElse(null));
        }
        facts.put("fact_factors", factors.size());
        facts.put("fact_reckoned", proposal.map(ReportDiscretion::inWords).orElse("补充违法行为、日期和处罚依据后计算。"));
        facts.put("circumstances", discretion.circumstances(today()).stream().map(one -> Map.of("value", one.code(), "label", one.label())).toList());
        facts.put("adjustments", Stream.of(Adjustment.values()).map(one -> Map.of("value", one.name(), "label", one.label())).toList());
        facts.put("adjustment", Adjustment.NONE.name());
    }

    private static String inWords(DiscretionProposal proposal) {
        return (proposal.fine() == null ? "**" + proposal.status().label() + "**" : "**按下列选择为 " + Money.inWords(proposal.fine())
                + "**（未选的因素按最低档）") + "\n\n" + proposal.steps().stream().map(line -> "- " + line).collect(Collectors.joining("\n"));
    }

    private Optional<DiscretionProposal> propose(Act act, List<Chosen> chosen) {
        try {
            return Optional.of(discretion.propose(question(act, chosen, Adjustment.NONE, List.of(), null)));
        } catch (Problem incomplete) {
            // The provision measures by something that is not known yet, or the table has changed: the form asks for it all.
            return Optional.empty();
        }
    }

    /** What was typed before as the officers' own reason. */
    static String own(CaseReport report) {
        String text = report.discretion();
        return text == null || !text.contains(OWN) ? report.choices() == null ? text : null : text.substring(text.indexOf(OWN) + OWN.length());
    }

    /** The choices by code of factor, as they are kept with the decision. */
    static Map<String, String> choices(CaseReport report) {
        Map<String, String> choices = new LinkedHashMap<>();
        read(report.choices()).forEach(one -> choices.put(one.factor(), one.grade()));
        return choices;
    }

    private static List<Chosen> read(String stored) {
        return stored == null ? List.of() : Stream.of(stored.split(" ")).map(one -> {
            String[] parts = one.split("[=:]");
            return new Chosen(parts[0], parts[1], parts.length > 2 ? new BigDecimal(parts[2]) : null);
        }).toList();
    }

    /** The fine that the choices come to, or the one that the officers want with what stands against it; fields are refused where it is unlawful. */
    Reckoned reckon(Act act, ViolationType shown, BigDecimal wanted, FormValues values) {
        List<Chosen> chosen = chosen(act, shown, values);
        Adjustment adjustment = Optional.ofNullable(values.choice("adjustment", Adjustment.class)).orElse(Adjustment.NONE);
        DiscretionQuestion question = question(act, chosen, adjustment, values.list("grounds"), values.text("mainGround"));
        if (values.rejected()) {
            return null;
        }
        DiscretionProposal proposal;
        try {
            proposal = discretion.propose(wanted == null ? question : question.intending(wanted));
        } catch (Problem wrong) {
            wrong.errors().forEach(complaint -> values.reject(field(complaint.pointer(), act, chosen), complaint.message()));
            return null;
        }
        BigDecimal fine = wanted == null ? proposal.fine() : wanted;
        String own = values.text("discretion");
        boolean computed = proposal.status() == DiscretionProposal.Status.COMPUTED;
        if (fine == null) {
            values.reject("fine", "不能按裁量基准计算：" + messages(proposal.problems()) + "；请填写罚款数额");
        }
        List<DiscretionProposal.Objection> reasons = computed ? proposal.problems().stream().filter(DiscretionProposal.Objection::needsReason).toList()
                : proposal.problems();
        if (computed) {
            proposal.problems().stream().filter(DiscretionProposal.Objection::blocking).forEach(one -> values.reject(
                    one.code().equals(ReviewGate.G09.name()) ? "fine" : "adjustment", one.message()));
        }
        if (!reasons.isEmpty() && own == null) {
            values.reject("discretion", "请写明理由：" + messages(reasons));
        } else if (!values.list("grounds").isEmpty() && own == null) {
            values.reject("discretion", "请写明每个从轻、减轻或者从重情节的事实和证据");
        }
        List<String> lines = new ArrayList<>(proposal.steps());
        List<String> told = new ArrayList<>(computed ? proposal.told() : List.of());
        if (own != null) {
            lines.add(OWN + own);
            told.add(own);
        }
        String text = String.join("\n", lines);
        if (text.length() > LONGEST_TEXT) {
            values.reject("discretion", "理由连同裁量计算超过 " + LONGEST_TEXT + " 个字，请缩短 " + (text.length() - LONGEST_TEXT) + " 个字以上");
        }
        String deviation = reasons.isEmpty() ? null : messages(reasons);
        return new Reckoned(fine, text, String.join("\n", told), chosen.isEmpty() ? null : chosen.stream().map(Chosen::inStore).collect(Collectors.joining(" ")),
                deviation == null || deviation.length() <= LONGEST_DEVIATION ? deviation : deviation.substring(0, LONGEST_DEVIATION));
    }

    private List<Chosen> chosen(Act act, ViolationType shown, FormValues values) {
        List<Chosen> chosen = new ArrayList<>();
        List<DiscretionChoices.Factor> factors = discretion.choices(shown, act.basis().measure(), today()).map(DiscretionChoices::factors).orElse(List.of());
        for (int i = 0; i < FACTORS.size(); i++) {
            String grade = values.text(FACTORS.get(i));
            BigDecimal percent = values.number(PERCENTS.get(i));
            if (grade != null && i < factors.size()) {
                String code = factors.get(i).code();
                boolean fixed = factors.get(i).choices().stream().anyMatch(choice -> choice.code().equals(grade) && choice.fixed());
                chosen.add(new Chosen(code, grade, fixed ? null : percent));
            }
        }
        if (!chosen.isEmpty() && shown != act.violation()) {
            values.reject("violation", "裁量因素是按“" + shown.label() + "”列出的；改为“" + act.violation().label()
                    + "”的，不选裁量因素，在“试算”中计算后填写罚款数额和理由");
        }
        return chosen;
    }

    private DiscretionQuestion question(Act act, List<Chosen> chosen, Adjustment adjustment, List<String> grounds, String mainGround) {
        ApplicableLaw law = bases.applicable(act.violation(), act.startedOn(), act.endedOn(), today());
        LegalBasis.Measure measure = act.basis().measure();
        LocalDate foundOn = act.startedOn() != null && act.one().clueOn().isBefore(act.startedOn()) ? null : act.one().clueOn();
        return new DiscretionQuestion(null, null, act.violation().name(), act.startedOn(), act.endedOn(), today(),
                law.needsLegalReview() ? act.basis().regime() : null, act.basis().circumstance(), DiscretionQuestion.Party.UNIT,
                measure == LegalBasis.Measure.MULTIPLE ? act.amount() : null, measure == LegalBasis.Measure.PERCENT ? act.amount() : null,
                measure == LegalBasis.Measure.PER_TIME && act.amount() != null ? act.amount().intValue() : null,
                chosen.stream().map(one -> DiscretionQuestion.Factor.chosen(one.factor(), one.grade(), one.percent())).toList(), foundOn,
                foundOn == null ? List.of() : book.penalties(act.one().uscc(), act.violation(), foundOn), adjustment, null, grounds, mainGround, null,
                null, null, null);
    }

    /** The field of the form that a complaint of the calculator is about. */
    private String field(String pointer, Act act, List<Chosen> chosen) {
        String[] parts = pointer.split("/");
        switch (parts.length > 1 ? parts[1] : "") {
            case "factors" -> {
                int i = parts.length > 2 ? position(act, chosen.get(Integer.parseInt(parts[2])).factor()) : 0;
                return parts.length > 3 && parts[3].equals("percent") ? PERCENTS.get(i) : FACTORS.get(i);
            }
            case "baseAmount", "totalInvestment", "times" -> {
                return "baseAmount";
            }
            case "circumstance", "regime", "party" -> {
                return "basis";
            }
            case "adjustment", "adjustmentPercent" -> {
                return "adjustment";
            }
            case "grounds" -> {
                return "grounds";
            }
            case "mainGround" -> {
                return "mainGround";
            }
            case "intendedFine" -> {
                return "fine";
            }
            default -> {
                return "actEndedOn";
            }
        }
    }

    private int position(Act act, String factor) {
        List<String> codes = discretion.choices(act.violation(), act.basis().measure(), today()).map(DiscretionChoices::factors).orElse(List.of()).stream()
                .map(DiscretionChoices.Factor::code).toList();
        return Math.max(0, codes.indexOf(factor));
    }

    private static String messages(List<DiscretionProposal.Objection> objections) {
        return objections.stream().map(DiscretionProposal.Objection::message).collect(Collectors.joining("；"));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
