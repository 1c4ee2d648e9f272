package org.bihuan.access;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One line of an import file, and what is wrong with it. What a cell looks like, a formula for instance, is just text. */
public final class CsvLine {

    /** @param column name of the column, or null when the line as a whole is meant */
    public record CellError(String column, String message) {
    }

    private final long number;
    private final Map<String, String> cells;
    private final List<CellError> errors = new ArrayList<>();
    private final List<CellError> warnings = new ArrayList<>();

    private CsvLine(long number, Map<String, String> cells) {
        this.number = number;
        this.cells = cells;
    }

    static CsvLine of(long number, List<String> header, List<String> values) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            cells.put(header.get(i), values.get(i).strip());
        }
        CsvLine line = new CsvLine(number, cells);
        cells.forEach((column, value) -> {
            if (value.chars().anyMatch(Character::isISOControl)) {
                line.refuse(column, "含有换行或不可见的控制字符");
            }
        });
        return line;
    }

    static CsvLine unreadable(long number, String why) {
        CsvLine line = new CsvLine(number, Map.of());
        line.refuse(null, why);
        return line;
    }

    /** Number of the line in the file; the header is line 1. */
    public long number() {
        return number;
    }

    public List<CellError> errors() {
        return errors;
    }

    public boolean good() {
        return errors.isEmpty();
    }

    public void refuse(String column, String message) {
        errors.add(new CellError(column, message));
    }

    /** Says what somebody should look at; the line is taken all the same. */
    public void warn(String column, String message) {
        warnings.add(new CellError(column, message));
    }

    List<CellError> warnings() {
        return warnings;
    }

    /** Whether the file has this column at all. */
    public boolean has(String column) {
        return cells.containsKey(column);
    }

    /** The cell's text, or null when it is empty or the column is missing. */
    public String cell(String column) {
        String value = cells.get(column);
        return value == null || value.isEmpty() ? null : value;
    }

    /** The text of a cell that must be filled in; null, and a complaint, when it is not or is too long. */
    public String required(String column, int longest) {
        String value = cell(column);
        if (value == null) {
            refuse(column, "不能为空");
            return null;
        }
        return within(column, value, longest);
    }

    /** The text of a cell, or null when it is empty; {@code registered} when the file has no such column. */
    public String optional(String column, int longest, String registered) {
        if (!has(column)) {
            return registered;
        }
        String value = cell(column);
        return value == null ? null : within(column, value, longest);
    }

    private String within(String column, String value, int longest) {
        if (value.length() > longest) {
            refuse(column, "有 " + value.length() + " 个字，最多 " + longest + " 个");
            return null;
        }
        return value;
    }

    /** One of a closed list, by code or name. */
    public <T> T choice(String column, Function<String, Optional<T>> known, String whatIsKnown) {
        String value = required(column, 64);
        if (value == null) {
            return null;
        }
        return known.apply(value).orElseGet(() -> {
            refuse(column, "不认识“" + value + "”，" + whatIsKnown);
            return null;
        });
    }

    /** A day that must be filled in, as 2026-08-15. */
    public LocalDate date(String column) {
        String value = required(column, 64);
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeException e) {
            refuse(column, "应为 2026-08-15 这样的日期");
            return null;
        }
    }

    /** 是 or 否; empty means 否. */
    public boolean flag(String column, boolean registered) {
        if (!has(column)) {
            return registered;
        }
        String value = cell(column);
        if (value != null && !value.equals("是") && !value.equals("否")) {
            refuse(column, "应填“是”或“否”");
        }
        return "是".equals(value);
    }
}
