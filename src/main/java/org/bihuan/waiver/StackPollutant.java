package org.bihuan.waiver;

/** The five pollutants whose automatic daily mean is judged (生活垃圾焚烧发电厂自动监测数据应用管理规定 art. 6). */
enum StackPollutant {

    PM("颗粒物", IncineratorLimits.Key.MEAN_PM), NOX("氮氧化物", IncineratorLimits.Key.MEAN_NOX),
    SO2("二氧化硫", IncineratorLimits.Key.MEAN_SO2), HCL("氯化氢", IncineratorLimits.Key.MEAN_HCL),
    CO("一氧化碳", IncineratorLimits.Key.MEAN_CO);

    private final String label;
    private final IncineratorLimits.Key nationalLimit;

    StackPollutant(String label, IncineratorLimits.Key nationalLimit) {
        this.label = label;
        this.nationalLimit = nationalLimit;
    }

    String label() {
        return label;
    }

    /** The limit where no stricter one is named. */
    IncineratorLimits.Key nationalLimit() {
        return nationalLimit;
    }
}
