package org.bihuan.penalty;

/** How a hearing ends. */
enum HearingResult {

    HELD("已举行"), ABSENT("当事人无正当理由缺席或者中途退出，视为放弃听证"), POSTPONED("改期举行"), WITHDRAWN("当事人书面撤回听证要求");

    private final String label;

    HearingResult(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
