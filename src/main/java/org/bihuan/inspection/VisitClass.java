package org.bihuan.inspection;

/** By which cap and floor an enterprise is visited. */
enum VisitClass {

    KEY("重点排污单位"), GENERAL("一般企业"), LISTED("正面清单企业");

    private final String label;

    VisitClass(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
