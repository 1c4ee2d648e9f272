package org.bihuan.law;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bihuan.access.Complaints;
import org.bihuan.access.Problem;
import org.bihuan.engine.DecisionTables;
import org.bihuan.engine.DecisionTables.Sheet;
import org.bihuan.engine.TestTables;

/** What the rules of this room answer to many questions by a table of law: a row of it counts when some answer rests on it. */
public final class LawTables {

    /** Days on both sides of every change of the law that the tables know, and the last day of each year. */
    private static final List<LocalDate> DAYS = Stream.concat(Stream.of("2010-03-01", "2015-01-01", "2021-07-14", "2021-07-15", "2023-06-30", "2023-07-01",
            "2026-08-14", "2026-08-15").map(LocalDate::parse), Stream.iterate(LocalDate.of(1996, 12, 31), day -> day.plusYears(1)).limit(32)).sorted().toList();

    private static final Map<Benchmark, List<Object>> SUMS = new HashMap<>();

    private LawTables() {
    }

    /** By file, how the room answers when the table reads so. */
    public static Map<Path, Function<Sheet, Object>> answers() {
        return Map.of(Path.of("processes/law/legal-bases.dmn"), LawTables::bases, Path.of("processes/law/discretion-benchmarks.dmn"), LawTables::benchmarks,
                Path.of("processes/law/discretion-grounds.dmn"), LawTables::grounds, Path.of("processes/law/discretion-parameters.dmn"), LawTables::parameters,
                Path.of("processes/law/thresholds.dmn"), LawTables::thresholds, Path.of("processes/law/consequences.dmn"), LawTables::consequences);
    }

    /** Which provisions a violation is judged by, whenever it ended. */
    private static Object bases(Sheet sheet) {
        List<LegalBasis> all = LegalBasisTable.read(sheet);
        List<Object> answers = new ArrayList<>();
        for (ViolationType violation : ViolationType.values()) {
            List<LegalBasis> own = all.stream().filter(basis -> basis.violation() == violation).toList();
            DAYS.forEach(day -> answers.add(OldOrLighter.judge(violation, null, day, day.plusDays(60), own).bases().stream().map(LegalBasis::row).toList()));
        }
        return answers;
    }

    /** What every grade that can be chosen for a violation comes to. */
    private static Object benchmarks(Sheet sheet) {
        Benchmarks tables = with(BenchmarkTable.read(sheet), List.of(), List.of());
        List<Object> answers = new ArrayList<>();
        for (ViolationType violation : ViolationType.values()) {
            for (Benchmark.Model model : Benchmark.Model.values()) {
                for (LocalDate day : DAYS) {
                    // Most days share a benchmark, and most rows left out change none of the others.
                    tables.of(violation, model, day).ifPresent(benchmark -> answers.add(SUMS.computeIfAbsent(benchmark, LawTables::sums)));
                }
            }
        }
        return answers;
    }

    private static List<Object> sums(Benchmark benchmark) {
        List<Object> sums = new ArrayList<>();
        benchmark.factors().forEach(factor -> factor.choices().forEach(choice -> sums.add(List.of(benchmark.code(), factor.code(), choice.code(),
                FactorSum.under(benchmark, List.of(DiscretionQuestion.Factor.chosen(factor.code(), choice.code(), choice.min())), Map.of(), new Complaints()).percent()))));
        return sums;
    }

    /** Whether a circumstance may be named, and for which way of adjusting. */
    private static Object grounds(Sheet sheet) {
        List<Ground> all = GroundTable.read(sheet);
        Set<String> codes = new TreeSet<>(GroundTable.read(TestTables.read(BenchmarksOnDisk.GROUNDS, GroundTable.TABLE)).stream()
                .map(Ground::code).toList());
        List<Object> answers = new ArrayList<>();
        for (String code : codes) {
            for (LocalDate day : DAYS) {
                for (Adjustment adjustment : List.of(Adjustment.LIGHTER, Adjustment.HEAVIER)) {
                    Complaints complaints = new Complaints();
                    DiscretionQuestion question = question(adjustment, List.of(code), day);
                    answers.add(List.of(DiscretionCheck.grounds(question, all.stream().filter(ground -> ground.validOn(day)).toList(), complaints).stream()
                            .map(Ground::inWords).toList(), complaints.none()));
                }
            }
        }
        return answers;
    }

    /** What the calculator comes to where it adjusts, counts offences and compares. */
    private static Object parameters(Sheet sheet) {
        BenchmarksOnDisk disk = new BenchmarksOnDisk();
        CasesInMemory register = new CasesInMemory();
        for (int i = 1; i <= 12; i++) {
            register.record(new DecidedCase("案" + i, LocalDate.of(2025, i, 1), ViolationType.AIR_OVER_STANDARD, DecidedCase.Outcome.FINED,
                    BigDecimal.valueOf(200_000 + i), BigDecimal.valueOf(20), "130434", null, null, BigDecimal.valueOf(i < 12 ? 1 : 9), Map.of(),
                    "本局", false), null);
        }
        Discretions calculator = new Discretions(new BasesOnDisk(), with(disk.all(), disk.allGrounds(), ParameterTable.read(sheet)), register,
                Clock.fixed(Instant.parse("2026-11-23T04:00:00Z"), ZoneOffset.UTC));
        EqualTreatment treatment = new LikeTreatment(register, with(disk.all(), disk.allGrounds(), ParameterTable.read(sheet)));
        Stream<Object> compared = Stream.of(DecidedCase.Outcome.WAIVED, DecidedCase.Outcome.FINED).map(outcome -> treatment.compare(
                new EqualTreatment.Proposed(ViolationType.AIR_OVER_STANDARD, null, null, null, outcome, outcome == DecidedCase.Outcome.FINED
                        ? BigDecimal.valueOf(500_000) : null, null), LocalDate.of(2026, 6, 1)));
        return Stream.concat(compared, Stream.of(question(Adjustment.LIGHTER, List.of("CONFESSED"), LocalDate.of(2026, 6, 1)), question(Adjustment.HEAVIER, List.of("CROSS_AREA"),
                LocalDate.of(2026, 6, 1)), question(Adjustment.MITIGATED, List.of("CONFESSED"), LocalDate.of(2026, 6, 1)), question(Adjustment.NONE, List.of(),
                LocalDate.of(2026, 6, 1))).map(question -> answer(calculator, question))).toList();
    }

    private static Object answer(Discretions calculator, DiscretionQuestion question) {
        try {
            DiscretionProposal proposal = calculator.propose(question);
            return List.of(proposal.fine(), proposal.percent(), proposal.steps());
        } catch (Problem refused) {
            return refused.errors();
        }
    }

    private static DiscretionQuestion question(Adjustment adjustment, List<String> grounds, LocalDate decisionOn) {
        LocalDate found = decisionOn.minusDays(60);
        return new DiscretionQuestion(null, null, ViolationType.AIR_OVER_STANDARD.name(), null, found, decisionOn, null, null, null, null, null, null, List.of(),
                found, List.of(found.minusYears(1)), adjustment, null, grounds, null, null, null, BigDecimal.ONE, null);
    }

    /** Whether hearing, deliberation and, after a hearing, legal review are due, and what is shown of the day's rules. */
    private static Object thresholds(Sheet sheet) {
        Thresholds rules = new Thresholds(reading(sheet), Thresholds.DeliberationMode.STATUTORY, Thresholds.LegalReviewMode.STATUTORY);
        List<Object> answers = new ArrayList<>();
        for (LocalDate day : DAYS) {
            for (boolean organisation : new boolean[] {true, false}) {
                for (String yuan : new String[] {"1", "5000", "50000", "200000", "500000", "5000000"}) {
                    for (PenaltyKind kind : PenaltyKind.values()) {
                        ProcedureThresholds.Intended intended = new ProcedureThresholds.Intended(Set.of(kind), new BigDecimal(yuan), organisation);
                        answers.add(List.of(rules.hearing(intended, day), rules.deliberation(intended, false, day), rules.legalReview(intended, true, false, day)));
                    }
                }
            }
            // Two kinds of rows are for people to read: the bound of the summary procedure, and that Order 8 set none for deliberations.
            answers.add(rules.validOn(day).stream().filter(one -> one.kind() == Threshold.Kind.SUMMARY || one.kind() == Threshold.Kind.DELIBERATION)
                    .toList());
        }
        return answers;
    }

    /** By which provision a violation has a consequence beside its penalty. */
    private static Object consequences(Sheet sheet) {
        List<ConsequenceBasis> all = ConsequenceTable.read(sheet);
        Consequences rules = () -> all;
        List<Object> answers = new ArrayList<>();
        for (Consequence consequence : Consequence.values()) {
            for (ViolationType violation : ViolationType.values()) {
                DAYS.forEach(day -> answers.add(rules.citation(consequence, violation, day)));
            }
        }
        return answers;
    }

    private static Benchmarks with(List<Benchmark> benchmarks, List<Ground> grounds, List<Parameter> parameters) {
        return new Benchmarks() {
            @Override
            public List<Benchmark> all() {
                return benchmarks;
            }

            @Override
            public List<Ground> allGrounds() {
                return grounds;
            }

            @Override
            public List<Parameter> allParameters() {
                return parameters;
            }
        };
    }

    private static DecisionTables reading(Sheet sheet) {
        return new DecisionTables() {
            @Override
            public Outcome decide(String table, Map<String, Object> inputs) {
                throw new UnsupportedOperationException("The table is read, not asked");
            }

            @Override
            public List<Outcome> decideAll(String table, Map<String, Object> inputs) {
                throw new UnsupportedOperationException("The table is read, not asked");
            }

            @Override
            public Sheet read(String table) {
                return sheet;
            }
        };
    }
}
