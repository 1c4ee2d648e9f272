package org.bihuan.penalty;

import static org.bihuan.penalty.CourseKind.EXTENSION;
import static org.bihuan.penalty.CourseKind.SUSPENSION;
import static org.bihuan.penalty.CourseKind.TERMINATION;
import static org.bihuan.penalty.CourseKind.WITHDRAWAL;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.bihuan.deadline.Extender;

/**
 * The statutory grounds for a change of course, each with the procedure rules that know it. Order 8 knew the withdrawal of filing
 * alone; suspension, termination and extension came with Order 30 (arts 20, 35-37, 57).
 */
enum CourseGround {

    COMPLEX(EXTENSION, Extender.HEAD, "案情复杂，在期限内不能作出决定", null, "第五十七条"),
    OTHER_REASON(EXTENSION, Extender.HEAD, "其他原因，在期限内不能作出决定", null, "第五十七条"),
    VERY_COMPLEX(EXTENSION, Extender.COLLECTIVE, "案情特别复杂，经延期仍不能作出决定", null, "第五十七条"),
    SPECIAL(EXTENSION, Extender.COLLECTIVE, "有其他特殊情况，经延期仍不能作出决定", null, "第五十七条"),

    RELATED_CASE(SUSPENSION, null, "须以相关案件的裁判结果或者其他行政决定为依据，而它尚未作出", null, "第三十五条"),
    LAW_QUESTION(SUSPENSION, null, "涉及法律适用问题，需要送请有权机关解释或者确认", null, "第三十五条"),
    FORCE_MAJEURE(SUSPENSION, null, "因不可抗力，案件暂时无法调查", null, "第三十五条"),
    PARTY_MISSING(SUSPENSION, null, "当事人下落不明，案件暂时无法调查", null, "第三十五条"),

    CITIZEN_DIED(TERMINATION, null, "涉嫌违法的公民死亡或者被宣告死亡", null, "第三十六条"),
    ORGANISATION_ENDED(TERMINATION, null, "涉嫌违法的法人、其他组织终止，并且没有权利义务承受人", null, "第三十六条"),

    NO_EVIDENCE_OF_ACT(WITHDRAWAL, null, "经调查，没有证据证明存在涉嫌违法行为", "第二十三条", "第二十条"),
    NOT_PUNISHABLE(WITHDRAWAL, null, "经调查，依法不应当给予行政处罚", "第二十三条", "第二十条"),
    NO_JURISDICTION(WITHDRAWAL, null, "经调查，不属于本机关管辖", "第二十三条", "第二十条"),
    PAST_LIMITATION(WITHDRAWAL, null, "经调查，违法行为已超过追责期限", "第二十三条", "第二十条");

    private final CourseKind kind;
    private final Extender extender;
    private final String label;
    private final String order8;
    private final String order30;

    CourseGround(CourseKind kind, Extender extender, String label, String order8, String order30) {
        this.kind = kind;
        this.extender = extender;
        this.label = label;
        this.order8 = order8;
        this.order30 = order30;
    }

    String label() {
        return label;
    }

    /** The article of the procedure rules in force on that day, or null where they do not know the ground. */
    String citation(LocalDate day) {
        ProcedureLaw law = ProcedureLaw.on(day);
        String article = law == ProcedureLaw.ORDER_8 ? order8 : order30;
        return article == null ? null : law.name() + article;
    }

    /** Ground and article, for the file. */
    String inWords(LocalDate day) {
        return label + "（" + citation(day) + "）";
    }

    /**
     * Those that may be relied on.
     *
     * @param extender who decides on the next extension; null where the change is none
     */
    static List<CourseGround> of(CourseKind kind, Extender extender, LocalDate day) {
        return Arrays.stream(values()).filter(ground -> ground.kind == kind && (ground.extender == null || ground.extender == extender)
                && ground.citation(day) != null).toList();
    }
}
