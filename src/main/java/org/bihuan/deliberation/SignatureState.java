package org.bihuan.deliberation;

/** What became of a signature under the minutes. */
enum SignatureState {

    SIGNED("已签字"), CORRECTION("签字并要求更正"), MISSING("逾期未签字");

    private final String label;

    SignatureState(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
