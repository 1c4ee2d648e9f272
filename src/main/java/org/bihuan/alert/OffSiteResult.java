package org.bihuan.alert;

/** What an off-site check concludes. */
enum OffSiteResult {

    EXPLAINED("已解释清楚"), PROOF_NEEDED("需企业补充证据"),
    HANDLE_BY_BRANCH("需分局处理"), HANDLE_ON_SITE("疑似属实，需现场检查");

    private final String label;

    OffSiteResult(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
