package org.bihuan.deliberation;

/** The rules of a meeting, by the names under which a step is refused. */
enum MeetingRule {

    HEADS_ONLY("参加人员须为负责人", "《行政处罚法》第五十七条第二款"),
    RECUSED_STAY_AWAY("回避人员不参加审议", "《行政处罚法》第四十三条"),
    RECUSAL_FIRST("先决定回避", "《行政处罚法》第四十三条"),
    RECUSAL_DECIDER("回避决定权限", "《生态环境行政处罚办法》第六条"),
    ABSENCE_EXPLAINED("缺席须记明原因", "《生态环境行政处罚办法》第五十二条"),
    QUORUM("法定人数", MeetingRule.CONVENTION),
    IN_ORDER("按程序进行", MeetingRule.CONVENTION),
    CONVENED_ONLY("到会成员才能表决", MeetingRule.CONVENTION),
    ONE_VOTE("一人一票", MeetingRule.CONVENTION),
    EVERYBODY_HEARD("每人发表意见", "《生态环境行政处罚办法》第五十二条"),
    CHAIR_PRESIDES("主持人主持", MeetingRule.CONVENTION),
    CHAIR_LAST("主持人最后表决", MeetingRule.CONVENTION),
    REPORTERS_REPORT("承办人汇报", MeetingRule.CONVENTION),
    REPORTED_FIRST("先汇报后表决", MeetingRule.CONVENTION),
    BEFORE_THE_CLOSE("表决结束前", MeetingRule.CONVENTION),
    CONCLUSION_BY_VOTES("结论与表决一致", "《行政处罚法》第五十七条第二款");

    /** No provision of the state was found; what holds is the bureau's own table {@code deliberation-rules}. */
    private static final String CONVENTION = "集体审议议事规则";

    private final String label;
    private final String citation;

    MeetingRule(String label, String citation) {
        this.label = label;
        this.citation = citation;
    }

    /** Why a step is refused: the rule, the fact against it, where it is written. */
    Refused refused(String fact) {
        return new Refused("【" + label + "】" + fact + "（" + citation + "）");
    }
}
