package org.bihuan.alert;

/** Whether what the platform said and what was seen on site agree. */
enum SelfCheck {

    AGREES("平台报警与现场一致"), PARTLY("部分一致"), DIFFERS("平台报警与现场不一致");

    private final String label;

    SelfCheck(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
