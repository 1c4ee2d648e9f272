package org.bihuan.deliberation;

/** Why a head of the authority takes no part, or no longer. */
enum Absence {

    AWAY_ON_DUTY("因公外出"), ON_LEAVE("请假"), OTHER("其他原因"), INVESTIGATOR("本案调查人员，不参加表决"), RECUSED("已经决定回避"),
    NOT_ANSWERED("未按时确认是否回避，按缺席记录"), LEFT("表决前离会");

    private final String label;

    Absence(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** Whether the head had been convened and fell away later. */
    boolean convened() {
        return this == NOT_ANSWERED || this == LEFT;
    }
}
