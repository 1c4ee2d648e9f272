package org.bihuan.penalty;

import java.time.LocalDate;
import java.util.List;
import org.bihuan.deadline.CalendarMissing;
import org.bihuan.deadline.WorkingDays;

/**
 * The ministry's procedure rules, each with the days it is valid: Order 8 from 2010-03-01, replaced by Order 30 on
 * 2023-07-01. Terms start on the day of their event under the rules valid on that day.
 *
 * @param validTo             last day, or null while in force
 * @param filingDays          days from the clue to the decision on filing
 * @param filingInWorkingDays whether those are working days
 * @param filingExtension     natural days by which the head may extend that term once; 0 for not at all
 * @param decisionMonths      months from filing to the penalty decision, or 0
 * @param decisionDays        natural days from filing to the penalty decision, or 0
 * @param conditions          what must all be fulfilled for filing, in the order of {@link FilingConditions}
 */
record ProcedureLaw(String name, LocalDate validFrom, LocalDate validTo, int filingDays, boolean filingInWorkingDays,
                    int filingExtension, String filingCitation, int decisionMonths, int decisionDays,
                    String decisionCitation, List<String> conditions, String conditionsCitation,
                    String separationCitation) {

    static final ProcedureLaw ORDER_8 = new ProcedureLaw("《环境行政处罚办法》（环境保护部令第8号）",
            LocalDate.of(2010, 3, 1), LocalDate.of(2023, 6, 30), 7, true, 0, "《环境行政处罚办法》第二十二条",
            3, 0, "《环境行政处罚办法》第五十五条",
            List.of("有涉嫌违反环境保护法律、法规和规章的行为", "依法应当或者可以给予行政处罚", "属于本机关管辖", "违法行为在追责期限内"),
            "《环境行政处罚办法》第二十二条", "《环境行政处罚办法》第四十五条");

    static final ProcedureLaw ORDER_30 = new ProcedureLaw("《生态环境行政处罚办法》（生态环境部令第30号）",
            LocalDate.of(2023, 7, 1), null, 15, false, 15, "《生态环境行政处罚办法》第十八条",
            0, 90, "《生态环境行政处罚办法》第五十七条、《行政处罚法》第六十条",
            List.of("有初步证据证明存在涉嫌违法行为", "依法应当或者可以给予行政处罚", "属于本机关管辖", "违法行为在追责期限内"),
            "《生态环境行政处罚办法》第十九条", "《生态环境行政处罚办法》第三十八条");

    private static final List<ProcedureLaw> ALL = List.of(ORDER_8, ORDER_30);

    /** @throws IllegalArgumentException for a day before the first of them */
    static ProcedureLaw on(LocalDate day) {
        return ALL.stream().filter(law -> !day.isBefore(law.validFrom) && (law.validTo == null || !day.isAfter(law.validTo)))
                .findFirst().orElseThrow(() -> new IllegalArgumentException("没有 " + day + " 适用的行政处罚程序规定"));
    }

    /** Until when filing must be decided, counted from the day of the clue. */
    Term filingTerm(LocalDate clueOn, boolean extended, WorkingDays calendar) {
        int days = extended ? filingDays + filingExtension : filingDays;
        if (filingInWorkingDays) {
            try {
                LocalDate end = calendar.addWorkingDays(clueOn, days).lastDay();
                return new Term(clueOn, end, end, filingCitation);
            } catch (CalendarMissing e) {
                return new Term(clueOn, null, null, filingCitation + "；" + e.getMessage());
            }
        }
        return rolled(clueOn, clueOn.plusDays(days), filingCitation, calendar);
    }

    /** Until when the penalty decision must be made, counted from the day of filing. */
    Term decisionTerm(LocalDate filedOn, WorkingDays calendar) {
        return rolled(filedOn, decisionMonths > 0 ? filedOn.plusMonths(decisionMonths) : filedOn.plusDays(decisionDays),
                decisionCitation, calendar);
    }

    /** The decision term in words, e.g. 90日内. */
    String decisionTermInWords() {
        return decisionMonths > 0 ? decisionMonths + "个月内" : decisionDays + "日内";
    }

    /** The filing term in words, e.g. 15日. */
    String filingTermInWords() {
        return filingDays + (filingInWorkingDays ? "个工作日" : "日");
    }

    private static Term rolled(LocalDate from, LocalDate end, String citation, WorkingDays calendar) {
        try {
            return new Term(from, end, calendar.rolled(end), citation);
        } catch (CalendarMissing e) {
            return new Term(from, end, null, citation + "；" + e.getMessage());
        }
    }
}
