package org.bihuan.penalty;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.deadline.Standing;
import org.bihuan.law.ReviewGate;

/** What the law asks of the people who propose, review and decide filing. Complaints are Chinese, by field of the form. */
final class FilingRules {

    private FilingRules() {
    }

    static Map<String, String> ofProposal(FilingChoice choice, FilingConditions conditions, Limitation limitation, String receiver) {
        Map<String, String> complaints = new LinkedHashMap<>();
        if (conditions.withinLimitation() && limitation == Limitation.EXPIRED) {
            complaints.put("withinLimitation", ReviewGate.G19.refusal("追责期限已过，请核对违法行为终了的日期或改答"));
        }
        if (choice == FilingChoice.FILE && !conditions.allFulfilled()) {
            complaints.put("proposal", conditions.ownJurisdiction() ? "四项立案条件没有全部满足，不能建议立案；请选择不予立案或移送"
                    : ReviewGate.G01.refusal("不属于本机关管辖的，不能建议立案；请选择不予立案或移送"));
        }
        if (choice.transfer() && conditions.ownJurisdiction()) {
            complaints.put("ownJurisdiction", "属于本机关管辖的线索不能移送；请核对管辖或改选处理建议");
        }
        if (choice.transfer() && receiver == null) {
            complaints.put("receiver", "移送时请填写接收机关");
        }
        return complaints;
    }

    /**
     * @param choice   one of {@link #choicesOfHead}
     * @param proposed the answers of the latest proposal
     */
    static Map<String, String> ofApproval(FilingChoice choice, FilingConditions proposed, String receiver) {
        Map<String, String> complaints = new LinkedHashMap<>();
        if (choice == FilingChoice.FILE && !proposed.allFulfilled()) {
            complaints.put("decision", "立案建议中有条件未满足，不能准予立案；可以退回补充");
        }
        if (choice.transfer() && receiver == null) {
            complaints.put("receiver", "移送时请填写接收机关");
        }
        return complaints;
    }

    /** What is open to the head: an extension only where the rules know one, once, and while the term runs. */
    static List<FilingChoice> choicesOfHead(Standing term) {
        List<FilingChoice> choices = new ArrayList<>(List.of(FilingChoice.FILE, FilingChoice.NOT_FILE,
                FilingChoice.TRANSFER_WITHIN_SYSTEM, FilingChoice.TRANSFER_OTHER_AGENCY, FilingChoice.RETURN));
        if (term.mayBeExtended()) {
            choices.add(FilingChoice.EXTEND);
        }
        return choices;
    }

    /**
     * Who investigated or proposed may not review or approve (Order 8 art. 45, Order 30 art. 38).
     *
     * @return the complaint, or null
     */
    static String separation(String who, Collection<String> investigatorsAndProposer, ProcedureLaw law) {
        return investigatorsAndProposer.contains(who)
                ? "您是本案的调查人员或立案建议人，不得审核、审批本案（" + law.separationCitation() + "），请由其他人员办理" : null;
    }
}
