package org.bihuan.dossier;

import java.util.List;

/**
 * What documents say, item by item (行政处罚法 art. 59, 行政处罚案卷评查). The Chinese name is what a missing item is called and what stands
 * between braces in the templates, {@code {{当事人名称}}}, so that a clerk can move it about in a word processor.
 */
public enum DocumentItem {

    // The case and its party
    AUTHORITY("机关名称"),
    CAUSE("案由"),
    CASE_NUMBER("案号"),
    CASE_SOURCE("案件来源"),
    PARTY_NAME("当事人名称"),
    PARTY_CODE("证照号码"),
    PARTY_ADDRESS("当事人地址"),
    LEGAL_REPRESENTATIVE("法定代表人"),

    // Facts and law
    FACTS("违法事实"),
    EVIDENCE("证据", "证据名称", "证据日期", "提供人"),
    BREACHED_ARTICLES("违反条款"),
    PENALTY_BASIS("处罚依据"),
    DISCRETION("裁量情况"),

    // Internal approval
    FILING_REASON("立案理由"),
    HANDLER_OPINION("承办人意见"),
    HANDLER_SIGNATURE("承办人签名和日期"),
    UNIT_OPINION("审核意见"),
    UNIT_SIGNATURE("审核人签名和日期"),
    HEAD_OPINION("负责人审批意见"),
    HEAD_SIGNATURE("负责人签名和日期"),

    // Records made on the spot
    STARTED_AT("开始时间"),
    ENDED_AT("结束时间"),
    PLACE("地点"),
    OFFICERS("执法人员"),
    RECORDER("记录人"),
    PERSON_PRESENT("现场人员"),
    CERTIFICATES_SHOWN("出示证件情况"),
    RIGHTS_TOLD("告知事项"),
    PRODUCTION("生产情况"),
    PERMITS("环保手续情况"),
    TREATMENT("污染防治设施情况"),
    FINDINGS("检查情况"),
    SAMPLING("采样和拍摄情况"),
    PARTY_STATEMENT("当事人陈述"),
    CONFIRMATION("签名确认情况"),
    PERSON_ASKED("被询问人"),
    QUESTIONS("询问内容", "问", "答"),
    FAULT("主观过错"),
    DURATION("持续时间"),
    OFFENCE_COUNT("违法次数"),
    TEST_RESULTS_TOLD("检测结果告知情况"),
    SERVICE_ADDRESS("送达地址"),

    // Registered evidence
    REGISTERED_ITEMS("登记保存的证据"),
    KEPT_FROM("登记保存时间"),
    KEEPING_PLACE("保存地点"),
    KEEPER("保管人"),
    KEPT_UNTIL("处理期限"),
    FATE("处理情况"),

    // Sealed and seized things
    SEIZURE_MEASURE("强制措施"),
    SEIZURE_BASIS("查封扣押依据"),
    SEIZURE_TERM("查封扣押期限"),
    SEIZED_ITEMS("查封扣押清单", "物品名称", "型号编号", "数量", "状态", "所在位置"),
    SEIZURE_COURSE("实施情况"),
    SEIZURE_DECISION("查封扣押决定"),
    TESTING("检测鉴定情况"),

    // Order to correct
    INVESTIGATION("调查情况"),
    ORDER_BASIS("责令改正依据"),
    REQUIREMENT("改正要求"),
    CORRECT_BY("改正期限"),
    CONSEQUENCE("不履行的后果"),

    // Waiver
    COMMITMENT("承诺内容"),
    SIGNER("承诺人"),
    SIGNED_ON("签署日期"),

    // Investigation report, notice, hearing, review, deliberation
    PROCESS("办理经过"),
    CONCLUSION("结论"),
    PROPOSAL("处理建议"),
    INTENDED_PENALTY("拟作出的处罚"),
    DEFENCE_RIGHTS("陈述申辩权利"),
    HEARING_RIGHTS("听证权利"),
    CONTACT("联系方式"),
    HEARING_TIME("听证时间"),
    HEARING_PLACE("听证地点"),
    HEARING_FORM("听证方式"),
    CHAIR("主持人"),
    NOTES("注意事项"),
    PARTICIPANTS("参加人员"),
    INVESTIGATORS_CASE("调查人员意见"),
    CROSS_EXAMINATION("质证情况"),
    DEFENCE("陈述申辩内容"),
    LAST_STATEMENT("最后陈述"),
    SUBMITTED_BY("送审情况"),
    REVIEWED_POINTS("审核内容", "审核事项", "审核情况"),
    REVIEWER("审核人员"),
    ABSENTEES("缺席人员"),
    RECUSALS("回避情况"),
    REPORT("案情汇报"),
    OPINIONS("发言意见", "姓名", "职务", "意见"),
    VOTES("表决情况"),

    // Decision
    DEFENCE_HANDLING("陈述申辩和听证情况"),
    PENALTY("处罚决定"),
    PAYMENT("缴款方式和期限"),
    NO_PENALTY_GROUND("不予处罚的理由和依据"),
    EDUCATION("教育内容"),
    ORIGINAL_DECISION("原处罚决定"),
    RECHECK("复查情况"),
    COUNTED_DAYS("计罚日数和依据"),

    // Blacklist of third-party operators
    LISTING_BASIS("列入依据"),
    LISTING_MEASURE("列入种类"),
    LISTING_TERM("列入期限"),
    REPAIR_RIGHTS("信用修复"),

    // Service
    SERVED_NAME("送达文书名称"),
    SERVED_NUMBER("送达文书文号"),
    RECIPIENT("受送达人"),
    SERVICE_WAY("送达方式"),
    SERVED_AT("送达时间"),
    SERVICE_PLACE("送达地点"),
    SERVERS("送达人"),
    RECEIPT("签收情况"),
    WITNESS("见证人"),
    REMARK("备注"),

    // Execution and closing
    APPLICATION_REASON("申请理由"),
    INSTALMENTS("缴款安排", "缴款期限", "缴款金额"),
    INSTALMENT_BASIS("批准依据"),
    OBLIGATION("应当履行的义务"),
    PERFORM_BY("履行期限"),
    PERFORM_HOW("履行方式"),
    AMOUNT("应缴金额"),
    COURT("受理法院"),
    APPLICANT("申请人"),
    REQUEST("申请事项"),
    REASONS("事实和理由"),
    ATTACHMENTS("附件材料", "材料名称", "份数"),
    FILED_ON("立案日期"),
    RESULT("处理结果"),
    EXECUTION("执行情况"),
    RECEIPTS("票据和凭证"),

    // Referral to the police
    SUSPECTS("嫌疑对象"),
    OFFENCE("涉嫌罪名"),
    REFERRAL_MATTER("移送事项"),
    REFERRAL_BASIS("移送依据"),
    REFERRAL_LETTER("移送书文号"),
    HANDED_OVER("移交情况"),
    OBJECTS("涉案物品清单", "物品名称", "型号编号", "数量", "状态和位置", "扣押文书"),
    EVIDENCE_FILES("证据材料清单", "文件名称", "来源", "保管", "哈希值（SHA-256）"),

    // Index of the dossier
    MAIN_VOLUME("正卷目录", "文书名称", "文号", "日期", "份数", "备注"),
    SECONDARY_VOLUME("副卷目录", "文书名称", "文号", "日期", "份数", "备注");

    private final String label;
    private final List<String> columns;

    DocumentItem(String label, String... columns) {
        this.label = label;
        this.columns = List.of(columns);
    }

    /** The Chinese name, and the tag in templates. */
    public String label() {
        return label;
    }

    /** What a row of it consists of; empty for an item that is a text. */
    public List<String> columns() {
        return columns;
    }

    boolean isList() {
        return !columns.isEmpty();
    }
}
