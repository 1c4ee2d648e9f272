package org.bihuan.alert;

/** What the officers judge an alert to be, seen on site. */
enum Judgement {

    TRUE_ALERT("属实"), FALSE_ALARM("误报"), DATA_PROBLEM("数据问题");

    private final String label;

    Judgement(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
