package org.bihuan.dailyfine;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.law.Regime;
import org.bihuan.law.ViolationType;
import org.bihuan.law.ViolationType.Medium;

/**
 * The provisions on daily fines, each with the days it is valid. The Code replaced the four laws on 2026-08-15; the
 * ministry's order was not repealed with them and is applied where it does not conflict with the Code.
 */
enum DailyFineLaw {

    ENVIRONMENT("《环境保护法》第五十九条", Medium.ANY, LocalDate.of(2015, 1, 1), true),
    AIR("《大气污染防治法》第一百二十三条", Medium.AIR, LocalDate.of(2016, 1, 1), true),
    WATER("《水污染防治法》第九十五条", Medium.WATER, LocalDate.of(2018, 1, 1), true),
    SOLID_WASTE("《固体废物污染环境防治法》第一百一十九条", Medium.SOLID_WASTE, LocalDate.of(2020, 9, 1), true),
    CODE("《生态环境法典》第一千零六十条", Medium.ANY, Regime.CODE_FROM, false);

    /** Since this day there are daily fines. */
    static final LocalDate FIRST_DAY = ENVIRONMENT.from;

    private static final String ORDER_28 = "《环境保护主管部门实施按日连续处罚办法》（环境保护部令第28号）";

    private final String citation;
    private final Medium medium;
    private final LocalDate from;
    private final boolean replaced;

    /** @param medium whose discharges it is about */
    DailyFineLaw(String citation, Medium medium, LocalDate from, boolean replaced) {
        this.citation = citation;
        this.medium = medium;
        this.from = from;
        this.replaced = replaced;
    }

    private boolean validOn(LocalDate day) {
        return !day.isBefore(from) && !(replaced && !day.isBefore(Regime.CODE_FROM));
    }

    /** @param violation null where it is not said: then the laws for every medium are named */
    static String basis(LocalDate day, ViolationType violation) {
        return Arrays.stream(values()).filter(law -> law.validOn(day)).filter(law -> violation == null || law.medium == Medium.ANY
                || law.medium == violation.medium()).map(law -> law.citation).collect(Collectors.joining("、"));
    }

    /** An article of the ministry's order, e.g. {@code 第十七条}. */
    static String order(String article) {
        return ORDER_28 + article;
    }

    /** Where obstruction of a recheck on that day is punished. */
    static String obstruction(LocalDate day) {
        return day.isBefore(Regime.CODE_FROM) ? "《大气污染防治法》第九十八条、《水污染防治法》第八十一条、《固体废物污染环境防治法》第一百零三条"
                : "《生态环境法典》第一千二百二十九条";
    }

    /** The provisions of both laws where the cycle lies on both sides of the day of change. */
    static String basis(LocalDate first, LocalDate last, ViolationType violation) {
        return Stream.of(basis(first, violation), basis(last, violation)).distinct().collect(Collectors.joining("；"));
    }
}
