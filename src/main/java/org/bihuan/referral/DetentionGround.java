package org.bihuan.referral;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bihuan.law.Regime;
import org.bihuan.law.ViolationType;
import org.bihuan.law.ViolationType.Medium;

/**
 * The grounds on which the police may detain those responsible (环境保护法 art. 63, 固体废物污染环境防治法 art. 120; 生态环境法典 arts 1095, 1102,
 * 1108, 1179). Under the Code the referral of evasion is part of the sanction.
 */
enum DetentionGround {

    EIA_OLD(Regime.OLD, true, false, "未依法进行环境影响评价，被责令停止建设，拒不执行", "《环境保护法》第六十三条第一项", "十日以上十五日以下；情节较轻的，五日以上十日以下"),
    PERMIT_OLD(Regime.OLD, true, false, "未取得排污许可证排放污染物，被责令停止排污，拒不执行", "《环境保护法》第六十三条第二项", "十日以上十五日以下；情节较轻的，五日以上十日以下"),
    EVASION_OLD(Regime.OLD, false, false, "通过暗管等逃避监管的方式违法排放污染物，或者篡改、伪造监测数据", "《环境保护法》第六十三条第三项", "十日以上十五日以下；情节较轻的，五日以上十日以下"),
    WASTE_OLD(Regime.OLD, false, false, "擅自倾倒、堆放、转移、经营固体废物或者危险废物，尚不构成犯罪", "《固体废物污染环境防治法》第一百二十条",
            "十日以上十五日以下；情节较轻的，五日以上十日以下"),
    EIA_CODE(Regime.CODE, true, false, "未依法进行环境影响评价，被责令停止建设，拒不执行", "《生态环境法典》第一千零九十五条", "十日以上十五日以下；情节较轻的，五日以上十日以下"),
    PERMIT_CODE(Regime.CODE, true, false, "未取得排污许可证排放污染物，被责令停止排污，拒不执行", "《生态环境法典》第一千一百零二条", "十日以上十五日以下；情节较轻的，五日以上十日以下"),
    EVASION_CODE(Regime.CODE, false, true, "通过篡改、伪造监测数据、临时停产、开启应急排放口、不正常运行防治设施等逃避监管的方式排放污染物", "《生态环境法典》第一千一百零八条",
            "五日以上十日以下；情节严重的，十日以上十五日以下"),
    WASTE_CODE(Regime.CODE, false, false, "擅自倾倒、堆放、转移、经营固体废物或者危险废物，尚不构成犯罪", "《生态环境法典》第一千一百七十九条",
            "十日以上十五日以下；情节较轻的，五日以上十日以下");

    /** How it is proven that somebody refuses (公治〔2014〕853号 arts 3, 4, 8). */
    enum Refusal {

        RECHECK("复查发现仍在继续"), UNDER_ORDER("有证据证明责令停止期间仍在实施"), OBSTRUCTED("拒绝、阻挠检查");

        private final String label;

        Refusal(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    private static final Set<ViolationType> EVASION = Set.of(ViolationType.AIR_EVASION, ViolationType.WATER_EVASION);

    private final Regime regime;
    private final boolean refusal;
    private final boolean must;
    private final String label;
    private final String citation;
    private final String days;

    DetentionGround(Regime regime, boolean refusal, boolean must, String label, String citation, String days) {
        this.regime = regime;
        this.refusal = refusal;
        this.must = must;
        this.label = label;
        this.citation = citation;
        this.days = days;
    }

    String citation() {
        return citation;
    }

    String label() {
        return label;
    }

    /** Whether only he is detained who was ordered to stop and refused. */
    boolean asksForRefusal() {
        return refusal;
    }

    /** Whether the case has to go to the police. */
    boolean must() {
        return must;
    }

    String inWords() {
        return label + "（" + citation + "，" + days + "）";
    }

    /** Those that a violation may fall under; where the old law applies unless the Code is lighter, of both. */
    static List<DetentionGround> of(ViolationType violation, Regime regime) {
        return Stream.of(values()).filter(ground -> regime == Regime.OLD_UNLESS_CODE_LIGHTER || ground.regime == regime)
                .filter(ground -> ground.about(violation)).toList();
    }

    private boolean about(ViolationType violation) {
        if (!violation.detentionPossible()) {
            return false;
        }
        return switch (this) {
            case EIA_OLD, EIA_CODE -> violation == ViolationType.BUILT_WITHOUT_APPROVAL;
            case PERMIT_OLD, PERMIT_CODE -> violation == ViolationType.AIR_NO_PERMIT || violation == ViolationType.WATER_NO_PERMIT;
            // Falsified data alone are no discharge: under the Code they are punished elsewhere, without detention.
            case EVASION_OLD -> EVASION.contains(violation) || violation == ViolationType.MONITORING_DATA_FALSIFIED;
            case EVASION_CODE -> EVASION.contains(violation);
            case WASTE_OLD, WASTE_CODE -> violation.medium() == Medium.SOLID_WASTE;
        };
    }
}
