package org.bihuan.referral;

/** What a step of a referral must not do; each stops the step that would do it. */
enum ReferralRule {

    IN_PERSON("移送由正职负责人或者主持工作的负责人决定", Laws.ORDER + "第五条"),
    CONDITIONS("移送的两项条件", Laws.WORK + "第五条"),
    REASON("不移送的，理由记入案卷", Laws.ORDER + "第五条"),
    COMPLETE("移送材料齐全", Laws.WORK + "第六条"),
    AFTER_DECISION("先批准，后移送", Laws.ORDER + "第五条"),
    COPY("移送书抄送同级检察机关", Laws.ORDER + "第五条、" + Laws.WORK + "第六条"),
    /** Of the house, not of the law. */
    ONE("一个案件同时只有一件移送", null),
    SILENCE("期限届满仍没有答复的，才能作为逾期未答复处理", Laws.WORK + "第十二条"),
    NO_CRIME("移送拘留的案件不构成犯罪，并且已经作出处罚决定", Laws.DETENTION + "第二条"),
    REFUSAL("拒不停止的行为有证据", Laws.DETENTION + "第三条、第四条、第八条"),
    PERSONS("写明责任人员和各自的责任", Laws.DETENTION + "第九条"),
    MUST("移送公安机关是处罚的一部分", "《生态环境法典》第一千一百零八条"),
    MUST_GO("批准的移送在三个工作日内移送", Laws.DETENTION + "第十二条"),
    ORIGINALS("移送原件，留存复制件，材料齐全", Laws.DETENTION + "第十一条");

    private final String label;
    private final String citation;

    ReferralRule(String label, String citation) {
        this.label = label;
        this.citation = citation;
    }

    /** Why a step is refused: the rule, the fact that breaks it, the provision if there is one. */
    String refusal(String fact) {
        return "【" + label + "】" + fact + (citation == null ? "" : "（" + citation + "）");
    }
}
