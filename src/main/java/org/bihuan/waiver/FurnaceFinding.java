package org.bihuan.waiver;

import java.time.LocalDate;
import org.bihuan.law.Regime;
import org.bihuan.law.ViolationType;

/** What a day of a furnace can be found guilty of; each holds at most once a day, and each day is an act of its own. */
enum FurnaceFinding {

    FALSE_MARK(ViolationType.AIR_EVASION, "第十三条"),
    MAINTENANCE_OVER(ViolationType.AUTOMATIC_MONITORING_NOT_RUNNING, ""),
    DAILY_MEAN_OVER(ViolationType.AIR_OVER_STANDARD, "第六条"),
    TEMPERATURE_LOW(ViolationType.POPS_TECHNIQUE_NOT_USED, "第十一条");

    static final String ORDER = "《生活垃圾焚烧发电厂自动监测数据应用管理规定》";

    private final ViolationType violation;
    private final String article;

    FurnaceFinding(ViolationType violation, String article) {
        this.violation = violation;
        this.article = article;
    }

    ViolationType violation() {
        return violation;
    }

    /** The order's article and the penalty provision for an act of that day. */
    String citation(LocalDate day) {
        // The general entry names the water law as well, which has no say over a stack.
        String penalty = this == MAINTENANCE_OVER && day.isBefore(Regime.CODE_FROM) ? "《大气污染防治法》第一百条第三项"
                : violation.articleOn(day).orElseThrow();
        return ORDER + article + "、" + penalty;
    }
}
