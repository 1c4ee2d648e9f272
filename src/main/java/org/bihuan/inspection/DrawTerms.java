package org.bihuan.inspection;

import java.util.EnumMap;
import java.util.Map;

/**
 * How often enterprises may and must be visited. The province sets how many visits a year an enterprise has at most
 * (国办发〔2024〕54号, 生态环境部 2025 年 7 月通知); visits for a lead of its own do not count. So that nobody is left to the screen alone,
 * each class has a share that is visited on site in every quarter.
 *
 * @param capPerYear      by class: routine visits of one enterprise in a calendar year
 * @param floorPercent    by class: of its enterprises so many in a hundred are visited in each quarter
 * @param campaignPerYear visits of one enterprise in campaigns in a calendar year
 */
record DrawTerms(Map<VisitClass, Integer> capPerYear, Map<VisitClass, Integer> floorPercent, int campaignPerYear) {

    DrawTerms {
        capPerYear = Map.copyOf(new EnumMap<>(capPerYear));
        floorPercent = Map.copyOf(new EnumMap<>(floorPercent));
        for (VisitClass one : VisitClass.values()) {
            if (capPerYear.getOrDefault(one, -1) < 0 || floorPercent.getOrDefault(one, -1) < 0 || floorPercent.get(one) > 100) {
                throw new IllegalArgumentException("No cap or floor for " + one);
            }
        }
    }

    /** Most visits of one enterprise in a year. */
    int cap(InspectionKind kind, VisitClass one) {
        return kind == InspectionKind.CAMPAIGN ? campaignPerYear : capPerYear.get(one);
    }

    String inWords() {
        StringBuilder words = new StringBuilder();
        for (VisitClass one : VisitClass.values()) {
            words.append(one.label()).append("每家每年日常检查不超过 ").append(capPerYear.get(one)).append(" 次、每季度至少抽查 ").append(floorPercent.get(one)).append("%；");
        }
        return words.append("专项检查每家每年不超过 ").append(campaignPerYear).append(" 次；个案检查不计入").toString();
    }
}
