package org.bihuan.law;

import io.swagger.v3.oas.annotations.Operation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bihuan.access.Complaints;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tries out a fine inside the range of the law, and tells what a form has to ask; stores nothing. */
@RestController
@RequestMapping("/api")
class DiscretionController {

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;
    private static final int MOST_SHOWN = 20;

    private final Discretions discretions;
    private final LegalBases laws;
    private final Benchmarks benchmarks;

    DiscretionController(Discretions discretions, LegalBases laws, Benchmarks benchmarks) {
        this.discretions = discretions;
        this.laws = laws;
        this.benchmarks = benchmarks;
    }

    record Bounds(@Money.Yuan BigDecimal min, @Money.Yuan BigDecimal max, String text) {

        static Bounds of(FineRange range) {
            return range == null ? null : new Bounds(range.min(), range.max(), range.inWords());
        }
    }

    record LocalBounds(@Money.Yuan BigDecimal min, @Money.Yuan BigDecimal max, String text, String citation, String circumstance, boolean used) {
    }

    record LawOfTheCase(String regime, String proposed, String proposedName, String reason, boolean needsLegalReview) {
    }

    record Alternative(String regime, String citation, String range, @Money.Yuan BigDecimal fine) {
    }

    record Head(String code, String name, String level, String levelName, List<String> models, String startPercent, LocalDate validFrom,
                LocalDate validTo) {

        static Head of(Benchmark one) {
            return one == null ? null : new Head(one.code(), one.name(), one.level().name(), one.level().label(),
                    one.models().stream().sorted().map(Enum::name).toList(), Percents.plain(one.startPercent()), one.validFrom(), one.validTo());
        }
    }

    record Part(String code, String name, String choice, String choiceName, String percent, String min, String max, String how, String howName,
                String citation, String source, String certainty, String certaintyName) {

        static Part of(FactorSum.Part one) {
            Benchmark.Choice choice = one.choice();
            return new Part(one.factor() == null ? null : one.factor().code(), one.name(), choice == null ? null : choice.code(),
                    choice == null ? null : choice.name(), Percents.plain(one.percent()), Percents.plain(one.low()), Percents.plain(one.high()),
                    one.how().name(), one.how().label(), choice == null ? null : choice.citation(), choice == null ? null : choice.source(),
                    choice == null ? null : choice.certainty().code(), choice == null ? null : choice.certainty().label());
        }
    }

    record GroundLine(String code, String name, String direction, String directionName, boolean mandatory, String citation, String source,
                      String certainty, String certaintyName) {

        static GroundLine of(Ground one) {
            return new GroundLine(one.code(), one.name(), one.direction().name(), one.direction().label(), one.mandatory(), one.citation(),
                    one.source(), one.certainty().code(), one.certainty().label());
        }
    }

    record Adjusted(String kind, String kindName, String percent, @Money.Yuan BigDecimal before, String amount, List<GroundLine> grounds,
                    String mainGround) {

        static Adjusted of(Reckoning reckoning) {
            Reckoning.Adjusting one = reckoning.adjusting();
            return new Adjusted(one.kind().name(), one.kind().label(), Percents.plain(one.size()),
                    reckoning.fine() == null ? null : reckoning.fine().subtract(reckoning.adjusted()), Money.plain(reckoning.adjusted()),
                    one.grounds().stream().map(GroundLine::of).toList(), one.main() == null ? null : one.main().code());
        }
    }

    record Case(String number, LocalDate decidedOn, String outcome, String outcomeName, @Money.Yuan BigDecimal fine, String percent, String region,
                String trade, String source, boolean invented) {
    }

    record Comparable(String matchedOn, String matchedOnName, int years, int count, int fined, long waived, boolean enough,
                      @Money.Yuan BigDecimal fineMin, @Money.Yuan BigDecimal fineMedian, @Money.Yuan BigDecimal fineMax, String percentMin,
                      String percentMedian, String percentMax, boolean outside, List<Case> cases) {

        static Comparable of(Spread spread, BigDecimal fine, BigDecimal percent) {
            Spread.Figures fines = spread.fines();
            Spread.Figures percents = spread.percents();
            return new Comparable(spread.matchedOn().name(), spread.matchedOn().label(), spread.years(), spread.cases().size(), spread.fined().size(),
                    spread.waived(), spread.enough(), fines.least(), fines.median(), fines.most(), Percents.plain(percents.least()),
                    Percents.plain(percents.median()), Percents.plain(percents.most()), spread.outside(fine, percent),
                    spread.cases().stream().limit(MOST_SHOWN).map(one -> new Case(one.number(), one.decidedOn(), one.outcome().name(),
                            one.outcome().label(), one.fine(), Percents.plain(one.percent()), one.region(), one.trade(), one.source(), one.invented()))
                            .toList());
        }
    }

    record Obstacle(String code, String message, String citation, boolean blocking, boolean needsReason, boolean needsDeliberation) {
    }

    record DiscretionAnswer(String status, String statusName, String percent, @Money.Yuan BigDecimal fine, String fineInCapitals, boolean clamped,
                            String finePercent, String model, String modelName, String party, Bounds range, LocalBounds localRange, Bounds benchmarkFine,
                            LawOfTheCase law, LawController.Basis basis, List<Alternative> alternatives, Head benchmark, List<Part> factors,
                            Adjusted adjustments, Comparable comparable, boolean needsReason, boolean needsDeliberation, boolean needsLegalReview,
                            List<Obstacle> problems, List<String> steps) {

        static DiscretionAnswer of(Reckoning one) {
            DiscretionProposal proposal = one.proposal();
            BigDecimal looked = one.question().intendedFine() == null ? one.fine() : one.question().intendedFine();
            return new DiscretionAnswer(one.status().name(), one.status().label(), Percents.plain(proposal.percent()), one.fine(),
                    one.fine() == null ? null : Money.inCapitals(one.fine()), one.clamped(),
                    Percents.plain(one.finePercent()), one.model().name(), one.model().label(), one.question().who().name(), Bounds.of(one.range()),
                    local(one), Bounds.of(one.benchmarkFine()), lawOf(one.law()), one.applied() == null ? null : LawController.Basis.of(one.applied()),
                    one.alternatives().stream().map(other -> new Alternative(other.regime().name(), other.citation(), other.range(), other.fine()))
                            .toList(),
                    Head.of(one.benchmark()), one.sum().parts().stream().map(Part::of).toList(), Adjusted.of(one),
                    one.spread() == null ? null : Comparable.of(one.spread(), looked, one.range().percentOf(looked)), proposal.needsReason(),
                    proposal.needsDeliberation(), one.status() == DiscretionProposal.Status.NEEDS_LEGAL_REVIEW,
                    one.problems().stream().map(p -> new Obstacle(p.code(), p.message(), p.citation(), p.blocking(), p.needsReason(),
                            p.deliberation())).toList(), one.steps());
        }

        private static LocalBounds local(Reckoning one) {
            FineRange range = one.localRange();
            return range == null ? null : new LocalBounds(range.min(), range.max(), range.inWords(), one.provision().local().citation(),
                    one.provision().circumstance(), one.localUsed());
        }

        private static LawOfTheCase lawOf(ApplicableLaw law) {
            return law == null ? null : new LawOfTheCase(law.regime().name(), law.proposed().name(), law.proposed().label(), law.reason(),
                    law.needsLegalReview());
        }
    }

    /** @param needs which amounts the form has to ask besides */
    record Circumstance(String regime, String circumstance, String citation, String range, List<String> needs, boolean personFine,
                        String localCitation, String localRange) {
    }

    record Choice(String code, String name, String min, String max, String from, String below, String citation, String source, String certainty,
                  String certaintyName) {

        static Choice of(Benchmark.Choice one) {
            return new Choice(one.code(), one.name(), Percents.plain(one.min()), Percents.plain(one.max()), Percents.plain(one.from()),
                    Percents.plain(one.below()), one.citation(), one.source(), one.certainty().code(), one.certainty().label());
        }
    }

    record Factor(String code, String name, String min, String max, String quantity, String quantityName, String unit, List<Choice> choices) {

        static Factor of(Benchmark.Factor one) {
            Benchmark.Quantity quantity = one.quantity();
            return new Factor(one.code(), one.name(), Percents.plain(one.min()), Percents.plain(one.max()), quantity == null ? null : quantity.name(),
                    quantity == null ? null : quantity.label(), quantity == null ? null : quantity.unit(), one.choices().stream().map(Choice::of).toList());
        }
    }

    record Number(String code, String name, String value, String unit, String citation, String source, String certainty, String certaintyName) {

        static Number of(Parameter one) {
            return new Number(one.code().name(), one.name(), Percents.plain(one.value()), one.unit(), one.citation(), one.source(),
                    one.certainty().code(), one.certainty().label());
        }
    }

    record BenchmarkAnswer(String violation, String violationName, LocalDate on, LocalDate actEndedOn, String proposed, String proposedName,
                           boolean needsLegalReview, String reason, List<Circumstance> circumstances, boolean circumstanceRequired, Head benchmark,
                           List<Factor> factors, List<GroundLine> grounds, List<Number> parameters) {
    }

    @Operation(summary = "裁量试算", description = "填写法定幅度和因素，或者填写违法行为、日期和因素。status 为 NEEDS_LEGAL_REVIEW 时不给出罚款，"
            + "alternatives 列出两种法律各自的结果；法制审核确定后再填 regime 试算。problems 中 blocking 的不能作出决定，"
            + "needsReason、needsDeliberation 的应当说明理由并经集体讨论。填写 intendedFine 核对拟处的罚款。")
    @PostMapping("/calculations/discretion")
    DiscretionAnswer calculate(@RequestBody DiscretionQuestion question) {
        return DiscretionAnswer.of(discretions.reckon(question));
    }

    @Operation(summary = "裁量基准", description = "一种违法行为在作出决定之日（on）的裁量因素、档次、从轻减轻从重情节和参数，以及可选的情形。"
            + "违法行为终了之日 actEndedOn 不填的与 on 相同。")
    @GetMapping("/law/benchmarks")
    BenchmarkAnswer benchmarks(@RequestParam String violation, @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on,
                               @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate actEndedOn,
                               @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate actStartedOn) {
        Complaints complaints = new Complaints();
        ViolationType type = ViolationType.ofCode(violation).orElse(null);
        complaints.check(type != null, "/violation", "没有这个代码的违法行为，可用的代码见 /api/law/violations");
        LocalDate ended = Objects.requireNonNullElse(actEndedOn, on);
        if (known(complaints, on, "/on") & known(complaints, actEndedOn, "/actEndedOn") & known(complaints, actStartedOn, "/actStartedOn")) {
            complaints.check(!on.isBefore(ended), "/on", "作出处罚决定之日不能早于违法行为终了之日（" + ended + "）");
            complaints.check(actStartedOn == null || !actStartedOn.isAfter(ended), "/actStartedOn", "违法行为开始之日不能晚于终了之日（" + ended + "）");
        }
        complaints.throwIfAny();
        ApplicableLaw law = laws.applicable(type, actStartedOn, ended, on);
        List<LegalBasis> bases = law.needsLegalReview() ? law.bases() : law.applied();
        List<Circumstance> circumstances = new ArrayList<>();
        boolean required = false;
        for (Regime regime : List.of(Regime.OLD, Regime.CODE)) {
            List<LegalBasis> ofOne = bases.stream().filter(one -> one.regime() == regime).toList();
            List<String> names = Provision.circumstances(ofOne);
            required |= !names.isEmpty() && !names.contains(DiscretionQuestion.ORDINARY);
            names.stream().flatMap(name -> Provision.of(ofOne, name).stream()).map(one -> circumstance(regime, one)).forEach(circumstances::add);
        }
        Benchmark.Model model = Stream.of(Regime.OLD, Regime.CODE).flatMap(regime -> Provision.of(bases.stream()
                        .filter(one -> one.regime() == regime).toList(), DiscretionQuestion.ORDINARY).stream())
                .map(one -> Benchmark.Model.of(one.basis().measure())).findFirst().orElse(Benchmark.Model.PERCENT_SUM);
        Benchmark benchmark = benchmarks.of(type, model, on).orElse(null);
        return new BenchmarkAnswer(type.name(), type.label(), on, ended, law.proposed().name(), law.proposed().label(), law.needsLegalReview(),
                law.reason(), circumstances, required, Head.of(benchmark),
                benchmark == null ? List.of() : benchmark.factors().stream().map(Factor::of).toList(),
                benchmarks.grounds(on).stream().map(GroundLine::of).toList(),
                Stream.of(Parameter.Code.values()).flatMap(code -> benchmarks.parameter(code, on).stream()).map(Number::of).toList());
    }

    private static Circumstance circumstance(Regime regime, Provision one) {
        List<String> needs = switch (one.basis().measure()) {
            case RANGE -> List.of();
            case PER_TIME -> List.of("times");
            case MULTIPLE -> List.of("baseAmount");
            case PERCENT -> List.of("totalInvestment");
        };
        return new Circumstance(regime.name(), one.circumstance(), one.basis().citation(), one.basis().range(), needs, one.ofPersons().isPresent(),
                one.local() == null ? null : one.local().citation(), one.local() == null ? null : one.local().range());
    }

    private static boolean known(Complaints complaints, LocalDate day, String pointer) {
        return complaints.check(day == null || day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR, pointer,
                "日期应在 " + FIRST_YEAR + " 年至 " + LAST_YEAR + " 年之间");
    }
}
