package org.bihuan.inspection;

/** The conduct code (现场检查行为准则): what officers keep in every visit, whatever they find. */
enum ConductItem {

    TWO_OFFICERS("两名执法人员到场并出示执法证件"), PURPOSE_TOLD("告知检查的事由、依据和抽取编号"), SCOPE_KEPT("只检查抽查事项，没有变相增加检查"),
    PRODUCTION_SPARED("没有影响企业正常生产经营"), FILMED("全过程记录"), SECRETS_KEPT("保守企业商业秘密"), NOTHING_TAKEN("没有接受宴请、礼品或者其他利益"),
    RIGHTS_TOLD("告知企业陈述申辩和评价检查的途径");

    private final String label;

    ConductItem(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
