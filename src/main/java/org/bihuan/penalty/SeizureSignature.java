package org.bihuan.penalty;

/** Who signed the record made on the spot (行政强制法 art. 18, items 8 and 9). */
enum SeizureSignature {

    SIGNED("当事人到场，在现场笔录和清单上签名"), REFUSED("当事人到场，拒绝签名，已在笔录中注明"), ABSENT("当事人经通知不到场，由见证人签名");

    private final String label;

    SeizureSignature(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
