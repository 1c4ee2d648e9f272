package org.bihuan.law;

/** Who may sign a receipt of service (民事诉讼法 arts. 88, 89). */
public enum SignerRole {

    PARTY("当事人本人"), LEGAL_REPRESENTATIVE("法定代表人或主要负责人"), RECEIVER("单位负责收件的人"), AGENT("代理人或指定代收人"), FAMILY("同住成年家属");

    private final String label;

    SignerRole(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
