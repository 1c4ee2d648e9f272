package org.bihuan.deliberation;

/** How a member votes on the proposal. */
enum Choice {

    AGREE("同意"), DISAGREE("不同意"), ABSTAIN("弃权"), RETURN("退回补充调查");

    private final String label;

    Choice(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
