package org.bihuan.alert;

/** What an operator looked at in an off-site check. */
enum Material {

    ENTERPRISE_MARK("企业数据标记"), MAINTENANCE_LOG("电子运维记录"), ABNORMALITY_REPORT("异常报告"), VIDEO("视频"), ELECTRICITY("用电、能耗数据"),
    NEIGHBOURS("周边站点数据"), PHONE("电话核实");

    private final String label;

    Material(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
