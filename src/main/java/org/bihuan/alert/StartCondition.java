package org.bihuan.alert;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether officers are to go on site for a lead (现场检查启动条件). What can be settled by documents, online or by data is
 * settled without a visit; a visit needs one of these reasons (国办发〔2024〕54号 and the ministry's notice of July 2025).
 *
 * @param reasons why, in Chinese; empty when officers need not go
 */
record StartCondition(List<String> reasons) {

    /**
     * @param repeats         leads of the same kind at the same outlet within the window, this one included
     * @param repeatsEnough   that many of them are a reason
     * @param lastCheck       result of the last off-site check, or null when there was none
     */
    static StartCondition of(Route route, Grade grade, int repeats, int repeatsEnough, OffSiteResult lastCheck) {
        List<String> reasons = new ArrayList<>();
        if (route == Route.AT_ONCE || route == Route.ON_SITE) {
            reasons.add("研判路径为“" + route.label() + "”");
        }
        if (grade == Grade.ORANGE || grade == Grade.RED) {
            reasons.add("预警等级为" + grade.label());
        }
        if (repeats >= repeatsEnough) {
            reasons.add("同一点位同类线索近期已有 " + repeats + " 条");
        }
        if (lastCheck == OffSiteResult.HANDLE_ON_SITE) {
            reasons.add("远程核查认为疑似属实，需要现场检查");
        }
        return new StartCondition(List.copyOf(reasons));
    }

    boolean met() {
        return !reasons.isEmpty();
    }

    /** One sentence for the form and the timeline. */
    String text() {
        return met() ? "符合现场检查启动条件：" + String.join("；", reasons)
                : "不符合现场检查启动条件，由分局以非现场方式核实处理";
    }
}
