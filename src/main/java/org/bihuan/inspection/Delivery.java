package org.bihuan.inspection;

/** How a correction order reaches the party. */
enum Delivery {

    HANDED_OVER("当场交付签收"), LEFT("拒收，留置送达"), LATER("当场未能送达，另行送达");

    private final String label;

    Delivery(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
