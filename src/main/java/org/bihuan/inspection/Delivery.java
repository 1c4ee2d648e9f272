package org.bihuan.inspection;

/** How a correction order reached the party on the spot. */
enum Delivery {

    HANDED_OVER("当场交付签收"), LEFT("拒收，留置送达");

    private final String label;

    Delivery(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
