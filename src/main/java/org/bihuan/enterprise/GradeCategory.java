package org.bihuan.enterprise;

/** What kind of trade a grade belongs to: not every trade is rated in the same steps (环办大气函〔2020〕340号, 环办大气〔2026〕2号). */
enum GradeCategory {

    GRADED("分级行业"), UNGRADED("不分级行业"), SIMPLE("简易行业");

    private final String label;

    GradeCategory(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
