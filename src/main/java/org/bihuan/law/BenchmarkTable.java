package org.bihuan.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.engine.DecisionTables;
import org.bihuan.engine.TableCheck;
import org.springframework.stereotype.Component;

/** What the table {@code discretion-benchmarks} means; refuses rows that make no sense or contradict each other. */
@Component
class BenchmarkTable implements TableCheck {

    static final String TABLE = "discretion-benchmarks";
    static final String VIOLATION = "violation";

    /** What the rows of one benchmark must agree in. */
    private record Head(String code, String name, ViolationType violation, Benchmark.Level level, Set<Benchmark.Model> models,
                        BigDecimal startPercent, LocalDate validFrom, LocalDate validTo) {
    }

    /** What the rows of one factor must agree in. */
    private record FactorHead(String code, String name, BigDecimal min, BigDecimal max, Benchmark.Quantity quantity) {
    }

    private record Graded(LawRow row, Head head, FactorHead factor, Benchmark.Choice choice) {
    }

    @Override
    public String table() {
        return TABLE;
    }

    @Override
    public void check(DecisionTables.Sheet sheet) {
        read(sheet);
    }

    /** @throws IllegalArgumentException with a Chinese message that names the row */
    static List<Benchmark> read(DecisionTables.Sheet sheet) {
        Map<String, List<Graded>> byCode = new LinkedHashMap<>();
        for (DecisionTables.Row one : sheet.rows()) {
            Graded graded = graded(new LawRow(sheet, one));
            byCode.computeIfAbsent(graded.head().code(), code -> new ArrayList<>()).add(graded);
        }
        List<Benchmark> benchmarks = new ArrayList<>();
        for (List<Graded> rows : byCode.values()) {
            Benchmark benchmark = benchmark(rows);
            benchmarks.stream().filter(other -> clash(other, benchmark)).findFirst().ifPresent(other -> {
                throw rows.get(0).row().wrong("与基准 " + other.code() + " 的违法行为、层级和计算方式相同，适用日期重叠");
            });
            benchmarks.add(benchmark);
        }
        return List.copyOf(benchmarks);
    }

    private static Graded graded(LawRow row) {
        ViolationType violation = row.text(VIOLATION) == null ? null : ViolationType.ofCode(row.text(VIOLATION))
                .orElseThrow(() -> row.wrong("没有代码为“" + row.text(VIOLATION) + "”的违法行为"));
        LocalDate from = row.from();
        Head head = new Head(code(row, "benchmark"), row.required("benchmarkName"), violation,
                row.choice("level", Benchmark.Level.values(), Enum::name), models(row), row.text("startPercent") == null ? BigDecimal.ZERO
                : percent(row, "startPercent"), from, row.to());
        bounds(row, "factorMin", "factorMax");
        bounds(row, "percentMin", "percentMax");
        FactorHead factor = new FactorHead(code(row, "factor"), row.required("factorName"), percent(row, "factorMin"), percent(row, "factorMax"),
                row.text("quantity") == null ? null : row.choice("quantity", Benchmark.Quantity.values(), Enum::name));
        Benchmark.Choice choice = new Benchmark.Choice(row.id(), code(row, "choice"), row.required("choiceName"), percent(row, "percentMin"),
                percent(row, "percentMax"), row.amount("valueFrom"), row.amount("valueBelow"), row.required("citation"), row.required("source"),
                row.choice("certainty", LegalBasis.Certainty.values(), LegalBasis.Certainty::code));
        if (choice.min().compareTo(factor.min()) < 0 || choice.max().compareTo(factor.max()) > 0) {
            throw row.wrong("档次的百分比（" + choice.range() + "）超出因素的范围（" + Percents.range(factor.min(), factor.max()) + "）");
        }
        if (factor.quantity() == null ? choice.from() != null || choice.below() != null : choice.from() == null) {
            throw row.wrong("按数值判断的应当填写“数值自”，其他的应当留空");
        }
        return new Graded(row, head, factor, choice);
    }

    private static Benchmark benchmark(List<Graded> rows) {
        Head head = rows.get(0).head();
        Map<String, List<Graded>> byFactor = new LinkedHashMap<>();
        for (Graded one : rows) {
            if (!one.head().equals(head)) {
                throw one.row().wrong("基准 " + head.code() + " 的各行，名称、违法行为、层级、计算方式、起点和适用日期应当相同");
            }
            List<Graded> before = byFactor.computeIfAbsent(one.factor().code(), code -> new ArrayList<>());
            if (!before.isEmpty() && !before.get(0).factor().equals(one.factor())) {
                throw one.row().wrong("因素 " + one.factor().code() + " 的各行，名称、范围和判断数值应当相同");
            }
            if (before.stream().anyMatch(other -> other.choice().code().equals(one.choice().code()))) {
                throw one.row().wrong("因素 " + one.factor().code() + " 的档次 " + one.choice().code() + " 出现了两次");
            }
            before.add(one);
        }
        Set<String> names = new HashSet<>();
        List<Benchmark.Factor> factors = new ArrayList<>();
        for (List<Graded> choices : byFactor.values()) {
            FactorHead factor = choices.get(0).factor();
            if (!names.add(factor.name())) {
                throw choices.get(0).row().wrong("同一基准有两个名为“" + factor.name() + "”的因素");
            }
            if (factor.quantity() != null) {
                noGap(choices);
            }
            factors.add(new Benchmark.Factor(factor.code(), factor.name(), factor.min(), factor.max(), factor.quantity(),
                    choices.stream().map(Graded::choice).toList()));
        }
        return new Benchmark(head.code(), head.name(), head.violation(), head.level(), head.models(), head.startPercent(), head.validFrom(),
                head.validTo(), factors);
    }

    /** The choices found by a number follow each other from nought upwards. */
    private static void noGap(List<Graded> choices) {
        BigDecimal next = BigDecimal.ZERO;
        for (Graded one : choices.stream().sorted(Comparator.comparing(one -> one.choice().from())).toList()) {
            if (next == null || one.choice().from().compareTo(next) != 0) {
                throw one.row().wrong("各档的数值应当自 0 起首尾相接，不重不漏");
            }
            next = one.choice().below();
            if (next != null && next.compareTo(one.choice().from()) <= 0) {
                throw one.row().wrong("“数值不足”应当大于“数值自”");
            }
        }
        if (next != null) {
            throw choices.get(choices.size() - 1).row().wrong("最高一档的“数值不足”应当留空");
        }
    }

    private static String code(LawRow row, String column) {
        String code = row.required(column);
        if (!code.matches("[A-Z][A-Z0-9_]{0,39}")) {
            throw row.wrong(column + " 一格应当是大写字母、数字和下划线组成的代码，最多 40 个字");
        }
        return code;
    }

    private static void bounds(LawRow row, String lower, String upper) {
        row.required(lower);
        row.required(upper);
        row.bounds(lower, upper);
    }

    private static BigDecimal percent(LawRow row, String column) {
        BigDecimal percent = row.amount(column);
        if (percent.compareTo(Benchmark.WHOLE) > 0) {
            throw row.wrong(column + " 一格应在 0 至 100 之间，现在是 " + percent.toPlainString());
        }
        return percent.signum() == 0 ? BigDecimal.ZERO : percent.stripTrailingZeros();
    }

    private static Set<Benchmark.Model> models(LawRow row) {
        Set<Benchmark.Model> models = EnumSet.noneOf(Benchmark.Model.class);
        for (String code : row.required("models").split("；")) {
            models.add(Stream.of(Benchmark.Model.values()).filter(one -> one.name().equals(code.strip())).findFirst().orElseThrow(() ->
                    row.wrong("没有“" + code + "”这种计算方式，可用 " + Stream.of(Benchmark.Model.values()).map(Enum::name)
                            .collect(Collectors.joining("；")))));
        }
        return models;
    }

    private static boolean clash(Benchmark one, Benchmark other) {
        return one.violation() == other.violation() && one.level() == other.level()
                && one.models().stream().anyMatch(other.models()::contains)
                && (other.validTo() == null || !one.validFrom().isAfter(other.validTo()))
                && (one.validTo() == null || !other.validFrom().isAfter(one.validTo()));
    }
}
