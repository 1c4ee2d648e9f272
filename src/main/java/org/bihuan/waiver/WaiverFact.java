package org.bihuan.waiver;

/**
 * What is asked about an act before anybody proposes to waive its penalty; the names are the codes of the public interface and
 * of the table {@code waiver-items}. A barrier bars when it holds; a condition is needed by the items that name it.
 */
enum WaiverFact {

    FALSIFIED(Kind.BARRIER_UNLESS_FAULTLESS, "篡改、伪造监测数据或者弄虚作假", "自动监测数据和现场核查记录"),
    EVASION(Kind.BARRIER_UNLESS_FAULTLESS, "以逃避监管的方式排放污染物", "现场检查（勘察）笔录"),
    EMERGENCY_IN_FORCE(Kind.BARRIER_UNLESS_FAULTLESS, "重污染天气应急响应期间违法", "应急响应启动、解除的通知"),
    REFERRED(Kind.BARRIER, "涉嫌犯罪或者已经移送公安机关", "移送和案件线索的核查记录"),
    ORDER_DISOBEYED(Kind.BARRIER_UNLESS_FAULTLESS, "不执行责令改正决定", "责令改正违法行为决定书和复查记录"),
    HARM(Kind.BARRIER_UNLESS_FAULTLESS, "造成了超出轻微程度的危害后果", "危害后果的调查材料"),
    TOXIC(Kind.BARRIER_UNLESS_FAULTLESS, "涉及有毒有害污染物或者第一类污染物", "监测报告"),
    SEVERAL_FACTORS(Kind.BARRIER_UNLESS_FAULTLESS, "两个以上污染因子超标", "监测报告"),

    MINOR(Kind.CONDITION, "违法行为轻微", "认定违法行为轻微的理由和证据"),
    NO_HARM(Kind.CONDITION, "没有造成危害后果", "没有危害后果的调查材料"),
    SLIGHT_CONSEQUENCE(Kind.CONDITION, "危害后果轻微", "危害后果轻微的调查材料"),
    CORRECTED_IN_TIME(Kind.CONDITION, "已经及时改正", "改正情况的核查记录"),
    RECORD_CHECKED(Kind.CONDITION, "已查询当事人以往的同类违法", "处罚和检查记录的查询结果"),
    WITHIN_LIMITS(Kind.CONDITION, "污染物达标排放", "监测报告或者自动监测数据"),
    WITHIN_LIMITS_AGAIN(Kind.CONDITION, "改正后监测达标", "改正后的监测报告或者自动监测数据"),
    DAILY_MEAN_WITHIN(Kind.CONDITION, "联网的自动监测日均值不超标（未联网的填“是”）", "自动监测日均值"),
    EIA_APPROVED(Kind.CONDITION, "环评已经批准", "环评批复"),
    PERMIT_HELD(Kind.CONDITION, "已取得排污许可证或者已登记", "排污许可证或者登记回执"),
    FACILITIES_RUNNING(Kind.CONDITION, "环保设施按环评建成并正常运行", "环保设施建设和运行记录"),
    UNDER_CONSTRUCTION(Kind.CONDITION, "项目尚在建设", "现场检查（勘察）笔录和照片"),
    NO_POLLUTANT(Kind.CONDITION, "没有产生污染物", "现场检查（勘察）笔录"),
    STOPPED_OR_RESTORED(Kind.CONDITION, "主动停止建设、停止生产或者恢复原状", "停止或者恢复原状的核查记录"),
    SUDDEN_FAULT(Kind.CONDITION, "治理设施突发故障，没有主观故意", "设施故障和维修记录"),
    PROCEDURES_FOLLOWED(Kind.CONDITION, "按操作规程和应急预案处置", "处置记录"),
    REPORTED_IN_A_DAY(Kind.CONDITION, "故障发生后24小时内已报告", "报告记录"),
    OUTPUT_LIMITED(Kind.CONDITION, "已限产或者停产", "生产记录"),
    EQUIPMENT_MAINTAINED(Kind.CONDITION, "监测设备维护正常", "设备运行维护记录"),
    WELDING_ONLY(Kind.CONDITION, "只是焊接烟尘收集设施未使用", "现场检查（勘察）笔录"),
    LEDGER_ONLY(Kind.CONDITION, "只是危险废物纸质台账不规范", "危险废物台账"),
    NO_FAULT(Kind.CONDITION, "有证据足以证明没有主观过错", "当事人提出并经审查的证据");

    private enum Kind {
        BARRIER, BARRIER_UNLESS_FAULTLESS, CONDITION
    }

    private final Kind kind;
    private final String label;
    private final String proof;

    WaiverFact(Kind kind, String label, String proof) {
        this.kind = kind;
        this.label = label;
        this.proof = proof;
    }

    String label() {
        return label;
    }

    /** What shows it, one way or the other. */
    String proof() {
        return proof;
    }

    boolean barrier() {
        return kind != Kind.CONDITION;
    }

    /**
     * Whether it bars even a party that proves to be without fault. 行政处罚法 art. 33 para. 2 and 生态环境法典 art. 1053 ask for nothing
     * else: how grave the act was matters to the lists of minor violations alone. A suspected crime is not the bureau's to waive (art. 27).
     */
    boolean barsFaultless() {
        return kind == Kind.BARRIER;
    }
}
