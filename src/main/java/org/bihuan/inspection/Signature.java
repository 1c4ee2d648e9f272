package org.bihuan.inspection;

/** Whether the party's person signed the record. */
enum Signature {

    SIGNED("逐页签名"), REFUSED("拒绝签名"), ABSENT("无人在场");

    private final String label;

    Signature(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
