package org.bihuan.alert;

import static org.bihuan.alert.DetailField.choice;
import static org.bihuan.alert.DetailField.flag;
import static org.bihuan.alert.DetailField.integer;
import static org.bihuan.alert.DetailField.list;
import static org.bihuan.alert.DetailField.moment;
import static org.bihuan.alert.DetailField.number;
import static org.bihuan.alert.DetailField.text;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The 11 kinds of alert, each with its sub-kinds and what it carries besides the common head. Nothing is mandatory unless
 * the alert means nothing without it; that is said by {@link #needsMeasurement()}.
 */
enum AlertKind {

    CEMS_EXCEED("在线监测超标", Map.of(),
            number("corrected", "折算浓度"), number("timesOver", "超标倍数", 0, 10_000), number("flow", "流量"),
            number("oxygen", "含氧量", 0, 100), text("loadState", "负荷状态"), integer("hoursOverToday", "当日超标小时数", 24),
            integer("daysOver30", "近30日超标天数", 31)),
    CEMS_ABNORMAL("在线监测数据异常", subKinds("MISSING", "数据缺失", "CONSTANT", "数据恒值", "ZERO", "数据为零", "NEGATIVE", "数据为负",
            "JUMP", "数据突变", "OVER_RANGE", "超量程", "NEAR_LIMIT", "贴近限值运行", "STOPPED_BUT_RUNNING", "标记停运实际运行",
            "LOGIC_BREAK", "逻辑矛盾"),
            integer("count", "数据个数", 100_000), integer("expectedCount", "应有个数", 100_000), number("lastGood", "最近有效值"),
            moment("lastGoodAt", "最近有效时间"), flag("flowChanged", "流量或负荷同时变化")),
    MARK_FAULT("数据标记异常", subKinds("CONTRADICTED", "与运行数据矛盾", "PROVEN_FALSE", "虚假标记"),
            choice("mark", "标记", DataMark.codes()), text("claimedState", "申报工况"),
            number("yearHoursUsed", "当年已用豁免小时数", 0, 8784), text("contradiction", "矛盾证据")),
    POWER_DIFF("分表计电报警", subKinds("TREATMENT_OFF", "治理设施未开启", "TREATMENT_EARLY_OFF", "治理设施提前关闭",
            "TREATMENT_IDLE", "治理设施空转或降频", "STOP_NOT_KEPT", "停限产未落实", "LINK_LOST", "用电监测断联"),
            text("productionLine", "生产线路"), text("treatmentLine", "治理线路"), number("current", "电流(A)"), number("voltage", "电压(V)"),
            number("power", "功率(kW)"), number("energy", "电量(kWh)"), integer("startStops", "启停次数", 10_000),
            integer("mismatchMinutes", "不同步分钟数", 100_000), flag("productionOn", "生产设施运行")),
    STOP_VIDEO("停限产视频报警", Map.of(),
            text("camera", "摄像头"), text("still", "截图"), moment("clipFrom", "片段起"), moment("clipTo", "片段止"),
            text("label", "识别结果"), number("score", "置信度", 0, 1), text("requiredState", "应有状态"), text("alertLevel", "应急响应级别")),
    GATE("门禁报警", Map.of(),
            text("plate", "车牌"), text("plateColour", "车牌颜色"), text("emissionStage", "排放阶段"), text("fuel", "燃料"),
            moment("inAt", "进厂时间"), moment("outAt", "出厂时间"), number("load", "载重(t)", 0, 1000), list("pictures", "图片"),
            text("barrier", "道闸判定"), text("controlState", "管控状态")),
    MEASURE("管控措施未落实", Map.of(),
            text("measureId", "措施编号"), text("measure", "措施内容"), text("orderNumber", "管控令编号"), text("evidence", "证据说明")),
    TOTAL("排放总量变化", Map.of(),
            text("period", "时段"), number("kilograms", "排放量(kg)"), number("base", "基准量(kg)"), number("change", "变化比例"),
            number("permitLeft", "许可余量(kg)")),
    RANK("乡镇排名报警", Map.of(),
            text("station", "站点"), text("township", "乡镇"), text("period", "时段"), integer("rank", "排名", 10_000), number("index", "指数"),
            number("change", "变化")),
    HOTSPOT("高值报警", Map.of(),
            text("station", "站点"), integer("hour", "小时", 23), number("neighbours", "周边均值"), number("difference", "差值"),
            flag("secondAlarm", "二次报警")),
    REMOTE("远程检查发现问题", Map.of(),
            text("finding", "发现的问题"), text("recording", "录像"), list("officers", "检查人员"), text("requirement", "要求"),
            text("origin", "来源"), text("reporter", "报告人"));

    /** What every kind may carry. */
    private static final List<DetailField> COMMON = List.of(text("subKind", "细类"), list("marks", "数据标记"),
            list("evidenceRefs", "证据"), flag("running", "正在生产"), text("stateMark", "工况标记"), text("markedBy", "标记人"),
            moment("markedAt", "标记时间"), text("limitBasis", "限值依据"), text("ruleId", "规则"), text("ruleVersion", "规则版本"),
            number("confidence", "可信度", 0, 1), list("relatedAlerts", "相关报警"), flag("complaint", "群众投诉"), text("place", "地点"));

    private final String label;
    private final Map<String, String> subKinds;
    private final Map<String, DetailField> fields;

    AlertKind(String label, Map<String, String> subKinds, DetailField... own) {
        this.label = label;
        this.subKinds = subKinds;
        this.fields = Arrays.stream(own).collect(Collectors.toMap(DetailField::name, f -> f, (a, b) -> a, LinkedHashMap::new));
    }

    private static Map<String, String> subKinds(String... codesAndNames) {
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < codesAndNames.length; i += 2) {
            names.put(codesAndNames[i], codesAndNames[i + 1]);
        }
        return names;
    }

    String label() {
        return label;
    }

    /** Codes of the sub-kinds with their Chinese names; empty for a kind without. */
    Map<String, String> subKinds() {
        return subKinds;
    }

    /** An exceedance without value and limit says nothing. */
    boolean needsMeasurement() {
        return this == CEMS_EXCEED;
    }

    /** Kinds that speak of a place rather than of one enterprise. */
    boolean mayLackEnterprise() {
        return this == RANK || this == HOTSPOT || this == TOTAL || this == MEASURE || this == REMOTE;
    }

    /** The detail field of that name, own or common; null where the kind does not carry it. */
    DetailField field(String name) {
        DetailField own = fields.get(name);
        return own != null ? own : COMMON.stream().filter(f -> f.name().equals(name)).findFirst().orElse(null);
    }

    /** All fields the kind may carry, own ones first, to show details under their Chinese labels. */
    List<DetailField> fields() {
        return Stream.concat(fields.values().stream(), COMMON.stream()).toList();
    }

    /** The kind with its sub-kind, as a person reads it. */
    String labelWith(String subKind) {
        return subKind == null ? label : label + "（" + subKinds.getOrDefault(subKind, subKind) + "）";
    }
}
