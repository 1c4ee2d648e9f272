package org.bihuan.law;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.access.Complaints;
import org.bihuan.law.DiscretionProposal.Objection;
import org.bihuan.law.DiscretionProposal.Status;
import org.springframework.stereotype.Component;

/** Brings law, benchmark, adjustment and comparable cases together; every number comes from a table or a pure rule. */
@Component
class Discretions implements Discretion {

    private static final String BY_BENCHMARK = "《行政处罚法》第三十四条";
    private static final String BY_FINE = "《行政处罚法》第二十九条、《生态环境法典》第一千零五十五条";
    private static final String LIGHTER_BY_LAW = "《行政处罚法》第三十二条";

    private final LegalBases laws;
    private final Benchmarks benchmarks;
    private final DecidedCases decided;
    private final Clock clock;

    Discretions(LegalBases laws, Benchmarks benchmarks, DecidedCases decided, Clock clock) {
        this.laws = laws;
        this.benchmarks = benchmarks;
        this.decided = decided;
        this.clock = clock;
    }

    @Override
    public DiscretionProposal propose(DiscretionQuestion question) {
        return reckon(question).proposal();
    }

    /** The like is punished alike, by the law of the day of the decision. */
    private static String samePenalty(DiscretionQuestion question) {
        boolean before = question.decisionOn() != null && question.decisionOn().isBefore(Regime.ORDER_30_FROM);
        return "《行政处罚法》第五条第二款、" + (before ? "《环境行政处罚办法》第六条" : "《生态环境行政处罚办法》第四十一条");
    }

    @Override
    public Optional<DiscretionChoices> choices(ViolationType violation, LegalBasis.Measure measure, LocalDate decisionOn) {
        return benchmarks.of(violation, Benchmark.Model.of(measure), decisionOn).map(DiscretionChoices::of);
    }

    @Override
    public List<DiscretionChoices.Circumstance> circumstances(LocalDate decisionOn) {
        return benchmarks.grounds(decisionOn).stream().map(ground -> new DiscretionChoices.Circumstance(ground.code(), ground.direction().label() + "："
                + ground.name())).toList();
    }

    /** @throws org.bihuan.access.Problem with everything that is wrong with the question */
    Reckoning reckon(DiscretionQuestion question) {
        Complaints complaints = new Complaints();
        DiscretionCheck.check(question, complaints);
        LocalDate day = question.decisionOn() == null ? LocalDate.now(clock) : question.decisionOn();
        Reckoning.Adjusting adjusting = adjusting(question, day, complaints);
        if (question.violation() == null) {
            FactorSum sum = FactorSum.plain(question.stated(), complaints);
            complaints.throwIfAny();
            Desk desk = new Desk(question, adjusting, null, sum);
            desk.steps.add("法定幅度：" + new FineRange(question.statutoryMin(), question.statutoryMax()).inWords() + "。");
            return desk.fine(new FineRange(question.statutoryMin(), question.statutoryMax()), Benchmark.Model.PERCENT_SUM);
        }
        complaints.throwIfAny();
        return byViolation(question, day, adjusting, complaints);
    }

    private Reckoning.Adjusting adjusting(DiscretionQuestion question, LocalDate day, Complaints complaints) {
        List<Ground> grounds = DiscretionCheck.grounds(question, benchmarks.grounds(day), complaints);
        Ground main = grounds.stream().filter(one -> one.code().equals(question.mainGround())).findFirst().orElse(null);
        Adjustment kind = question.adjusted();
        if (kind == Adjustment.NONE) {
            return new Reckoning.Adjusting(kind, null, null, grounds, main);
        }
        Parameter parameter = benchmarks.parameter(kind.atMost(), day).orElse(null);
        if (!complaints.check(parameter != null, "/adjustment", "裁量参数表没有规定 " + day + kind.label() + "的幅度，不能" + kind.label())) {
            return new Reckoning.Adjusting(kind, null, null, grounds, main);
        }
        BigDecimal size = question.adjustmentPercent() == null ? parameter.value() : question.adjustmentPercent();
        complaints.check(size.compareTo(parameter.value()) <= 0, "/adjustmentPercent", kind.label() + "的幅度不能超过 "
                + Percents.plain(parameter.value()) + "%（" + parameter.citation() + "）");
        return new Reckoning.Adjusting(kind, size, parameter, grounds, main);
    }

    private Reckoning byViolation(DiscretionQuestion question, LocalDate day, Reckoning.Adjusting adjusting, Complaints complaints) {
        ViolationType violation = ViolationType.ofCode(question.violation()).orElseThrow();
        ApplicableLaw law = laws.applicable(violation, question.actStartedOn(), question.actEndedOn(), question.decisionOn());
        complaints.check(question.regime() == null || law.needsLegalReview() || law.proposed().name().equals(question.regime().name()), "/regime",
                "本案" + law.proposed().label() + "（" + law.reason() + "），不能改用别的法律");
        complaints.throwIfAny();
        boolean open = law.needsLegalReview() && question.regime() == null;
        List<LegalBasis> bases = open ? law.bases() : question.regime() == null ? law.applied() : ofRegime(law, question.regime());
        if (!open && bases.isEmpty()) {
            return without(question, violation, law, bases, adjusting, Status.NOT_PUNISHABLE, law.reason(), complaints);
        }
        if (open || bases.stream().filter(one -> one.level() == LegalBasis.Level.NATIONAL).allMatch(one -> one.max() == null)) {
            return without(question, violation, law, bases, adjusting, Status.NEEDS_LEGAL_REVIEW, open ? law.reason()
                    : "依据表中的规定没有写明罚款数额，需法制审核查明", complaints);
        }
        String circumstance = circumstance(question, bases, complaints);
        complaints.throwIfAny();
        Provision provision = Provision.of(bases, circumstance).orElse(null);
        if (provision == null) {
            return without(question, violation, law, bases, adjusting, Status.NEEDS_LEGAL_REVIEW, "几项规定的计罚方式不同，不能直接比较，需法制审核", complaints);
        }
        boolean persons = question.who() == DiscretionQuestion.Party.PERSON;
        LegalBasis applied = persons ? provision.ofPersons().orElse(null) : provision.basis();
        if (!complaints.check(applied != null, "/party", provision.basis().citation() + "没有规定对责任人员的罚款")) {
            complaints.throwIfAny();
        }
        Benchmark.Model model = persons ? Benchmark.Model.PERCENT_SUM : Benchmark.Model.of(applied.measure());
        FineRange range = persons ? new FineRange(applied.personMin(), applied.personMax()) : range(question, applied, complaints);
        Benchmark benchmark = benchmarks.of(violation, model, day).orElse(null);
        FactorSum sum = sum(question, benchmark, day, complaints);
        complaints.check(adjusting.kind() != Adjustment.MITIGATED || range == null || range.min().signum() > 0, "/adjustment", "没有法定最低罚款，无从减轻，可以从轻");
        complaints.throwIfAny();
        Desk desk = new Desk(question, adjusting, benchmark, sum);
        desk.law(law, bases, provision, applied);
        return desk.fine(range, model);
    }

    private static List<LegalBasis> ofRegime(ApplicableLaw law, Regime regime) {
        return law.bases().stream().filter(one -> one.regime() == regime).toList();
    }

    private String circumstance(DiscretionQuestion question, List<LegalBasis> bases, Complaints complaints) {
        List<String> known = Provision.circumstances(bases);
        if (question.circumstance() == null) {
            complaints.check(known.contains(DiscretionQuestion.ORDINARY), "/circumstance", "必填：处罚因情形而不同，可选 " + String.join("、", known));
            return DiscretionQuestion.ORDINARY;
        }
        complaints.check(known.contains(question.circumstance()), "/circumstance", "没有这种情形，可选 "
                + String.join("、", known));
        return question.circumstance();
    }

    /** Null, and a complaint, where an amount is missing or out of place. */
    private static FineRange range(DiscretionQuestion question, LegalBasis basis, Complaints complaints) {
        LegalBasis.Measure measure = basis.measure();
        complaints.check(measure == LegalBasis.Measure.MULTIPLE || question.baseAmount() == null, "/baseAmount", "本规定不按费用或者货值的倍数计罚，不要填写");
        complaints.check(measure == LegalBasis.Measure.PERCENT || question.totalInvestment() == null, "/totalInvestment", "本规定不按总投资额计罚，不要填写");
        complaints.check(measure == LegalBasis.Measure.PER_TIME || question.times() == null, "/times", "本规定不按次计罚，不要填写");
        boolean there = switch (measure) {
            case RANGE, PER_TIME -> true;
            case MULTIPLE -> complaints.check(question.baseAmount() != null, "/baseAmount", "必填：本规定按费用或者货值的倍数计罚");
            case PERCENT -> complaints.check(question.totalInvestment() != null, "/totalInvestment", "必填：本规定按总投资额的百分比计罚");
        };
        return there ? FineRange.of(basis, amount(question, measure)) : null;
    }

    private static BigDecimal amount(DiscretionQuestion question, LegalBasis.Measure measure) {
        return switch (measure) {
            case RANGE -> null;
            case PER_TIME -> BigDecimal.valueOf(question.times() == null ? 1 : question.times());
            case MULTIPLE -> question.baseAmount();
            case PERCENT -> question.totalInvestment();
        };
    }

    private FactorSum sum(DiscretionQuestion question, Benchmark benchmark, LocalDate day, Complaints complaints) {
        if (benchmark == null) {
            return FactorSum.plain(question.stated(), complaints);
        }
        Optional<Parameter> years = benchmarks.parameter(Parameter.Code.LOOKBACK_YEARS, day);
        complaints.check(years.isPresent() || question.foundOn() == null, "/foundOn", "裁量参数表没有规定违法次数的回溯年数");
        return FactorSum.under(benchmark, question.stated(), FactorSum.measured(question, years.map(one -> one.value().intValue()).orElse(0)), complaints);
    }

    /** The answer where no fine may be proposed, with what both laws would come to. */
    private Reckoning without(DiscretionQuestion question, ViolationType violation, ApplicableLaw law, List<LegalBasis> bases,
                              Reckoning.Adjusting adjusting, Status status, String why, Complaints complaints) {
        List<String> known = Provision.circumstances(bases);
        complaints.check(question.circumstance() == null || known.contains(question.circumstance()), "/circumstance", "没有这种情形"
                + (known.isEmpty() ? "" : "，可选 " + String.join("、", known)));
        String circumstance = Objects.requireNonNullElse(question.circumstance(), DiscretionQuestion.ORDINARY);
        Map<Regime, Optional<Provision>> provisions = bases.stream().map(LegalBasis::regime).distinct().collect(Collectors.toMap(one -> one,
                one -> Provision.of(ofRegime(law, one), circumstance)));
        Benchmark.Model model = Stream.of(Regime.OLD, Regime.CODE).flatMap(one -> provisions.getOrDefault(one, Optional.empty()).stream())
                .map(one -> Benchmark.Model.of(one.basis().measure())).findFirst().orElse(Benchmark.Model.PERCENT_SUM);
        Benchmark benchmark = benchmarks.of(violation, model, question.decisionOn()).orElse(null);
        FactorSum sum = sum(question, benchmark, question.decisionOn(), complaints);
        complaints.throwIfAny();
        Desk desk = new Desk(question, adjusting, benchmark, sum);
        desk.law(law, bases, null, null);
        Stream.of(Regime.OLD, Regime.CODE).filter(provisions::containsKey).forEach(regime -> desk.alternatives.add(provisions.get(regime)
                .map(one -> alternative(question, regime, one, model, sum))
                .orElseGet(() -> new Reckoning.Alternative(regime, ofRegime(law, regime).stream().map(LegalBasis::citation).distinct()
                        .collect(Collectors.joining("、")), "因情形而不同或者没有写明数额", null))));
        return desk.without(status, why, model);
    }

    private static Reckoning.Alternative alternative(DiscretionQuestion question, Regime regime, Provision provision, Benchmark.Model model,
                                                     FactorSum sum) {
        LegalBasis basis = provision.basis();
        BigDecimal amount = amount(question, basis.measure());
        boolean known = Benchmark.Model.of(basis.measure()) == model && question.who() == DiscretionQuestion.Party.UNIT
                && (basis.measure() == LegalBasis.Measure.RANGE || amount != null);
        FineRange range = known ? FineRange.of(basis, amount) : null;
        return new Reckoning.Alternative(regime, basis.citation(), range == null ? basis.range() : range.inWords(),
                range == null ? null : range.clamp(range.share(sum.percent())));
    }

    /** Where one answer is put together: what stands against it, and the reasoning line by line. */
    private final class Desk {

        private final DiscretionQuestion question;
        private final Reckoning.Adjusting adjusting;
        private final Benchmark benchmark;
        private final FactorSum sum;
        private final List<Objection> problems = new ArrayList<>();
        private final List<String> steps = new ArrayList<>();
        private final List<String> told = new ArrayList<>();
        private final List<Reckoning.Alternative> alternatives = new ArrayList<>();
        private ApplicableLaw law;
        private List<LegalBasis> bases = List.of();
        private Provision provision;
        private LegalBasis applied;

        Desk(DiscretionQuestion question, Reckoning.Adjusting adjusting, Benchmark benchmark, FactorSum sum) {
            this.question = question;
            this.adjusting = adjusting;
            this.benchmark = benchmark;
            this.sum = sum;
        }

        void law(ApplicableLaw ofTheCase, List<LegalBasis> itsBases, Provision chosen, LegalBasis ofTheFine) {
            law = ofTheCase;
            bases = itsBases;
            provision = chosen;
            applied = ofTheFine;
            steps.addAll(ofTheCase.steps());
            if (question.regime() != null && ofTheCase.needsLegalReview()) {
                steps.add("法制审核确定" + (question.regime() == Regime.CODE ? ApplicableLaw.Proposal.CODE : ApplicableLaw.Proposal.OLD).label() + "。");
            }
            if (ofTheFine != null) {
                steps.add("依据：" + (chosen.circumstance().equals(DiscretionQuestion.ORDINARY) ? "" : chosen.circumstance() + "，") + ofTheFine.inWords());
                if (!chosen.others().isEmpty()) {
                    steps.add("同一行为违反几项规定的，按罚款数额高的处罚（" + BY_FINE + "）。");
                }
            }
        }

        Reckoning without(Status status, String why, Benchmark.Model model) {
            factors();
            String message = status == Status.NOT_PUNISHABLE ? why : why + "；审核确定后填写适用的法律再试算";
            problems.add(Objection.blocking(ReviewGate.G08.name(), ReviewGate.G08.refusal(message), ReviewGate.G08.citation()));
            alternatives.forEach(one -> steps.add((one.regime() == Regime.CODE ? "如果适用法典：" : "如果适用旧法：") + one.citation() + "，" + one.range()
                    + (one.fine() == null ? "" : "，按上述百分比为 " + Money.inWords(one.fine())) + "。"));
            steps.add(status.label() + "：" + message + "。");
            return new Reckoning(status, question, law, bases, null, null, null, null, false, model, benchmark, sum, adjusting,
                    BigDecimal.ZERO, null, false, null, null, alternatives, problems, steps, told);
        }

        Reckoning fine(FineRange range, Benchmark.Model model) {
            FineRange localRange = localRange();
            boolean localUsed = localRange != null && question.circumstance() != null;
            FineRange binding = localUsed ? range.within(localRange) : range;
            factors();
            BigDecimal share = range.share(sum.percent());
            BigDecimal base = binding.clamp(share);
            tell(model.label() + "：" + Money.inWords(range.max()) + " × " + Percents.plain(sum.percent()) + "% = " + Money.inWords(share) + "。");
            bounded(share, base, binding, localUsed);
            BigDecimal shifted = adjusting.kind().shift(range, base, adjusting.size());
            BigDecimal fine = adjusting.kind().apply(range, binding, base, adjusting.size());
            adjustment(base, shifted, fine, binding);
            FineRange room = room(range, binding);
            ladder(fine, localRange, localUsed);
            intended(range, binding, localUsed, room);
            Spread spread = spread();
            BigDecimal looked = question.intendedFine() == null ? fine : question.intendedFine();
            compared(spread, looked, range.percentOf(looked));
            steps.add(question.intendedFine() == null ? "拟处罚款 " + written(fine) + "。"
                    : "按裁量基准计算的罚款 " + Money.inWords(fine) + "；核对的是拟处罚款 " + written(question.intendedFine()) + "。");
            told.add("按裁量基准计算的罚款：" + Money.inWords(fine) + "。");
            problems.stream().filter(one -> one.needsReason() || one.blocking()).forEach(one -> steps.add((one.blocking() ? "不能作出决定："
                    : "应当说明理由并经集体讨论：") + one.message() + "。"));
            boolean clamped = share.compareTo(base) != 0 || shifted.compareTo(fine) != 0;
            return new Reckoning(Status.COMPUTED, question, law, bases, provision, applied, range, localRange, localUsed, model, benchmark, sum,
                    adjusting, fine.subtract(base), fine, clamped, room, spread, alternatives, problems, steps, told);
        }

        private static String written(BigDecimal amount) {
            return Money.inWords(amount) + (amount.compareTo(Money.MAX) > 0 ? "" : "，" + Money.inDocuments(amount));
        }

        /** For the file and for the party alike. */
        private void tell(String line) {
            steps.add(line);
            told.add(line);
        }

        private FineRange localRange() {
            LegalBasis local = provision == null || question.who() == DiscretionQuestion.Party.PERSON ? null : provision.local();
            return local == null || local.max() == null || local.measure() != LegalBasis.Measure.RANGE ? null
                    : new FineRange(local.min(), local.max());
        }

        private void factors() {
            if (benchmark != null) {
                steps.add("裁量基准：" + benchmark.inWords() + "（" + BY_BENCHMARK + "）。");
                told.add("裁量基准：" + benchmark.name() + "。");
            }
            sum.parts().forEach(part -> told.add(part.told() + "。"));
            sum.parts().forEach(part -> steps.add(part.inWords() + (part.choice() == null ? "" : "（" + part.choice().citation() + "）") + "。"));
            BigDecimal start = benchmark == null ? BigDecimal.ZERO : benchmark.startPercent();
            tell("百分比之和：" + (start.signum() == 0 ? "" : "起点 " + Percents.plain(start) + "% + ")
                    + sum.parts().stream().map(part -> Percents.plain(part.percent()) + "%").collect(Collectors.joining(" + "))
                    + " = " + Percents.plain(sum.percent()) + "%。");
            if (benchmark != null && benchmark.level() == Benchmark.Level.HOUSE) {
                problems.add(Objection.hint("HOUSE_BENCHMARK", "没有收录本市或者本省的裁量基准，使用本系统默认的“" + benchmark.name() + "”，使用前请核对", BY_BENCHMARK));
            }
            if (question.violation() != null && benchmark == null) {
                problems.add(Objection.toReason("NO_BENCHMARK", "没有施行的裁量基准，因素和百分比由办案人员自定", BY_BENCHMARK));
            } else if (benchmark != null && sum.has(FactorSum.How.OWN)) {
                problems.add(Objection.toReason("OWN_FACTOR", "使用了裁量基准以外的因素：" + names(FactorSum.How.OWN), BY_BENCHMARK));
            }
            if (sum.has(FactorSum.How.NOT_STATED)) {
                problems.add(Objection.hint("NOT_STATED", "没有填写、按最低档计算的因素：" + names(FactorSum.How.NOT_STATED), samePenalty(question)));
            }
        }

        private String names(FactorSum.How how) {
            return sum.parts().stream().filter(part -> part.how() == how).map(FactorSum.Part::name).collect(Collectors.joining("、"));
        }

        private void bounded(BigDecimal share, BigDecimal base, FineRange binding, boolean localUsed) {
            if (localUsed) {
                tell("本省规定的“" + provision.circumstance() + "”一档：" + provision.local().citation() + "，" + binding.inWords() + "，在国家规定的幅度以内。");
            }
            if (share.compareTo(base) != 0) {
                tell((share.compareTo(base) < 0 ? "低于最低罚款，按 " : "高于最高罚款，按 ") + Money.inWords(base) + " 计算，不得突破幅度 " + binding.inWords() + "。");
            }
        }

        private void adjustment(BigDecimal base, BigDecimal shifted, BigDecimal fine, FineRange binding) {
            adjusting.grounds().forEach(one -> tell(one.direction().label() + "的情节：" + one.inWords() + "。"));
            if (adjusting.main() != null) {
                tell("综合权衡，起主要作用的情节是“" + adjusting.main().name() + "”。");
            }
            if (adjusting.mustBeLighter()) {
                problems.add(Objection.blocking("ART_32", "有应当从轻或者减轻的情节，应当从轻或者减轻处罚；认为从重情节起主要作用的，列出并写明", LIGHTER_BY_LAW));
            }
            Adjustment kind = adjusting.kind();
            if (kind == Adjustment.NONE) {
                return;
            }
            Parameter parameter = adjusting.parameter();
            String bound = parameter.citation() + (parameter.certainty() == LegalBasis.Certainty.A ? "" : "，" + parameter.certainty().label());
            tell(kind.label() + " " + Percents.plain(adjusting.size()) + "%（" + parameter.unit() + "，最多 " + Percents.plain(parameter.value())
                    + "%；" + bound + "）：" + Money.inWords(base) + " → " + Money.inWords(fine) + "。");
            if (shifted.compareTo(fine) != 0) {
                tell(kind.label() + "不得突破幅度 " + binding.inWords() + "。");
            }
            if (adjusting.grounds().stream().noneMatch(one -> one.direction() == kind.direction())) {
                problems.add(Objection.toReason("GROUND", kind.label() + "没有写明情节", LIGHTER_BY_LAW));
            }
            problems.add(kind == Adjustment.MITIGATED
                    ? Objection.toReason("MITIGATED", "减轻到法定最低罚款以下，应当有已公布的裁量基准准许；减轻幅度出自" + bound + "，使用前请核对", ReviewGate.G09.citation())
                    : Objection.toReason("ADJUSTED", kind.label() + "处罚；幅度出自" + bound + "，使用前请核对", parameter.citation()));
        }

        /** Between which fines the same choices and the same adjustment leave room. */
        private FineRange room(FineRange range, FineRange binding) {
            BigDecimal low = binding.clamp(range.share(sum.low()));
            BigDecimal high = binding.clamp(range.share(sum.high()));
            Adjustment kind = adjusting.kind();
            BigDecimal most = kind == Adjustment.NONE ? null : adjusting.parameter().value();
            return switch (kind) {
                case NONE -> new FineRange(low, high);
                case LIGHTER -> new FineRange(kind.apply(range, binding, low, most), high);
                case HEAVIER -> new FineRange(low, kind.apply(range, binding, high, most));
                case MITIGATED -> new FineRange(kind.apply(range, binding, low, most), range.min());
            };
        }

        /** The local ladder beside the national range: a fine on a higher rung has to be of that circumstance. */
        private void ladder(BigDecimal fine, FineRange localRange, boolean localUsed) {
            if (localRange == null || localUsed) {
                return;
            }
            steps.add("本省规定的“" + provision.circumstance() + "”一档：" + provision.local().citation() + "，" + localRange.inWords() + "。");
            BigDecimal looked = question.intendedFine() == null ? fine : question.intendedFine();
            if (!localRange.holds(looked)) {
                Provision.rung(bases, looked).ifPresent(rung -> problems.add(Objection.toReason("LADDER", Money.inWords(looked) + " 属于"
                        + rung.citation() + "“" + Provision.name(rung) + "”一档，应当认定该情形", rung.citation())));
            }
        }

        private void intended(FineRange range, FineRange binding, boolean localUsed, FineRange room) {
            BigDecimal intended = question.intendedFine();
            if (intended == null) {
                return;
            }
            steps.add("核对拟处罚款 " + Money.inWords(intended) + "：法定幅度 " + range.inWords() + "，裁量基准 " + room.inWords() + "。");
            boolean mitigated = adjusting.kind() == Adjustment.MITIGATED;
            Optional<String> outside = FineGate.outside(range, intended, mitigated ? room.min() : null);
            if (outside.isPresent()) {
                problems.add(Objection.blocking(ReviewGate.G09.name(), outside.get(), ReviewGate.G09.citation()));
                return;
            }
            if (localUsed && !binding.holds(intended) && !mitigated) {
                problems.add(Objection.toReason("LADDER", Money.inWords(intended) + " 超出本省规定的“" + provision.circumstance() + "”一档 "
                        + binding.inWords(), provision.local().citation()));
            }
            if (!room.holds(intended)) {
                problems.add(Objection.toReason("BENCHMARK", Money.inWords(intended) + " 超出裁量基准 " + room.inWords(), BY_BENCHMARK));
            }
        }

        /** Comparable cases: with the same choices, or else of the same violation; null without a violation or against persons. */
        private Spread spread() {
            if (question.violation() == null || question.who() == DiscretionQuestion.Party.PERSON) {
                return null;
            }
            LocalDate day = question.decisionOn();
            Optional<Parameter> years = benchmarks.parameter(Parameter.Code.COMPARABLE_YEARS, day);
            Optional<Parameter> least = benchmarks.parameter(Parameter.Code.COMPARABLE_LEAST, day);
            if (years.isEmpty() || least.isEmpty()) {
                return null;
            }
            int back = years.get().value().intValue();
            long enough = least.get().value().longValue();
            Map<String, String> choices = benchmark == null ? Map.of() : sum.choices();
            if (!choices.isEmpty()) {
                Spread same = comparable(Spread.MatchedOn.CHOICES, choices, back, enough);
                if (same.enough()) {
                    return same;
                }
            }
            Spread any = comparable(Spread.MatchedOn.VIOLATION, Map.of(), back, enough);
            return any.cases().isEmpty() ? new Spread(Spread.MatchedOn.NONE, back, List.of(), false) : any;
        }

        private Spread comparable(Spread.MatchedOn matchedOn, Map<String, String> choices, int years, long least) {
            LocalDate day = question.decisionOn();
            BigDecimal band = question.timesOver() == null ? null : benchmarks.parameter(Parameter.Code.COMPARABLE_TIMES_BAND, day)
                    .map(one -> question.timesOver().multiply(one.value()).movePointLeft(2)).orElse(null);
            List<DecidedCase> cases = decided.comparable(new DecidedCases.Like(law.violation(), choices, question.pollutant(), question.trade(),
                    band == null ? null : question.timesOver().subtract(band), band == null ? null : question.timesOver().add(band),
                    day.minusYears(years), day));
            long fined = cases.stream().filter(one -> one.outcome() == DecidedCase.Outcome.FINED).count();
            return new Spread(matchedOn, years, cases, fined >= least);
        }

        private void compared(Spread spread, BigDecimal fine, BigDecimal finePercent) {
            if (spread == null || spread.fined().isEmpty()) {
                return;
            }
            Spread.Figures fines = spread.fines();
            steps.add("近 " + spread.years() + " 年同类案例（" + spread.matchedOn().label() + "）：罚款 " + spread.fined().size() + " 件，最低 "
                    + Money.inWords(fines.least()) + "，中位数 " + Money.inWords(fines.median()) + "，最高 " + Money.inWords(fines.most())
                    + "；不予处罚 " + spread.waived() + " 件（" + samePenalty(question) + "）。");
            if (spread.outside(fine, finePercent)) {
                problems.add(Objection.toReason("SPREAD", Money.inWords(fine) + " 不在近 " + spread.years() + " 年同类案例的罚款范围内（"
                        + Money.inWords(fines.least()) + "至 " + Money.inWords(fines.most()) + (spread.percents().least() == null ? "" : "，占最高罚款 "
                        + Percents.range(spread.percents().least(), spread.percents().most())) + "）", samePenalty(question)));
            }
        }
    }
}
