package org.bihuan.penalty;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bihuan.law.FineGate;
import org.bihuan.law.LegalBasis;
import org.bihuan.law.PenaltyKind;
import org.bihuan.law.ReviewGate;

/** What a report on an investigation must not say; complaints are Chinese, by field of the form. */
final class ReportRules {

    /**
     * What the rules need to know beside the report itself.
     *
     * @param waiverConfirmed whether a second person has confirmed a waiver
     */
    record Circumstances(LocalDate today, LocalDate discoveredOn, boolean evidenceOnFile, boolean waiverConfirmed) {
    }

    /** G06: who is spared by reason of art. 33 is spared on evidence that somebody else has looked at. */
    static final String NOT_CONFIRMED = ReviewGate.G06.refusal("没有经过复核确认的免罚：先办理“免予处罚”，核实改正并经第二人复核");

    private ReportRules() {
    }

    static Map<String, String> complaints(ReportFindings found, Circumstances known) {
        Map<String, String> complaints = new LinkedHashMap<>();
        dates(found, known, complaints);
        if (found.samples() == ReportFindings.Samples.NOT_TOLD) {
            complaints.put("samples", ReviewGate.G11.refusal("采样监测结果没有告知当事人，不能作为证据"));
        }
        if (found.fault() != ReportFindings.Fault.NOT_CLAIMED && found.faultReason() == null) {
            complaints.put("faultReason", "请写明审查意见和理由");
        }
        if (found.fault() == ReportFindings.Fault.PROVEN && found.intended() == DecisionOutcome.PENALTY) {
            complaints.put("fault", ReviewGate.G07.refusal("当事人有证据足以证明没有主观过错的，不予行政处罚：办理“免予处罚”，经第二人复核后建议不予处罚"));
        }
        if (!known.evidenceOnFile() && found.intended() != DecisionOutcome.NOT_PROVEN) {
            complaints.put("facts", ReviewGate.G06.refusal("卷宗内没有有效证据"));
        }
        if (found.intended() == DecisionOutcome.PENALTY) {
            penalty(found, complaints);
        } else {
            if (found.ground() == null) {
                complaints.put("ground", "请写明" + found.intended().label() + "的理由和依据");
            }
            if (!found.kinds().isEmpty() && found.kinds().stream().anyMatch(kind -> kind != PenaltyKind.FINE) || found.fine() != null
                    || found.confiscation() != null) {
                complaints.put("fine", "建议" + found.intended().label() + "的，不填处罚种类和罚款");
            }
        }
        if (found.intended() == DecisionOutcome.NO_PENALTY) {
            if (found.groundKind() == null) {
                complaints.put("groundKind", "请选择不予处罚的情形");
            } else if (found.groundKind() == NoPenaltyGround.WAIVER && !known.waiverConfirmed()) {
                complaints.put("groundKind", NOT_CONFIRMED);
            }
        }
        if (found.crimeSuspected() && found.intended() == DecisionOutcome.NO_PENALTY) {
            complaints.put("intended", "涉嫌犯罪的案件不得免予处罚，应当移送司法机关（《行政处罚法》第二十七条）");
        }
        return complaints;
    }

    /** G19 and the order of dates. */
    private static void dates(ReportFindings found, Circumstances known, Map<String, String> complaints) {
        if (found.actEndedOn().isAfter(known.today())) {
            complaints.put("actEndedOn", "不能晚于今天；违法行为仍在继续的填今天");
        } else if (found.actStartedOn() != null && found.actStartedOn().isAfter(found.actEndedOn())) {
            complaints.put("actStartedOn", "不能晚于违法行为终了之日");
        } else if (Limitation.of(found.actEndedOn(), known.discoveredOn()) == Limitation.EXPIRED) {
            complaints.put("actEndedOn", ReviewGate.G19.refusal("违法行为 " + found.actEndedOn() + " 终了，" + known.discoveredOn() + " 才发现"));
        }
    }

    /** G08 and G09 (行政处罚法 art. 38, 34; the least fine may be left only under a published rule). */
    private static void penalty(ReportFindings found, Map<String, String> complaints) {
        if (found.kinds().isEmpty()) {
            complaints.put("kinds", "请选择处罚种类");
        }
        found.kinds().stream().filter(kind -> !found.basis().kinds().contains(kind)).findFirst().ifPresent(kind ->
                complaints.put("kinds", ReviewGate.G08.refusal(found.basis().citation() + "没有规定" + kind.label())));
        boolean fined = found.kinds().contains(PenaltyKind.FINE);
        if (fined != (found.fine() != null)) {
            complaints.put("fine", fined ? "请填写罚款数额" : "没有选择罚款，不填数额");
        }
        DecisionRules.confiscation(found.kinds(), found.confiscation()).ifPresent(said -> complaints.put("confiscation", said));
        if (found.discretion() == null) {
            complaints.put("discretion", "请写明裁量因素和理由");
        }
        if (!fined) {
            return;
        }
        if (found.basis().max() == null) {
            complaints.put("fine", ReviewGate.G08.refusal(found.basis().citation() + "没有规定罚款数额"));
        } else if (found.baseAmount() == null && (found.basis().measure() == LegalBasis.Measure.MULTIPLE
                || found.basis().measure() == LegalBasis.Measure.PERCENT)) {
            complaints.put("baseAmount", "请填写计罚所依据的费用、价值或者总投资额（元）");
        } else {
            FineGate.range(found.basis(), found.baseAmount(), found.fine(), found.mitigation()).ifPresent(said -> complaints.putIfAbsent("fine", said));
        }
    }
}
