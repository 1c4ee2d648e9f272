package org.bihuan.access;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A CSV file as people hand it in: UTF-8 with or without byte order mark, one header line, comma-separated. */
public final class CsvFile {

    /** The largest file, in bytes. */
    public static final int MAX_BYTES = 10 * 1024 * 1024;
    /** The most lines after the header. */
    public static final int MAX_LINES = 20_000;

    /** The columns of one kind of file; a file may leave the optional ones out, and then what is registered stays. */
    public record Layout(List<String> required, List<String> optional) {
    }

    private CsvFile() {
    }

    /**
     * Reads a file. What is wrong within a line is noted at that line; from a quote that is never closed on nothing can be read.
     *
     * @throws IllegalArgumentException in Chinese, when the file as a whole cannot be taken
     */
    public static List<CsvLine> read(byte[] bytes, Layout layout) {
        if (bytes.length > MAX_BYTES) {
            throw new IllegalArgumentException("文件超过 10 MB，请分成几个文件导入");
        }
        String text = decode(bytes);
        CSVFormat format = CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            Iterator<CSVRecord> records = parser.iterator();
            List<String> header = header(records, layout);
            List<CsvLine> lines = new ArrayList<>();
            while (true) {
                long number = parser.getCurrentLineNumber() + 1;
                CSVRecord record;
                try {
                    if (!records.hasNext()) {
                        return lines;
                    }
                    record = records.next();
                } catch (UncheckedIOException e) {
                    lines.add(CsvLine.unreadable(number, "从这一行起无法读取：引号没有成对。请检查这一行的英文双引号"));
                    return lines;
                }
                if (blank(record)) {
                    continue;
                }
                if (lines.size() == MAX_LINES) {
                    throw new IllegalArgumentException("文件超过 20,000 行，请分成几个文件导入");
                }
                lines.add(line(number, header, record));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String decode(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("文件不是 UTF-8 编码（可能是 GBK）。请在表格软件中另存为“CSV UTF-8（逗号分隔）”后再导入");
        }
    }

    private static List<String> header(Iterator<CSVRecord> records, Layout layout) {
        CSVRecord first;
        try {
            first = records.hasNext() ? records.next() : null;
        } catch (UncheckedIOException e) {
            throw new IllegalArgumentException("表头无法读取：引号没有成对");
        }
        if (first == null || blank(first)) {
            throw new IllegalArgumentException("文件没有表头。第一行应为：" + String.join(",", layout.required()));
        }
        List<String> header = first.stream().map(String::strip).toList();
        Set<String> seen = new HashSet<>();
        List<String> complaints = new ArrayList<>();
        for (String column : header) {
            if (!layout.required().contains(column) && !layout.optional().contains(column)) {
                complaints.add("不认识的列“" + shortened(column) + "”");
            } else if (!seen.add(column)) {
                complaints.add("列“" + column + "”出现了两次");
            }
        }
        layout.required().stream().filter(c -> !seen.contains(c)).forEach(c -> complaints.add("缺少列“" + c + "”"));
        if (!complaints.isEmpty()) {
            throw new IllegalArgumentException("表头有误：" + String.join("；", complaints.subList(0, Math.min(10, complaints.size()))));
        }
        return header;
    }

    private static CsvLine line(long number, List<String> header, CSVRecord record) {
        if (record.size() != header.size()) {
            return CsvLine.unreadable(number, "这一行有 " + record.size() + " 列，表头有 " + header.size() + " 列");
        }
        return CsvLine.of(number, header, record.toList());
    }

    private static boolean blank(CSVRecord record) {
        return record.stream().allMatch(String::isBlank);
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
