package org.bihuan.enterprise;

/** For what an enterprise may be on the positive list (河北省2019年正面清单, 环办执法〔2021〕10号). */
enum ListKind {

    KEY_PROJECT("重点建设项目"), RELOCATION_HOUSING("搬迁安置房"), STRATEGIC_INDUSTRY("战略性新兴产业"), KEY_EXPORTER("重点外贸企业"),
    MICRO_AIR("微量排放"), LAW_ABIDING("守法示范");

    private final String label;

    ListKind(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
