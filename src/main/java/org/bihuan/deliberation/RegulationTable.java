package org.bihuan.deliberation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bihuan.deliberation.Deliberations.Kind;
import org.bihuan.engine.DecisionTables;
import org.bihuan.engine.TableCheck;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The table {@code deliberation-rules}: the bureau's own rules of procedure, which designers edit. */
@Component
class RegulationTable implements TableCheck {

    static final String TABLE = "deliberation-rules";
    static final String KIND = "kind";

    private static final Pattern SHARE = Pattern.compile("([1-9]\\d?)/([1-9]\\d?)");
    private static final List<String> CERTAINTIES = List.of("A", "B", "C", "D", "P", "?");

    /**
     * One row.
     *
     * @param kind        null for every kind of matter
     * @param conveneDays days from the opening of a deliberation within which it is convened
     * @param validTo     last day on which sittings are convened by it, or null while in force
     */
    record Row(Kind kind, LocalDate validFrom, LocalDate validTo, int conveneDays, Regulation regulation) {

        boolean validOn(LocalDate day) {
            return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
        }
    }

    private record Read(DecisionTables.Sheet sheet, List<Row> rows) {
    }

    private final DecisionTables tables;
    private volatile Read last;

    /** @param tables lazily: the engine asks this room's checks before it can be asked for a table */
    RegulationTable(@Lazy DecisionTables tables) {
        this.tables = tables;
    }

    /** The row for a kind of matter on a day; one for that kind alone comes before one for all. */
    Row on(Kind kind, LocalDate day) {
        DecisionTables.Sheet sheet = tables.read(TABLE);
        Read known = last;
        if (known == null || known.sheet() != sheet) {
            known = new Read(sheet, read(sheet));
            last = known;
        }
        return on(known.rows(), kind, day);
    }

    static Row on(List<Row> rows, Kind kind, LocalDate day) {
        return Stream.of(kind, null).flatMap(wanted -> rows.stream().filter(row -> row.kind() == wanted && row.validOn(day))).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("集体审议议事规则里没有 " + day + " 适用于" + kind.label() + "的一行，请联系流程设计人员"));
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
    static List<Row> read(DecisionTables.Sheet sheet) {
        List<Row> rows = new ArrayList<>();
        for (DecisionTables.Row one : sheet.rows()) {
            Cells cells = new Cells(sheet, one);
            cells.choice("certainty", CERTAINTIES);
            cells.text("source");
            Row row = new Row(cells.kind(), cells.date("validFrom", true), cells.date("validTo", false), cells.number("conveneDays", 1, 90),
                    new Regulation(one.id(), cells.number("minimumHeads", 2, 50), cells.share("headsShare"), cells.share("majorityShare"),
                            cells.number("answerHours", 1, 240), cells.number("signDays", 1, 90), cells.text("citation")));
            if (row.validTo() != null && row.validFrom().isAfter(row.validTo())) {
                throw cells.wrong("适用起日 " + row.validFrom() + " 晚于适用止日 " + row.validTo());
            }
            if (rows.stream().anyMatch(other -> other.kind() == row.kind() && overlap(other, row))) {
                throw cells.wrong("与前面一行的审议事项相同，适用日期重叠");
            }
            rows.add(row);
        }
        return List.copyOf(rows);
    }

    private static boolean overlap(Row one, Row other) {
        return (other.validTo() == null || !one.validFrom().isAfter(other.validTo()))
                && (one.validTo() == null || !other.validFrom().isAfter(one.validTo()));
    }

    /** The cells of one row, refused with the row's number and id where they make no sense. */
    private record Cells(DecisionTables.Sheet sheet, DecisionTables.Row row) {

        private IllegalArgumentException wrong(String complaint) {
            return new IllegalArgumentException("表“" + sheet.name() + "”第 " + row.number() + " 行（" + row.id() + "）：" + complaint);
        }

        private String text(String column) {
            String text = row.cells().get(column);
            if (text == null) {
                throw wrong(column + " 一格必填");
            }
            return text;
        }

        private Kind kind() {
            String text = row.cells().get(KIND);
            return text == null ? null : Kind.valueOf(choice(KIND, Stream.of(Kind.values()).map(Kind::name).toList()));
        }

        private String choice(String column, List<String> choices) {
            String text = text(column);
            if (!choices.contains(text)) {
                throw wrong(column + " 一格没有“" + text + "”这个选项，可用 " + String.join("、", choices));
            }
            return text;
        }

        private int number(String column, int least, int most) {
            String text = text(column);
            if (!text.matches("\\d{1,6}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
                throw wrong(column + " 一格应当是 " + least + " 至 " + most + " 的整数，现在是 " + text);
            }
            return Integer.parseInt(text);
        }

        /** At least a half and less than the whole, so that there is never a majority for two things. */
        private String share(String column) {
            String text = text(column);
            var parts = SHARE.matcher(text);
            if (!parts.matches() || 2 * Integer.parseInt(parts.group(1)) < Integer.parseInt(parts.group(2))
                    || Integer.parseInt(parts.group(1)) >= Integer.parseInt(parts.group(2))) {
                throw wrong(column + " 一格应当是不小于 1/2、小于 1 的分数，例如 1/2、2/3，现在是 " + text);
            }
            return text;
        }

        private LocalDate date(String column, boolean required) {
            String text = required ? text(column) : row.cells().get(column);
            try {
                return text == null ? null : LocalDate.parse(text);
            } catch (DateTimeException e) {
                throw wrong(column + " 一格应当是 2026-08-15 这样的日期，现在是“" + text + "”");
            }
        }
    }
}
