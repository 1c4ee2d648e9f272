package org.bihuan.waiver;

import java.time.LocalDate;
import org.bihuan.law.Regime;
import org.bihuan.law.ViolationType;

/** What a day of a furnace can be found guilty of; each holds at most once a day, and each day is an act of its own, but too much maintenance once a quarter. */
enum FurnaceFinding {

    FALSE_MARK(ViolationType.AIR_EVASION, "第十三条", "第九十九条第三项", "第一千一百零八条"),
    MAINTENANCE_OVER(ViolationType.AUTOMATIC_MONITORING_NOT_RUNNING, "", "第一百条第三项", "第一千零八十六条第一款第二项"),
    DAILY_MEAN_OVER(ViolationType.AIR_OVER_STANDARD, "第六条", "第九十九条第二项", "第一千一百零七条"),
    TEMPERATURE_LOW(ViolationType.POPS_TECHNIQUE_NOT_USED, "第十一条", "第一百一十七条第七项", "第一千一百三十条第七项");

    static final String ORDER = "《生活垃圾焚烧发电厂自动监测数据应用管理规定》";

    private final ViolationType violation;
    private final String article;
    private final String penaltyThen;
    private final String penaltyNow;

    FurnaceFinding(ViolationType violation, String article, String penaltyThen, String penaltyNow) {
        this.violation = violation;
        this.article = article;
        this.penaltyThen = penaltyThen;
        this.penaltyNow = penaltyNow;
    }

    ViolationType violation() {
        return violation;
    }

    /** The order's article and, of the provisions for the violation, the one for an act of that day that has its say over a stack. */
    String citation(LocalDate day) {
        return ORDER + article + "、" + penalty(day);
    }

    String penalty(LocalDate day) {
        return day.isBefore(Regime.CODE_FROM) ? "《大气污染防治法》" + penaltyThen : "《生态环境法典》" + penaltyNow;
    }
}
