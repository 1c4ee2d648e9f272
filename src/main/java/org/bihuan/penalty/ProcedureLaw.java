package org.bihuan.penalty;

import java.time.LocalDate;
import java.util.List;
import org.bihuan.deadline.DeadlineRule;
import org.bihuan.deadline.DeadlineRules;
import org.bihuan.law.Regime;

/**
 * The ministry's procedure rules, each with the days it is valid: Order 8 from 2010-03-01, replaced by Order 30 on
 * 2023-07-01. Terms start on the day of their event under the rules valid on that day; their length stands with the
 * statutory limits, under the codes given here.
 *
 * @param validTo      last day, or null while in force
 * @param filingRule   the limit from the clue to the decision on filing
 * @param decisionRule the limit from filing to the penalty decision
 * @param conditions   what must all be fulfilled for filing, in the order of {@link FilingConditions}
 */
record ProcedureLaw(String name, LocalDate validFrom, LocalDate validTo, String filingRule, String decisionRule,
                    List<String> conditions, String conditionsCitation, String separationCitation) {

    /** First day of 行政处罚法 as revised in 2021, which numbers its articles anew and counts short limits in working days. */
    static final LocalDate LAW_OF_2021 = LocalDate.of(2021, 7, 15);

    static final ProcedureLaw ORDER_8 = new ProcedureLaw("《环境行政处罚办法》（环境保护部令第8号）",
            LocalDate.of(2010, 3, 1), Regime.ORDER_30_FROM.minusDays(1), "T01", "T09",
            List.of("有涉嫌违反环境保护法律、法规和规章的行为", "依法应当或者可以给予行政处罚", "属于本机关管辖", "违法行为在追责期限内"),
            "《环境行政处罚办法》第二十二条", "《环境行政处罚办法》第四十五条");

    static final ProcedureLaw ORDER_30 = new ProcedureLaw("《生态环境行政处罚办法》（生态环境部令第30号）",
            Regime.ORDER_30_FROM, null, "T02", "T08",
            List.of("有初步证据证明存在涉嫌违法行为", "依法应当或者可以给予行政处罚", "属于本机关管辖", "违法行为在追责期限内"),
            "《生态环境行政处罚办法》第十九条", "《生态环境行政处罚办法》第三十八条");

    private static final List<ProcedureLaw> ALL = List.of(ORDER_8, ORDER_30);

    /** @throws IllegalArgumentException for a day before the first of them */
    static ProcedureLaw on(LocalDate day) {
        return ALL.stream().filter(law -> !day.isBefore(law.validFrom) && (law.validTo == null || !day.isAfter(law.validTo)))
                .findFirst().orElseThrow(() -> new IllegalArgumentException("没有 " + day + " 适用的行政处罚程序规定"));
    }

    /** The limit for the penalty decision, for a case filed on this day. */
    static DeadlineRule decision(LocalDate filedOn) {
        return DeadlineRules.on(on(filedOn).decisionRule, filedOn);
    }
}
