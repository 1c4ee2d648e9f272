package org.bihuan.law;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The closed catalogue of violations that an inspection can suspect and a penalty case be about; the names are the codes
 * of the public interface.
 *
 * <p>{@link #articleOn} names the penalty provision, for information: on 2026-08-15 the Ecological and Environmental Code
 * replaced ten laws, and which law finally applies, with which range, is judged in the penalty case. Source: full texts of
 * the laws, the permit regulation, the construction project regulation and the Code, compared provision by provision. The
 * old provision on falsified data holds only where they were falsified to evade supervision.
 */
public enum ViolationType {

    AIR_NO_PERMIT("无排污许可证排放大气污染物", Medium.AIR, "《大气污染防治法》第九十九条第一项、《排污许可管理条例》第三十三条", "《生态环境法典》第一千一百零二条"),
    AIR_OVER_STANDARD("超标准或者超总量排放大气污染物", Medium.AIR, "《大气污染防治法》第九十九条第二项", "《生态环境法典》第一千一百零七条"),
    AIR_OVER_PERMIT("超过许可排放浓度或者许可排放量排放大气污染物", Medium.AIR, "《排污许可管理条例》第三十四条第一项",
            "《生态环境法典》第一千一百零三条"),
    AIR_EVASION("通过逃避监管的方式排放大气污染物", Medium.AIR, "《大气污染防治法》第九十九条第三项", "《生态环境法典》第一千一百零八条"),
    VOC_FACILITY_NOT_USED("产生含挥发性有机物废气的活动未密闭或者未按规定使用治理设施", Medium.AIR, "《大气污染防治法》第一百零八条第一项",
            "《生态环境法典》第一千一百二十条第二项"),
    VOC_COATING_LEDGER("工业涂装未使用低挥发性有机物含量涂料或者未建台账", Medium.AIR, "《大气污染防治法》第一百零八条第二项",
            "《生态环境法典》第一千一百二十条第一项"),
    INDUSTRIAL_DUST("钢铁、建材、化工等企业未控制粉尘和气态污染物排放", Medium.AIR, "《大气污染防治法》第一百零八条第五项",
            "《生态环境法典》第一千一百二十条第五项"),
    STOCKPILE_DUST("易产生扬尘的物料未密闭、未围挡或者未覆盖", Medium.AIR, "《大气污染防治法》第一百一十七条第一项至第三项",
            "《生态环境法典》第一千一百三十条第一项至第三项"),
    POPS_TECHNIQUE_NOT_USED("未采取有利于减少持久性有机污染物排放的技术方法和工艺（焚烧炉温度不达标）", Medium.AIR,
            "《大气污染防治法》第一百一十七条第七项", "《生态环境法典》第一千一百三十条第七项"),
    ODOUR("未采取措施防止排放恶臭气体", Medium.AIR, "《大气污染防治法》第一百一十七条第八项", "《生态环境法典》第一千一百三十条第八项"),
    SERVICE_ODOUR("干洗、机动车维修未设置异味和废气处理装置", Medium.AIR, "《大气污染防治法》第一百二十条", "《生态环境法典》第一千一百三十三条"),
    HEAVY_POLLUTION_EARTHWORK("重污染天气应急期间未停止土石方作业或者建筑物拆除施工", Medium.AIR, "《大气污染防治法》第一百二十一条",
            "《生态环境法典》第一千一百三十四条"),
    HEAVY_POLLUTION_LIMITS("特殊时段未按排污许可证规定停止或者限制排放", Medium.AIR, "《排污许可管理条例》第三十五条第二项",
            "《排污许可管理条例》第三十五条第二项"),
    FUGITIVE_EMISSION("未按排污许可证规定控制大气污染物无组织排放", Medium.AIR, "《排污许可管理条例》第三十五条第一项",
            "《排污许可管理条例》第三十五条第一项"),

    WATER_NO_PERMIT("无排污许可证排放水污染物", Medium.WATER, "《水污染防治法》第八十三条第一项", "《生态环境法典》第一千一百零二条"),
    WATER_OVER_STANDARD("超标准或者超总量排放水污染物", Medium.WATER, "《水污染防治法》第八十三条第二项", "《生态环境法典》第一千一百零七条"),
    WATER_EVASION("通过逃避监管的方式排放水污染物", Medium.WATER, "《水污染防治法》第八十三条第三项", "《生态环境法典》第一千一百零八条"),
    WATER_NO_PRETREATMENT("未经预处理向污水集中处理设施排放工业废水", Medium.WATER, "《水污染防治法》第八十三条第四项",
            "《生态环境法典》第一千一百四十条"),

    MONITORING_GEAR_DAMAGED("侵占、损毁或者擅自移动、改变自动监测设备", Medium.ANY, "《大气污染防治法》第一百条第一项",
            "《生态环境法典》第一千零九十三条"),
    NO_SELF_MONITORING("未按规定自行监测或者未保存原始监测记录", Medium.ANY,
            "《大气污染防治法》第一百条第二项、《排污许可管理条例》第三十六条第五项、第六项", "《生态环境法典》第一千零八十六条"),
    AUTOMATIC_MONITORING_NOT_RUNNING("未安装、未联网或者未保证自动监测设备正常运行", Medium.ANY,
            "《大气污染防治法》第一百条第三项、《水污染防治法》第八十二条第二项", "《生态环境法典》第一千零八十六条"),
    MONITORING_DATA_FALSIFIED("篡改、伪造监测数据", Medium.ANY, "《大气污染防治法》第九十九条第三项、《排污许可管理条例》第三十四条第二项",
            "《生态环境法典》第一千零八十八条"),
    DATA_NOT_PUBLISHED("重点排污单位不公开或者不如实公开自动监测数据", Medium.ANY, "《大气污染防治法》第一百条第四项",
            "《生态环境法典》第一千一百一十条"),
    OUTLET_IRREGULAR("未按规定设置排放口", Medium.ANY, "《大气污染防治法》第一百条第五项、《排污许可管理条例》第三十六条第一项",
            "《生态环境法典》第一千一百零九条"),
    INCINERATOR_MONITORING("生活垃圾焚烧厂未安装监测设备或者未公开污染排放数据", Medium.ANY, "《固体废物污染环境防治法》第一百零二条第二项",
            "《生态环境法典》第一千零八十六条第二款"),
    FACILITY_NOT_PER_PERMIT("未按排污许可证要求运行污染防治设施", Medium.ANY, null, "《生态环境法典》第一千一百零四条"),
    PERMIT_EXCEPTION_NOT_REPORTED("污染物排放异常未报告", Medium.ANY, "《排污许可管理条例》第三十六条第八项",
            "《排污许可管理条例》第三十六条第八项"),
    PERMIT_LEDGER("未建立环境管理台账或者未提交排污许可证执行报告", Medium.ANY, "《排污许可管理条例》第三十七条", "《排污许可管理条例》第三十七条"),
    BUILT_WITHOUT_APPROVAL("环评文件未经批准擅自开工建设", Medium.ANY, "《环境影响评价法》第三十一条", "《生态环境法典》第一千零九十五条"),
    EIA_NOT_REGISTERED("未依法备案环境影响登记表", Medium.ANY, "《环境影响评价法》第三十一条第三款", "《生态环境法典》第一千零九十五条"),
    NOT_ACCEPTED("配套环境保护设施未建成、未验收即投入生产", Medium.ANY, "《建设项目环境保护管理条例》第二十三条", "《生态环境法典》第一千一百条"),
    INSPECTION_REFUSED("拒绝、阻挠监督检查或者在检查时弄虚作假", Medium.ANY,
            "《大气污染防治法》第九十八条、《水污染防治法》第八十一条、《固体废物污染环境防治法》第一百零三条", "《生态环境法典》第一千二百二十九条");

    /** What the violation pollutes, as far as the provision tells. */
    public enum Medium {
        AIR("大气"), WATER("水"), ANY("综合");

        private final String label;

        Medium(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    private final String label;
    private final Medium medium;
    private final String articleThen;
    private final String articleNow;

    ViolationType(String label, Medium medium, String articleThen, String articleNow) {
        this.label = label;
        this.medium = medium;
        this.articleThen = articleThen;
        this.articleNow = articleNow;
    }

    /** The Chinese name of the violation. */
    public String label() {
        return label;
    }

    public Medium medium() {
        return medium;
    }

    /** Penalty provision for acts that ended before 2026-08-15; empty where the old law knew none. */
    public Optional<String> articleThen() {
        return Optional.ofNullable(articleThen);
    }

    /** Penalty provision for acts from 2026-08-15 on. */
    public String articleNow() {
        return articleNow;
    }

    /** Penalty provision for an act that ended on that day; empty where the old law knew none. */
    public Optional<String> articleOn(LocalDate day) {
        return Optional.ofNullable(day.isBefore(Regime.CODE_FROM) ? articleThen : articleNow);
    }

    public static Optional<ViolationType> ofCode(String code) {
        return Stream.of(values()).filter(type -> type.name().equals(code)).findFirst();
    }
}
