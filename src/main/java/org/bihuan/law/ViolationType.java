package org.bihuan.law;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The closed catalogue of violations that an inspection can suspect and a penalty case be about; the names are the codes
 * of the public interface. Under which provisions each is punished, and how heavily, says {@link LegalBases}.
 *
 * <p>Daily fines: 环境保护法 art. 59, 大气污染防治法 art. 123, 水污染防治法 art. 95, 固体废物污染环境防治法 art. 119, 排污许可管理条例
 * art. 38 and order 28 art. 5 before the Code; 生态环境法典 art. 1060 since: for unlawful discharge, dumping and disposal, not
 * for breaches of other duties; falsified data that served to discharge are evasion. Detention: 环境保护法 art. 63,
 * 固体废物污染环境防治法 art. 120; 生态环境法典 arts 1095, 1102, 1108, 1179. Crime: 刑法 arts 229, 286 and 338.
 */
public enum ViolationType {

    AIR_NO_PERMIT("无排污许可证排放大气污染物", Medium.AIR, DailyFine.YES, DailyFine.YES, Police.DETENTION),
    AIR_OVER_STANDARD("超标准或者超总量排放大气污染物", Medium.AIR, DailyFine.YES, DailyFine.YES, Police.CRIME),
    AIR_OVER_PERMIT("超过许可排放浓度或者许可排放量排放大气污染物", Medium.AIR, DailyFine.YES, DailyFine.YES),
    AIR_EVASION("通过逃避监管的方式排放大气污染物", Medium.AIR, DailyFine.YES, DailyFine.YES, Police.DETENTION, Police.CRIME),
    VOC_FACILITY_NOT_USED("产生含挥发性有机物废气的活动未密闭或者未按规定使用治理设施", Medium.AIR, DailyFine.LEGAL_REVIEW, DailyFine.LEGAL_REVIEW),
    VOC_COATING_LEDGER("工业涂装未使用低挥发性有机物含量涂料或者未建台账", Medium.AIR, DailyFine.NO, DailyFine.NO),
    INDUSTRIAL_DUST("钢铁、建材、化工等企业未控制粉尘和气态污染物排放", Medium.AIR, DailyFine.LEGAL_REVIEW, DailyFine.LEGAL_REVIEW),
    STOCKPILE_DUST("易产生扬尘的物料未密闭、未围挡或者未覆盖", Medium.AIR, DailyFine.YES, DailyFine.LEGAL_REVIEW),
    POPS_TECHNIQUE_NOT_USED("未采取有利于减少持久性有机污染物排放的技术方法和工艺（焚烧炉温度不达标）", Medium.AIR, DailyFine.LEGAL_REVIEW, DailyFine.LEGAL_REVIEW),
    ODOUR("未采取措施防止排放恶臭气体", Medium.AIR, DailyFine.LEGAL_REVIEW, DailyFine.LEGAL_REVIEW),
    SERVICE_ODOUR("干洗、机动车维修未设置异味和废气处理装置", Medium.AIR, DailyFine.LEGAL_REVIEW, DailyFine.LEGAL_REVIEW),
    HEAVY_POLLUTION_EARTHWORK("重污染天气应急期间未停止土石方作业或者建筑物拆除施工", Medium.AIR, DailyFine.LEGAL_REVIEW, DailyFine.LEGAL_REVIEW),
    HEAVY_POLLUTION_LIMITS("特殊时段未按排污许可证规定停止或者限制排放", Medium.AIR, DailyFine.LEGAL_REVIEW, DailyFine.LEGAL_REVIEW),
    FUGITIVE_EMISSION("未按排污许可证规定控制大气污染物无组织排放", Medium.AIR, DailyFine.LEGAL_REVIEW, DailyFine.LEGAL_REVIEW),
    WATER_NO_PERMIT("无排污许可证排放水污染物", Medium.WATER, DailyFine.YES, DailyFine.YES, Police.DETENTION),
    WATER_OVER_STANDARD("超标准或者超总量排放水污染物", Medium.WATER, DailyFine.YES, DailyFine.YES, Police.CRIME),
    WATER_EVASION("通过逃避监管的方式排放水污染物", Medium.WATER, DailyFine.YES, DailyFine.YES, Police.DETENTION, Police.CRIME),
    WATER_NO_PRETREATMENT("未经预处理向污水集中处理设施排放工业废水", Medium.WATER, DailyFine.YES, DailyFine.YES),
    MONITORING_GEAR_DAMAGED("侵占、损毁或者擅自移动、改变自动监测设备", Medium.ANY, DailyFine.NO, DailyFine.NO, Police.CRIME),
    NO_SELF_MONITORING("未按规定自行监测或者未保存原始监测记录", Medium.ANY, DailyFine.NO, DailyFine.NO),
    AUTOMATIC_MONITORING_NOT_RUNNING("未安装、未联网或者未保证自动监测设备正常运行", Medium.ANY, DailyFine.NO, DailyFine.NO),
    MONITORING_DATA_FALSIFIED("篡改、伪造监测数据", Medium.ANY, DailyFine.NO, DailyFine.NO, Police.DETENTION, Police.CRIME),
    DATA_NOT_PUBLISHED("重点排污单位不公开或者不如实公开自动监测数据", Medium.ANY, DailyFine.NO, DailyFine.NO),
    OUTLET_IRREGULAR("未按规定设置排放口", Medium.ANY, DailyFine.NO, DailyFine.NO),
    INCINERATOR_MONITORING("生活垃圾焚烧厂未安装监测设备或者未公开污染排放数据", Medium.ANY, DailyFine.NO, DailyFine.NO),
    FACILITY_NOT_PER_PERMIT("未按排污许可证要求运行污染防治设施", Medium.ANY, DailyFine.LEGAL_REVIEW, DailyFine.LEGAL_REVIEW),
    PERMIT_EXCEPTION_NOT_REPORTED("污染物排放异常未报告", Medium.ANY, DailyFine.NO, DailyFine.NO),
    PERMIT_LEDGER("未建立环境管理台账或者未提交排污许可证执行报告", Medium.ANY, DailyFine.NO, DailyFine.NO),
    BUILT_WITHOUT_APPROVAL("环评文件未经批准擅自开工建设", Medium.ANY, DailyFine.NO, DailyFine.NO, Police.DETENTION),
    EIA_NOT_REGISTERED("未依法备案环境影响登记表", Medium.ANY, DailyFine.NO, DailyFine.NO),
    NOT_ACCEPTED("配套环境保护设施未建成、未验收即投入生产", Medium.ANY, DailyFine.NO, DailyFine.NO),
    ACCEPTANCE_REPORT_NOT_PUBLISHED("未依法向社会公开环境保护设施验收报告", Medium.ANY, DailyFine.NO, DailyFine.NO),
    WASTE_DUMPING("擅自倾倒、堆放、丢弃、遗撒工业固体废物", Medium.SOLID_WASTE, DailyFine.YES, DailyFine.YES, Police.DETENTION, Police.CRIME),
    WASTE_LEDGER_MISSING("未建立工业固体废物管理台账或者未如实记录", Medium.SOLID_WASTE, DailyFine.NO, DailyFine.NO),
    WASTE_WRONG_CONSIGNEE("违法委托他人运输、利用、处置工业固体废物", Medium.SOLID_WASTE, DailyFine.NO, DailyFine.NO),
    WASTE_STORAGE_UNPROTECTED("贮存工业固体废物未采取防护措施", Medium.SOLID_WASTE, DailyFine.NO, DailyFine.NO),
    WASTE_FACILITY_IDLED("擅自关闭、闲置或者拆除生活垃圾处理设施、场所", Medium.SOLID_WASTE, DailyFine.NO, DailyFine.NO),
    HAZARDOUS_WASTE_MANAGEMENT("危险废物标志、管理计划、台账或者贮存不符合规定", Medium.SOLID_WASTE, DailyFine.NO, DailyFine.NO),
    HAZARDOUS_WASTE_TO_UNLICENSED("将危险废物提供或者委托给无许可证的单位", Medium.SOLID_WASTE, DailyFine.NO, DailyFine.NO, Police.DETENTION,
            Police.CRIME),
    HAZARDOUS_WASTE_MOVED_UNAPPROVED("未经批准擅自转移危险废物", Medium.SOLID_WASTE, DailyFine.NO, DailyFine.NO, Police.DETENTION),
    HAZARDOUS_WASTE_DUMPING("擅自倾倒、堆放危险废物", Medium.SOLID_WASTE, DailyFine.YES, DailyFine.YES, Police.DETENTION, Police.CRIME),
    HAZARDOUS_WASTE_UNLICENSED_BUSINESS("无许可证从事收集、贮存、利用、处置危险废物经营活动", Medium.SOLID_WASTE, DailyFine.NO, DailyFine.NO,
            Police.DETENTION, Police.CRIME),
    MONITORING_FIRM_FALSIFIED("生态环境监测机构对监测数据弄虚作假", Medium.ANY, DailyFine.NO, DailyFine.NO, Police.CRIME),
    MAINTENANCE_DUTY_BREACHED("自动监测设备运行维护机构未按规定运行维护", Medium.ANY, DailyFine.NO, DailyFine.NO),
    SERVICE_FIRM_DATA_DISTORTED("技术服务机构违反技术规范导致数据失真", Medium.ANY, DailyFine.NO, DailyFine.NO),
    SERVICE_FIRM_FALSIFIED("技术服务机构弄虚作假、出具虚假报告", Medium.ANY, DailyFine.NO, DailyFine.NO, Police.CRIME),
    INSPECTION_REFUSED("拒绝、阻挠监督检查或者在检查时弄虚作假", Medium.ANY, DailyFine.NO, DailyFine.NO);

    /** What the violation pollutes, as far as the provision tells. */
    public enum Medium {
        AIR("大气"), WATER("水"), SOLID_WASTE("固体废物"), ANY("综合");

        private final String label;

        Medium(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Whether a refusal to correct the violation may be fined day by day. */
    public enum DailyFine {
        YES, NO,
        /** Depends on whether the act was a discharge, or on local law. */
        LEGAL_REVIEW
    }

    private enum Police {
        DETENTION, CRIME
    }

    private final String label;
    private final Medium medium;
    private final DailyFine dailyFineThen;
    private final DailyFine dailyFineNow;
    private final List<Police> police;

    ViolationType(String label, Medium medium, DailyFine dailyFineThen, DailyFine dailyFineNow, Police... police) {
        this.label = label;
        this.medium = medium;
        this.dailyFineThen = dailyFineThen;
        this.dailyFineNow = dailyFineNow;
        this.police = List.of(police);
    }

    /** The Chinese name of the violation. */
    public String label() {
        return label;
    }

    public Medium medium() {
        return medium;
    }

    /** @param regime of the law that is applied, {@link Regime#OLD} or {@link Regime#CODE} */
    public DailyFine dailyFine(Regime regime) {
        return switch (regime) {
            case OLD -> dailyFineThen;
            case CODE -> dailyFineNow;
            case OLD_UNLESS_CODE_LIGHTER -> throw new IllegalArgumentException("Either the old law or the Code is applied, not " + regime);
        };
    }

    /** Whether the case may have to go to the police for administrative detention. */
    public boolean detentionPossible() {
        return police.contains(Police.DETENTION);
    }

    /** Whether the act may be a crime. */
    public boolean crimePossible() {
        return police.contains(Police.CRIME);
    }

    /** Whether only a firm can commit it that monitors, maintains or tests for others: it is punished, not its customer. */
    public boolean byServiceFirm() {
        return switch (this) {
            case MONITORING_FIRM_FALSIFIED, MAINTENANCE_DUTY_BREACHED, SERVICE_FIRM_DATA_DISTORTED, SERVICE_FIRM_FALSIFIED -> true;
            default -> false;
        };
    }

    public static Optional<ViolationType> ofCode(String code) {
        return Stream.of(values()).filter(type -> type.name().equals(code)).findFirst();
    }
}
