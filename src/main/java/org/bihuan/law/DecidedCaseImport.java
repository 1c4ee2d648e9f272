package org.bihuan.law;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bihuan.access.Branches;
import org.bihuan.access.CsvFile;
import org.bihuan.access.CsvLine;
import org.bihuan.access.ImportReport;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes published decisions from a CSV file. One file is one transaction; a refused line changes nothing. */
@Service
@Transactional
class DecidedCaseImport {

    static final String NUMBER = "决定书文号";
    static final String DECIDED_ON = "决定日期";
    static final String VIOLATION = "违法行为";
    static final String OUTCOME = "结果";
    static final String FINE = "罚款数额";
    static final String REGION = "所属区县";
    static final String SOURCE = "出处";
    static final String PERCENT = "占最高罚款百分比";
    static final String TRADE = "行业";
    static final String POLLUTANT = "污染物";
    static final String TIMES_OVER = "超标倍数";
    static final String FACTORS = "裁量因素";
    private static final CsvFile.Layout LAYOUT = new CsvFile.Layout(List.of(NUMBER, DECIDED_ON, VIOLATION, OUTCOME, FINE, REGION, SOURCE),
            List.of(PERCENT, TRADE, POLLUTANT, TIMES_OVER, FACTORS));
    private static final int LONGEST_NUMBER = 64;
    private static final int LONGEST_WORD = 40;
    private static final int LONGEST_SOURCE = 200;
    private static final int LONGEST_FACTORS = 1000;
    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}(\\.\\d{1,2})?");
    private static final Pattern PERCENTAGE = Pattern.compile("\\d{1,3}(\\.\\d{1,4})?");
    private static final Pattern TIMES = Pattern.compile("\\d{1,6}(\\.\\d{1,3})?");
    private static final Pattern FACTOR = Pattern.compile("([A-Z][A-Z0-9_]{0,39})=([A-Z][A-Z0-9_]{0,39})");

    private final DecidedCaseRegister register;
    private final Branches branches;
    private final Clock clock;

    DecidedCaseImport(DecidedCaseRegister register, Branches branches, Clock clock) {
        this.register = register;
        this.branches = branches;
        this.clock = clock;
    }

    /** @throws IllegalArgumentException in Chinese, when the file as a whole cannot be taken */
    ImportReport load(byte[] file, String who) {
        List<ImportReport.Line> report = new ArrayList<>();
        Map<String, Long> first = new HashMap<>();
        for (CsvLine line : CsvFile.read(file, LAYOUT)) {
            DecidedCase one = line.good() ? read(line, first) : null;
            ImportReport.Result result = line.good() ? register.record(one, who) : ImportReport.Result.REJECTED;
            report.add(ImportReport.Line.of(line, line.cell(NUMBER), result));
        }
        return ImportReport.of(report);
    }

    /** Null, and a complaint at the line, where it cannot be read. */
    private DecidedCase read(CsvLine line, Map<String, Long> first) {
        String number = line.required(NUMBER, LONGEST_NUMBER);
        Long earlier = number == null ? null : first.putIfAbsent(number, line.number());
        if (earlier != null) {
            line.refuse(NUMBER, "与第 " + earlier + " 行重复");
        }
        LocalDate decidedOn = date(line);
        ViolationType violation = line.choice(VIOLATION, ViolationType::ofCode, "应为违法行为的代码，见 /api/law/violations");
        DecidedCase.Outcome outcome = line.choice(OUTCOME, DecidedCase.Outcome::of, "应填“罚款”“不予处罚”或“其他处理”");
        BigDecimal fine = decimal(line, FINE, AMOUNT, "应为最多两位小数的数（元），例如 30000.00");
        if (outcome != null && line.good() && (outcome == DecidedCase.Outcome.FINED) != (fine != null && fine.signum() > 0)) {
            line.refuse(FINE, outcome == DecidedCase.Outcome.FINED ? "结果为罚款的，应填大于 0 的数额" : "结果不是罚款的，不填数额");
        }
        BigDecimal percent = decimal(line, PERCENT, PERCENTAGE, "应为 0 至 100 之间的数，最多四位小数");
        if (percent != null && percent.compareTo(Benchmark.WHOLE) > 0) {
            line.refuse(PERCENT, "应为 0 至 100 之间的数");
        } else if (percent != null && outcome != null && outcome != DecidedCase.Outcome.FINED) {
            line.refuse(PERCENT, "结果不是罚款的，不填百分比");
        }
        String region = line.choice(REGION, this::region, "应为邯郸市的区县名称或六位代码");
        String trade = line.optional(TRADE, LONGEST_WORD, null);
        String pollutant = line.optional(POLLUTANT, LONGEST_WORD, null);
        BigDecimal timesOver = decimal(line, TIMES_OVER, TIMES, "应为不小于 0、最多三位小数的数");
        Map<String, String> choices = choices(line);
        String source = line.required(SOURCE, LONGEST_SOURCE);
        return line.good() ? new DecidedCase(number, decidedOn, violation, outcome, fine, percent, region, trade, pollutant, timesOver, choices,
                source, false) : null;
    }

    private Optional<String> region(String nameOrCode) {
        return branches.all().stream().filter(one -> one.region().equals(nameOrCode) || one.name().equals(nameOrCode))
                .map(one -> one.region()).findFirst();
    }

    private LocalDate date(CsvLine line) {
        String text = line.required(DECIDED_ON, LONGEST_WORD);
        if (text == null) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(text);
            if (!date.isBefore(FIRST) && !date.isAfter(LocalDate.now(clock))) {
                return date;
            }
            line.refuse(DECIDED_ON, "日期应在 " + FIRST + " 至今天之间");
        } catch (DateTimeException e) {
            line.refuse(DECIDED_ON, "应为日期，例如 2022-06-30");
        }
        return null;
    }

    private static BigDecimal decimal(CsvLine line, String column, Pattern shape, String what) {
        String text = line.optional(column, LONGEST_WORD, null);
        if (text == null || shape.matcher(text).matches()) {
            return text == null ? null : new BigDecimal(text);
        }
        line.refuse(column, what);
        return null;
    }

    private static Map<String, String> choices(CsvLine line) {
        String text = line.optional(FACTORS, LONGEST_FACTORS, null);
        Map<String, String> choices = new HashMap<>();
        for (String part : text == null ? new String[0] : text.split("[；;]")) {
            var factor = FACTOR.matcher(part.strip());
            if (!factor.matches()) {
                line.refuse(FACTORS, "“" + (part.length() > LONGEST_WORD ? part.substring(0, LONGEST_WORD) : part) + "”应当写成 因素代码=档次代码，用；分隔");
            } else if (choices.put(factor.group(1), factor.group(2)) != null) {
                line.refuse(FACTORS, "因素 " + factor.group(1) + " 出现了两次");
            }
        }
        return choices;
    }
}
