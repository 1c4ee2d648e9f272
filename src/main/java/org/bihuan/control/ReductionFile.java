package org.bihuan.control;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bihuan.access.CsvFile;
import org.bihuan.access.CsvLine;
import org.bihuan.access.ImportReport;

/** The lines of a reduction list: an enterprise has as many as it has measures. A bad line never loses its neighbours. */
final class ReductionFile {

    static final String USCC = "统一社会信用代码";
    static final String GRADE = "绩效等级";
    static final String LEVEL = "响应级别";
    static final String PROCESS = "工序";
    static final String UNIT = "计量单位";
    static final String UNITS = "数量";
    static final String RATIO = "减排比例";
    static final String PARAMETER = "参数";
    static final String AT_LEAST = "参数下限";
    static final String GRADES = "适用等级";
    static final String AFTER = "起始小时";
    static final String UNTIL = "截止小时";

    static final CsvFile.Layout LAYOUT = new CsvFile.Layout(List.of(USCC, GRADE, LEVEL, PROCESS, UNIT, UNITS),
            List.of(RATIO, PARAMETER, AT_LEAST, GRADES, AFTER, UNTIL));
    private static final int NAME = 64;
    private static final int MOST_UNITS = 10_000;
    private static final int MOST_HOURS = 2_000;

    /** @param entries grade of each enterprise as the list says it */
    record Content(Map<String, ControlGrade> entries, List<ListedMeasure> measures, ImportReport report) {
    }

    private record Key(String uscc, ResponseLevel level, String process, String grades, int after) {
    }

    private ReductionFile() {
    }

    /**
     * @param known credit codes of the register, of those the file names
     * @param held  the grades that the register holds, by credit code: an order goes by them, so a list that says another is looked at again
     * @throws IllegalArgumentException in Chinese, when the file as a whole cannot be taken
     */
    static Content read(List<CsvLine> lines, Set<String> known, Map<String, ControlGrade> held) {
        Map<String, ControlGrade> entries = new LinkedHashMap<>();
        Map<Key, Long> first = new HashMap<>();
        List<ListedMeasure> measures = new ArrayList<>();
        List<ImportReport.Line> report = new ArrayList<>();
        for (CsvLine line : lines) {
            String uscc = line.cell(USCC);
            if (line.good()) {
                measure(line, known, held, entries, first).ifPresent(measures::add);
            }
            report.add(ImportReport.Line.of(line, uscc, line.good() ? ImportReport.Result.ADDED : ImportReport.Result.REJECTED));
        }
        return new Content(entries, measures, ImportReport.of(report));
    }

    private static Optional<ListedMeasure> measure(CsvLine line, Set<String> known, Map<String, ControlGrade> held, Map<String, ControlGrade> entries,
                                                   Map<Key, Long> first) {
        String uscc = line.required(USCC, NAME);
        if (uscc != null && !known.contains(uscc)) {
            line.refuse(USCC, "企业名录中没有这家企业，请先导入企业");
        }
        ControlGrade grade = line.choice(GRADE, ControlGrade::of, "应为 A+、A、B、B-、C、D、引领性或非引领性");
        ResponseLevel level = line.choice(LEVEL, ResponseLevel::of, "应为黄色、橙色或红色");
        String process = line.required(PROCESS, NAME);
        CountedUnit unit = line.choice(UNIT, CountedUnit::of, "应为生产线、炉窑、设备、小时或全厂");
        Integer units = Cells.requiredWhole(line, UNITS, 1, MOST_UNITS);
        BigDecimal ratio = Cells.number(line, RATIO, 0, 100);
        String parameter = line.optional(PARAMETER, NAME, null);
        BigDecimal atLeast = Cells.number(line, AT_LEAST, 0, MOST_UNITS);
        if (line.good() && (ratio == null) == (parameter == null)) {
            line.refuse(RATIO, "减排比例和参数填一个，不能都填，也不能都不填");
        }
        if (line.good() && (parameter == null) != (atLeast == null)) {
            line.refuse(AT_LEAST, "填了参数就要填下限，没有参数就不填");
        }
        Set<ControlGrade> grades = grades(line);
        Integer after = Cells.whole(line, AFTER, 0, MOST_HOURS);
        Integer until = Cells.whole(line, UNTIL, 1, MOST_HOURS);
        int from = after == null ? 0 : after;
        if (until != null && until <= from) {
            line.refuse(UNTIL, "应大于起始小时 " + from);
        }
        if (line.good() && entries.containsKey(uscc) && entries.get(uscc) != grade) {
            line.refuse(GRADE, "这家企业在前面的行中是 " + entries.get(uscc).label());
        }
        if (!line.good()) {
            return Optional.empty();
        }
        ListedMeasure measure = new ListedMeasure(uscc, level, process, unit, units, ratio, parameter, atLeast, grades, from, until);
        Long earlier = first.putIfAbsent(new Key(uscc, level, process, measure.gradesText(), from), line.number());
        if (earlier != null) {
            line.refuse(null, "与第 " + earlier + " 行是同一项措施");
            return Optional.empty();
        }
        if (entries.put(uscc, grade) == null && held.getOrDefault(uscc, grade) != grade) {
            line.warn(GRADE, "企业名录中是 " + held.get(uscc).label() + "；响应时按名录的等级执行");
        }
        return Optional.of(measure);
    }

    private static Set<ControlGrade> grades(CsvLine line) {
        Set<ControlGrade> grades = EnumSet.noneOf(ControlGrade.class);
        String text = line.optional(GRADES, NAME, null);
        if (text != null) {
            for (String one : text.split("[、/;；,，\\s]+")) {
                ControlGrade.of(one).ifPresentOrElse(grades::add, () -> line.refuse(GRADES, "不认识“" + one + "”，应为绩效等级，几个之间用顿号隔开"));
            }
        }
        return grades;
    }
}
