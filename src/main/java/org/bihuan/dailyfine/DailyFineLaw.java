package org.bihuan.dailyfine;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.law.Consequence;
import org.bihuan.law.Consequences;
import org.bihuan.law.LegalBases;
import org.bihuan.law.ViolationType;

/**
 * The provisions on daily fines: the laws as the tables of the law say, each while it is in force, and the ministry's order,
 * which was not repealed with them and is applied where it does not conflict with the Code.
 */
record DailyFineLaw(Consequences consequences, LegalBases bases) {

    /** Since this day there are daily fines (环境保护法 art. 70). */
    static final LocalDate FIRST_DAY = LocalDate.of(2015, 1, 1);

    private static final String ORDER_28 = "《环境保护主管部门实施按日连续处罚办法》（环境保护部令第28号）";

    /** An article of the ministry's order, e.g. {@code 第十七条}. */
    static String order(String article) {
        return ORDER_28 + article;
    }

    /**
     * The provisions of both laws where the cycle lies on both sides of the day of change.
     *
     * @param violation null where it is not said: then the laws for every medium are named
     */
    String basis(LocalDate first, LocalDate last, ViolationType violation) {
        return Stream.of(first, last).map(day -> consequences.citation(Consequence.DAILY_FINE, violation, day)).distinct()
                .collect(Collectors.joining("；"));
    }

    /** Where obstruction of a recheck on that day is punished. */
    String obstruction(LocalDate day) {
        return bases.citation(ViolationType.INSPECTION_REFUSED, day).orElse("按拒绝、阻挠检查的规定");
    }
}
