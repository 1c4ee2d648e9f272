package org.bihuan.alert;

/** What the detachment decides on a feedback, or on an off-site check that found the lead explained. */
enum ReviewDecision {

    APPROVED("审核通过"), RETURN_TO_BRANCH("退回分局重新反馈"), RETURN_TO_OFF_SITE("退回远程核查");

    private final String label;

    ReviewDecision(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
