package org.bihuan.law;

import java.util.List;
import org.bihuan.access.Role;

/**
 * The fatal defects of the national file review (生态环境行政执法案卷评查细则, 环执法发〔2024〕4号): one of them and the whole file scores
 * nothing. Each is checked where it can first be known, and stops the step that would bring it about.
 *
 * <p>Where the law leaves room, the role named here may go on all the same with a written reason that goes into the file;
 * where it names none, nobody may.
 */
public enum ReviewGate {

    G01("执法主体不合法", "《行政处罚法》第十七条、第二十二条；《生态环境法典》第五十三条"),
    G02("执法人员不足两名或者不具备执法资格", "《行政处罚法》第四十二条、第五十五条"),
    G03("当事人名称前后不一致且未说明", "《行政处罚法》第五十九条", Role.CASE_REVIEWER, Role.LEGAL_REVIEWER),
    G04("处罚对象错误", "《行政处罚法》第四条", Role.CASE_REVIEWER, Role.LEGAL_REVIEWER),
    G05("决定认定的事实与证据不符", "《行政处罚法》第四十条"),
    G06("证据不足以支持处罚或者不予处罚", "《行政处罚法》第四十条、第四十六条"),
    G07("未审查当事人没有主观过错的证据，或者审查后仍处罚而未说明理由", "《行政处罚法》第三十三条第二款"),
    G08("适用法律错误或者没有法律依据", "《行政处罚法》第三十八条"),
    G09("超出法定幅度处罚，或者因申辩加重处罚", "《行政处罚法》第四十五条第二款、第三十四条"),
    G10("查封、扣押与违法行为无关的财物", "《行政强制法》第二十三条"),
    G11("未告知程序权利、未给足法定期限，或者没有送达、告知监测结果的证明", "《行政处罚法》第四十四条、第六十四条、第八十五条"),
    G12("回避申请未作决定，陈述申辩未听取、复核，或者应当听证而未举行", "《行政处罚法》第四十三条、第四十五条、第六十三条"),
    G13("查封、扣押未当场告知理由、依据和权利，或者没有现场笔录", "《行政强制法》第十八条"),
    G14("情节复杂或者重大违法行为未经负责人集体讨论，或者没有讨论笔录", "《行政处罚法》第五十七条第二款"),
    G15("集体讨论后当事人陈述、申辩或者听证，未再次集体讨论", "《行政处罚法》第五十七条第二款"),
    G16("调查人员参加集体讨论表决", "《生态环境行政处罚办法》第三十八条"),
    G17("应当法制审核而未审核或者审核未通过", "《行政处罚法》第五十八条"),
    G18("法制审核后取得新证据，未再次审核", "《行政处罚法》第五十八条"),
    G19("超过追责期限", "《行政处罚法》第三十六条；《生态环境法典》第一千零五十四条"),
    G20("调查人员审查本案", "《生态环境行政处罚办法》第三十八条；2023年6月30日以前《环境行政处罚办法》第四十五条"),
    G21("按日连续处罚前没有责令改正的证明", "《环境保护主管部门实施按日连续处罚办法》第五条", Role.LEGAL_REVIEWER),
    G22("按日连续处罚未在规定期限内复查", "《环境保护主管部门实施按日连续处罚办法》第十条", Role.LEGAL_REVIEWER),
    G23("按日连续处罚决定早于原处罚决定或者其送达", "《环境保护主管部门实施按日连续处罚办法》第七条", Role.LEGAL_REVIEWER),
    G24("查封、扣押逾期未解除，或者未经批准延长", "《行政强制法》第二十五条");

    private final String label;
    private final String citation;
    private final List<Role> overriddenBy;

    ReviewGate(String label, String citation, Role... overriddenBy) {
        this.label = label;
        this.citation = citation;
        this.overriddenBy = List.of(overriddenBy);
    }

    /** The defect, in Chinese. */
    public String label() {
        return label;
    }

    /** The provision whose breach it is. */
    public String citation() {
        return citation;
    }

    /** Who may go on all the same with a reason on file; empty where the law leaves no room. */
    public List<Role> overriddenBy() {
        return overriddenBy;
    }

    /** Why a step is refused: the defect, the fact that would bring it about, the provision. */
    public String refusal(String fact) {
        return before() + fact + after();
    }

    /** The fact that a refusal names. */
    public String fact(String refusal) {
        return refusal.startsWith(before()) && refusal.endsWith(after()) ? refusal.substring(before().length(), refusal.length() - after().length())
                : refusal;
    }

    private String before() {
        return "【" + name() + " " + label + "】";
    }

    private String after() {
        return "（" + citation + "）";
    }
}
