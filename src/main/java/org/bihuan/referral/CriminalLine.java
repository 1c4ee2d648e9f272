package org.bihuan.referral;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bihuan.law.ViolationType;

/**
 * Where falsified data become a crime, as far as it can be told from facts; each line with its validity and source. It proposes, people
 * decide: whoever crosses no line may still be guilty of another crime.
 */
enum CriminalLine {

    /** No quantity is asked for. */
    AUTOMATIC_DATA_2016("重点排污单位篡改、伪造自动监测数据或者干扰自动监测设施，并排放化学需氧量、氨氮、二氧化硫、氮氧化物等污染物", "《刑法》第三百三十八条；法释〔2016〕29号第一条第七项",
            LocalDate.of(2017, 1, 1), LocalDate.of(2023, 8, 14), "法释〔2016〕29号全文"),
    AUTOMATIC_DATA_2023("重点排污单位、实行排污许可重点管理的单位篡改、伪造自动监测数据或者干扰自动监测设施，并排放化学需氧量、氨氮、二氧化硫、氮氧化物等污染物",
            "《刑法》第三百三十八条；法释〔2023〕7号第一条", LocalDate.of(2023, 8, 15), null, "法释〔2023〕7号，第一条待核对原文；据报道2026年有新的修订"),
    INTERMEDIARY_INCOME("中介组织提供虚假证明文件，违法所得达到立案标准", "《刑法》第二百二十九条", LocalDate.of(2021, 3, 1), null, "公开案例，待核对立案追诉标准"),
    INTERMEDIARY_REPEATED("中介组织两年内因提供虚假证明文件受过行政处罚达到规定次数，又提供虚假证明文件", "《刑法》第二百二十九条", LocalDate.of(2021, 3, 1), null,
            "公开案例，待核对立案追诉标准");

    /** Which of the pollutants that the line names are discharged. */
    enum Pollutant {

        COD("化学需氧量"), AMMONIA_NITROGEN("氨氮"), SULPHUR_DIOXIDE("二氧化硫"), NITROGEN_OXIDES("氮氧化物"), OTHER("其他污染物");

        private final String label;

        Pollutant(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** Whether a line is crossed. */
    enum Verdict {

        CROSSED("达到"), REVIEW("需要法制审核"), NOT_CROSSED("没有达到");

        private final String label;

        Verdict(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /**
     * What is known.
     *
     * @param falsified        whether automatic monitoring data were falsified or the device disturbed
     * @param keyDischarger    重点排污单位
     * @param keyPermit        under key management by its permit (排污许可重点管理)
     * @param illegalIncome    of a service firm, yuan; null where not known
     * @param earlierPenalties of a service firm within two years; null where not known
     */
    record Question(ViolationType violation, LocalDate actEndedOn, boolean falsified, boolean keyDischarger, boolean keyPermit, Set<Pollutant> discharged,
                    BigDecimal illegalIncome, Integer earlierPenalties) {
    }

    /** Amounts that no text confirms yet. */
    record Amounts(BigDecimal income, int penalties) {
    }

    record Answer(CriminalLine line, Verdict verdict, String reason) {

        String inWords() {
            return line.label + "：" + verdict.label() + "。" + reason + "（" + line.citation + "；来源：" + line.source + "）";
        }
    }

    private final String label;
    private final String citation;
    private final LocalDate validFrom;
    private final LocalDate validTo;
    private final String source;

    CriminalLine(String label, String citation, LocalDate validFrom, LocalDate validTo, String source) {
        this.label = label;
        this.citation = citation;
        this.validFrom = validFrom;
        this.validTo = validTo;
        this.source = source;
    }

    /** The lines of the act's day that have something to do with it, each answered. */
    static List<Answer> judge(Question asked, Amounts amounts) {
        List<Answer> answers = new ArrayList<>();
        for (CriminalLine line : values()) {
            boolean valid = !asked.actEndedOn().isBefore(line.validFrom) && (line.validTo == null || !asked.actEndedOn().isAfter(line.validTo));
            if (valid && line.intermediary() == asked.violation().byServiceFirm() && (asked.falsified() || line.intermediary())) {
                answers.add(line.intermediary() ? line.firm(asked, amounts) : line.discharger(asked));
            }
        }
        return answers;
    }

    /** What the lines ask that an act of this kind, done on that day, may cross. */
    static List<String> conditions(ViolationType violation, LocalDate actEndedOn) {
        boolean data = switch (violation) {
            case MONITORING_DATA_FALSIFIED, MONITORING_GEAR_DAMAGED, AIR_EVASION, WATER_EVASION -> true;
            default -> violation.byServiceFirm();
        };
        Question open = new Question(violation, actEndedOn, data, false, false, Set.of(), null, null);
        return judge(open, new Amounts(BigDecimal.ZERO, 0)).stream().map(answer -> answer.line().condition()).toList();
    }

    /** Whether a referral as a suspected crime is proposed. */
    static boolean proposed(List<Answer> answers) {
        return answers.stream().anyMatch(answer -> answer.verdict() == Verdict.CROSSED);
    }

    private String condition() {
        return label + "（" + citation + "；来源：" + source + "）";
    }

    private boolean intermediary() {
        return this == INTERMEDIARY_INCOME || this == INTERMEDIARY_REPEATED;
    }

    private Answer discharger(Question asked) {
        boolean key = asked.keyDischarger() || this == AUTOMATIC_DATA_2023 && asked.keyPermit();
        if (!key) {
            return new Answer(this, Verdict.NOT_CROSSED, this == AUTOMATIC_DATA_2023 ? "不是重点排污单位，也不实行排污许可重点管理" : "不是重点排污单位");
        }
        if (asked.discharged().isEmpty()) {
            return new Answer(this, Verdict.NOT_CROSSED, "没有查明排放污染物");
        }
        String who = asked.keyDischarger() ? "重点排污单位" : "排污许可重点管理单位";
        return asked.discharged().stream().anyMatch(pollutant -> pollutant != Pollutant.OTHER)
                ? new Answer(this, Verdict.CROSSED, who + "篡改、伪造自动监测数据或者干扰监测设施，并排放"
                        + String.join("、", asked.discharged().stream().sorted().map(Pollutant::label).toList()) + "，没有数量要求")
                : new Answer(this, Verdict.REVIEW, who + "排放的是条文没有列明的污染物");
    }

    private Answer firm(Question asked, Amounts amounts) {
        if (this == INTERMEDIARY_INCOME) {
            return asked.illegalIncome() == null ? new Answer(this, Verdict.NOT_CROSSED, "没有查明违法所得")
                    : new Answer(this, asked.illegalIncome().compareTo(amounts.income()) >= 0 ? Verdict.CROSSED : Verdict.NOT_CROSSED, "违法所得 "
                            + asked.illegalIncome().toPlainString() + " 元，标准 " + amounts.income().toPlainString() + " 元");
        }
        return asked.earlierPenalties() == null ? new Answer(this, Verdict.NOT_CROSSED, "没有查明两年内受过的处罚，应当向各地查询")
                : new Answer(this, asked.earlierPenalties() >= amounts.penalties() ? Verdict.CROSSED : Verdict.NOT_CROSSED, "两年内受过处罚 "
                        + asked.earlierPenalties() + " 次，标准 " + amounts.penalties() + " 次");
    }
}
