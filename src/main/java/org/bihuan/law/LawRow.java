package org.bihuan.law;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.engine.DecisionTables;

/** One row of a table of law, read cell by cell; what cannot be read is refused with the row's number and id. */
public final class LawRow {

    static final String KINDS = "kinds";
    static final String VALID_FROM = "validFrom";
    static final String VALID_TO = "validTo";

    private final String table;
    private final DecisionTables.Row row;

    public LawRow(DecisionTables.Sheet sheet, DecisionTables.Row row) {
        this.table = sheet.name();
        this.row = row;
    }

    public String id() {
        return row.id();
    }

    public String text(String column) {
        return row.cells().get(column);
    }

    public String required(String column) {
        String text = text(column);
        if (text == null) {
            throw wrong(column + " 一格必填");
        }
        return text;
    }

    public BigDecimal amount(String column) {
        String text = text(column);
        try {
            BigDecimal amount = text == null ? null : new BigDecimal(text);
            if (amount != null && (amount.signum() < 0 || amount.compareTo(Money.MAX) > 0)) {
                throw wrong(column + " 一格应在 0 至 " + Money.inWords(Money.MAX) + "之间，现在是 " + text);
            }
            return amount;
        } catch (NumberFormatException e) {
            throw wrong(column + " 一格应当是数字，现在是“" + text + "”");
        }
    }

    /** Lower and upper bound, both or neither. */
    public void bounds(String lower, String upper) {
        BigDecimal min = amount(lower);
        BigDecimal max = amount(upper);
        if (min == null != (max == null)) {
            throw wrong(lower + " 和 " + upper + " 应当都填写或者都留空");
        }
        if (min != null && min.compareTo(max) > 0) {
            throw wrong(lower + "（" + min.toPlainString() + "）大于 " + upper + "（" + max.toPlainString() + "）");
        }
    }

    LocalDate date(String column) {
        String text = text(column);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw wrong(column + " 一格应当是 2026-08-15 这样的日期，现在是“" + text + "”");
        }
    }

    public LocalDate from() {
        required(VALID_FROM);
        LocalDate from = date(VALID_FROM);
        if (date(VALID_TO) != null && from.isAfter(date(VALID_TO))) {
            throw wrong("适用起日 " + from + " 晚于适用止日 " + date(VALID_TO));
        }
        return from;
    }

    public LocalDate to() {
        return date(VALID_TO);
    }

    public <E extends Enum<E>> E choice(String column, E[] choices, Function<E, String> code) {
        String text = required(column);
        return Stream.of(choices).filter(one -> code.apply(one).equals(text)).findFirst().orElseThrow(() -> wrong(column
                + " 一格没有“" + text + "”这个选项，可用 " + Stream.of(choices).map(code).collect(Collectors.joining("、"))));
    }

    Set<PenaltyKind> kinds() {
        Set<PenaltyKind> kinds = EnumSet.noneOf(PenaltyKind.class);
        if (text(KINDS) != null) {
            for (String label : text(KINDS).split("；")) {
                kinds.add(PenaltyKind.ofLabel(label.strip()).orElseThrow(() -> wrong("没有“" + label + "”这个处罚种类，可用 "
                        + Stream.of(PenaltyKind.values()).map(PenaltyKind::label).collect(Collectors.joining("；")))));
            }
        }
        return kinds;
    }

    public IllegalArgumentException wrong(String complaint) {
        return new IllegalArgumentException("表“" + table + "”第 " + row.number() + " 行（" + row.id() + "）：" + complaint);
    }
}
