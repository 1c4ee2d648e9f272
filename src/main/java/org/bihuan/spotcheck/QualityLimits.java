package org.bihuan.spotcheck;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bihuan.engine.DecisionTables;

/** What the table {@code quality-limits} says, row by row. */
record QualityLimits(List<QualityLimit> all) {

    static final String TABLE = "quality-limits";

    Optional<QualityLimit> find(String medium, QualityKind kind) {
        return all.stream().filter(one -> one.medium().equals(medium) && one.kind() == kind).findFirst();
    }

    /** The checks that monitors of a medium undergo. */
    List<QualityLimit> of(String medium) {
        return all.stream().filter(one -> one.medium().equals(medium)).toList();
    }

    /** @throws IllegalArgumentException with a Chinese message that names the row */
    static QualityLimits read(DecisionTables.Sheet sheet) {
        List<QualityLimit> all = new ArrayList<>();
        for (DecisionTables.Row row : sheet.rows()) {
            QualityLimit limit = limit(sheet, row);
            if (all.stream().anyMatch(other -> other.medium().equals(limit.medium()) && other.kind() == limit.kind())) {
                throw wrong(row, "同一介质、同一质控方式只能有一行");
            }
            all.add(limit);
        }
        if (all.isEmpty()) {
            throw new IllegalArgumentException("表“" + sheet.name() + "”没有一行");
        }
        return new QualityLimits(List.copyOf(all));
    }

    private static QualityLimit limit(DecisionTables.Sheet sheet, DecisionTables.Row row) {
        String medium = cell(row, "medium");
        if (!List.of("AIR", "WATER").contains(medium)) {
            throw wrong(row, "介质应为 AIR 或者 WATER");
        }
        try {
            QualityLimit limit = new QualityLimit(medium, QualityKind.valueOf(cell(row, "kind")), ofFullScale(row), new BigDecimal(cell(row, "allowedPercent")),
                    new BigDecimal(cell(row, "invalidPercent")), Integer.parseInt(cell(row, "everyDays")), cell(row, "citation"),
                    sheet.table() + " v" + sheet.version() + " " + row.id());
            if (limit.allowedPercent().signum() <= 0 || limit.invalidPercent().compareTo(limit.allowedPercent()) < 0 || limit.everyDays() < 1) {
                throw wrong(row, "合格的界限应大于 0，失控的界限不能小于它，间隔至少一天");
            }
            return limit;
        } catch (NumberFormatException e) {
            throw wrong(row, "界限和间隔应当是数字");
        }
    }

    private static boolean ofFullScale(DecisionTables.Row row) {
        return switch (cell(row, "basis")) {
            case "FULL_SCALE" -> true;
            case "STANDARD_VALUE" -> false;
            default -> throw wrong(row, "误差应按 FULL_SCALE 或者 STANDARD_VALUE 计算");
        };
    }

    private static String cell(DecisionTables.Row row, String column) {
        String text = row.cells().get(column);
        if (text == null) {
            throw wrong(row, column + " 一格必填");
        }
        return text;
    }

    private static IllegalArgumentException wrong(DecisionTables.Row row, String sentence) {
        return new IllegalArgumentException("第 " + row.number() + " 行（" + row.id() + "）：" + sentence);
    }
}
