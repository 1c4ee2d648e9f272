package org.bihuan.spotcheck;

/** What an enterprise shows to the camera. */
enum Facility {

    PRODUCTION("生产设施"), TREATMENT("治理设施"), MONITOR("自动监测站房和设备"), OUTLET("排放口"), RECORDS("台账和运维记录"), WASTE_STORE("危险废物贮存场所");

    private final String label;

    Facility(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** Whatever the enterprise, these have to be shown. */
    boolean always() {
        return this == PRODUCTION || this == TREATMENT || this == MONITOR;
    }
}
