package org.bihuan.penalty;

/** What a legal review ends in (生态环境行政处罚办法 art. 51). */
enum LegalReviewConclusion {

    AGREE("同意"), CORRECT("补正后重新送审"), DISAGREE("不同意");

    private final String label;

    LegalReviewConclusion(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
