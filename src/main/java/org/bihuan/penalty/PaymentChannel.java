package org.bihuan.penalty;

/** How money came in. */
enum PaymentChannel {

    BANK("银行柜台"), ELECTRONIC("电子支付"), COURT("法院执行");

    private final String label;

    PaymentChannel(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
