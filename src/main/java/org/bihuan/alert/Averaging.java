package org.bihuan.alert;

/** Over which time a value is averaged. */
enum Averaging {

    INSTANT("瞬时值"), MINUTE("分钟均值"), HOUR("小时均值"), DAY("日均值"), MONTH("月均值");

    private final String label;

    Averaging(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
