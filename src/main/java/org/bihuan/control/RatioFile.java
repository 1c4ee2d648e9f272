package org.bihuan.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.access.CsvFile;
import org.bihuan.access.CsvLine;
import org.bihuan.access.ImportReport;
import org.bihuan.enterprise.Trade;

/** The lines of a version of production control: one for each enterprise. */
final class RatioFile {

    static final String USCC = "统一社会信用代码";
    static final String GRADE = "绩效等级";
    static final String PROCESS = "工序";
    static final String UNIT = "计量单位";
    static final String UNITS = "数量";
    static final String CORRIDOR = "传输通道";
    static final String CORE = "主城区";
    static final String RANK = "区县排名";

    static final CsvFile.Layout LAYOUT = new CsvFile.Layout(List.of(USCC, GRADE, PROCESS, UNIT, UNITS), List.of(CORRIDOR, CORE, RANK));
    private static final int NAME = 64;
    private static final int MOST_UNITS = 10_000;
    private static final int COUNTIES = 20;

    record Content(List<RatioInput> inputs, ImportReport report) {
    }

    private RatioFile() {
    }

    /**
     * @param trades trade of each enterprise of the register, of those the file names
     * @throws IllegalArgumentException in Chinese, when the file as a whole cannot be taken
     */
    static Content read(List<CsvLine> lines, Map<String, Trade> trades) {
        List<RatioInput> inputs = new ArrayList<>();
        List<ImportReport.Line> report = new ArrayList<>();
        Map<String, Long> first = new HashMap<>();
        for (CsvLine line : lines) {
            String uscc = line.cell(USCC);
            if (line.good()) {
                RatioInput input = input(line, trades);
                Long earlier = line.good() ? first.putIfAbsent(input.uscc(), line.number()) : null;
                if (earlier != null) {
                    line.refuse(null, "与第 " + earlier + " 行重复");
                } else if (line.good()) {
                    inputs.add(input);
                }
            }
            report.add(ImportReport.Line.of(line, uscc, line.good() ? ImportReport.Result.ADDED : ImportReport.Result.REJECTED));
        }
        return new Content(inputs, ImportReport.of(report));
    }

    private static RatioInput input(CsvLine line, Map<String, Trade> trades) {
        String uscc = line.required(USCC, NAME);
        if (uscc != null && !trades.containsKey(uscc)) {
            line.refuse(USCC, "企业名录中没有这家企业，请先导入企业");
        }
        ControlGrade grade = line.choice(GRADE, ControlGrade::of, "应为 A+、A、B、B-、C、D、引领性或非引领性");
        String process = line.required(PROCESS, NAME);
        CountedUnit unit = line.choice(UNIT, CountedUnit::of, "应为生产线、炉窑、设备、小时或全厂");
        Integer units = Cells.requiredWhole(line, UNITS, 1, MOST_UNITS);
        boolean corridor = line.flag(CORRIDOR, false);
        boolean core = line.flag(CORE, false);
        Integer rank = Cells.whole(line, RANK, 1, COUNTIES);
        return line.good() ? new RatioInput(uscc, trades.get(uscc), grade, corridor, core, rank, process, unit, units) : null;
    }
}
