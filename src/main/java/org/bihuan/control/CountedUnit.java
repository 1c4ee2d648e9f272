package org.bihuan.control;

import java.util.Arrays;
import java.util.Optional;

/** By what a measure is counted: a percentage alone does not say which line stands. */
enum CountedUnit {

    LINE("生产线", "条"), FURNACE("炉窑", "座"), DEVICE("设备", "台"), HOUR("小时", "小时"), PLANT("全厂", "厂");

    private final String label;
    private final String counter;

    CountedUnit(String label, String counter) {
        this.label = label;
        this.counter = counter;
    }

    String label() {
        return label;
    }

    String count(Object number) {
        return number + " " + counter;
    }

    static Optional<CountedUnit> of(String text) {
        return Arrays.stream(values()).filter(unit -> unit.label.equals(text) || unit.name().equals(text)).findFirst();
    }
}
