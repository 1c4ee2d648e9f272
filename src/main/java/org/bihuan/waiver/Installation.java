package org.bihuan.waiver;

/** What stands behind an outlet: the hours that a start or a stop may take depend on it. */
enum Installation {

    POWER_UNIT("火电机组"), BOILER("锅炉"), CEMENT_KILN("水泥窑"), SINTERING("烧结机"), BRICK_KILN("砖瓦窑"), OTHER("其他设施");

    private final String label;

    Installation(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
