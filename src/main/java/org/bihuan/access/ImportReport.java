package org.bihuan.access;

import java.util.List;

/**
 * What became of an import file, line by line. Lines that are good are kept although their neighbours are refused.
 *
 * @param lines  lines with content after the header
 * @param warned lines that were taken with a warning
 * @param report one entry per line, in the order of the file
 */
public record ImportReport(int lines, long added, long updated, long unchanged, long rejected, long warned, List<Line> report) {

    /** What became of a line. */
    public enum Result { ADDED, UPDATED, UNCHANGED, REJECTED }

    /**
     * @param line   number of the line in the file; the header is line 1
     * @param key    what the line is about, or null when that could not be read
     * @param errors   why it was refused: column and message, in Chinese
     * @param warnings what somebody should look at although it was taken, likewise
     */
    public record Line(long line, String key, Result result, List<CsvLine.CellError> errors, List<CsvLine.CellError> warnings) {

        public static Line of(CsvLine line, String key, Result result) {
            return new Line(line.number(), key, result, List.copyOf(line.errors()), line.good() ? List.copyOf(line.warnings()) : List.of());
        }
    }

    public static ImportReport of(List<Line> report) {
        return new ImportReport(report.size(), count(report, Result.ADDED), count(report, Result.UPDATED),
                count(report, Result.UNCHANGED), count(report, Result.REJECTED),
                report.stream().filter(line -> !line.warnings().isEmpty()).count(), report);
    }

    private static long count(List<Line> report, Result result) {
        return report.stream().filter(l -> l.result() == result).count();
    }
}
